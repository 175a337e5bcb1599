import { describe, expect, it } from 'vitest';
import { confirmedFrontMatterDate, frontMatterDay } from '../../../../src/core/event/dates/written-dates.ts';
import type { Fact } from '../../../../src/core/event/event.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';

describe('frontMatterDay', () => {
  it.each([
    ['2025-09-18', '2025-09-18'],
    ['2025-09-10T14:24:43+07:00', '2025-09-10'],
    ['2025-09-10 14:24:43', '2025-09-10'],
    ['18 September 2025', '2025-09-18'],
    [new Date('2025-09-18T00:00:00Z'), '2025-09-18'],
  ])('reads %s', (value, day) => {
    expect(frontMatterDay(value)).toBe(day);
  });

  it.each([
    '`r Sys.Date()`',
    '',
    null,
    undefined,
    '2026-30-07',
    '2025-02-30',
    20250918,
    ['2025-09-18'],
    {},
    new Date('x'),
  ])('reads no day from %s', (value) => {
    expect(frontMatterDay(value)).toBeUndefined();
  });
});

describe('confirmedFrontMatterDate', () => {
  const ref = { site: 's', file: 'a/_index.md' };
  const report = parseReport('---\ndate: 2025-11-29\n---\ntext\n');
  const said = (iso: string): Fact => ({ kind: 'date', value: iso, iso, line: 5, source: 'text', ...ref });

  it('believes the front matter when the text or the index gives the same day', () => {
    expect(confirmedFrontMatterDate(report, [said('2025-11-29')], ref)).toEqual([
      { kind: 'date', value: '2025-11-29', iso: '2025-11-29', line: 1, source: 'front-matter', ...ref },
    ]);
  });

  it('believes it neither alone nor against the text', () => {
    expect(confirmedFrontMatterDate(report, [], ref)).toEqual([]);
    expect(confirmedFrontMatterDate(report, [said('2025-11-30')], ref)).toEqual([]);
  });
});
