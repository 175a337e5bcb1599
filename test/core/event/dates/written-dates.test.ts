import { describe, expect, it } from 'vitest';
import { createBelieve, frontMatterDay } from '../../../../src/core/event/dates/written-dates.ts';
import type { Fact } from '../../../../src/core/event/event.ts';
import { parseReport } from '../../../../src/core/parse/parse-report.ts';

describe('frontMatterDay', () => {
  it.each([
    ['2025-09-18', '2025-09-18'],
    ['2025-09-10T14:24:43+07:00', '2025-09-10'],
    ['2025-09-10 14:24:43', '2025-09-10'],
    ['18 September 2025', '2025-09-18'],
    ['May 22nd, 2024', '2024-05-22'],
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

describe('createBelieve', () => {
  const report = (file: string) => ({ site: 's', file, report: parseReport('---\ndate: 2025-11-29\n---\ntext\n') });
  const one = report('a/_index.md');
  const ref = { site: 's', file: 'a/_index.md' };
  const believe = (facts: readonly Fact[], ...others: readonly string[]) =>
    createBelieve([one, ...others.map(report)])(one, facts);
  const said = (iso: string, until?: string): Fact => {
    return {
      kind: 'date',
      value: iso,
      iso,
      ...(until === undefined ? {} : { until }),
      line: 5,
      source: 'text',
      ...ref,
    };
  };
  const written = {
    kind: 'date',
    value: '2025-11-29',
    iso: '2025-11-29',
    line: 1,
    source: 'front-matter',
    field: 'date',
    ...ref,
  };

  it('believes the front matter when another fact gives the same day, or its month', () => {
    expect(believe([said('2025-11-29')], 'b/_index.md')).toEqual([written]);
    expect(believe([said('2025-11-01', '2025-11-30')], 'b/_index.md')).toEqual([written]);
  });

  it('believes it alone where no other report of the site has the same', () => {
    expect(believe([])).toEqual([written]);
    expect(believe([], 'a/_index.vi.md')).toEqual([written]);
    expect(believe([], 'b/_index.md')).toEqual([]);
  });

  it('never believes it against others', () => {
    expect(believe([said('2025-11-30')])).toEqual([]);
  });
});
