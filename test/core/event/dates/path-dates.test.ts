import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, isWithin } from '../../../../src/core/event/dates/calendar.ts';
import { readPathDate } from '../../../../src/core/event/dates/path-dates.ts';

describe('readPathDate', () => {
  it.each([
    ['_posts/2006-1-10-x.md', '2006-01-10'],
    ['_posts/2013/07/2013-07-18-x.md', '2013-07-18'],
    ['meetings/20240313.md', '2024-03-13'],
    ['meetings/2024_03_13.md', '2024-03-13'],
    ['notes/1 March 2016 -civichacknight.md', '2016-03-01'],
    ['minutes/minutes_July_18_2013.md', '2013-07-18'],
    ['Coffee evenings/2022-10-06 Espresso machine strip-down.md', '2022-10-06'],
    ['2023-04-15_第1回_SQLite.md', '2023-04-15'],
    ['2013/07/18/x.md', '2013-07-18'],
    ['meetings/2015-11/nov-17.md', '2015-11-17'],
    ['2024-03-13/notes.md', '2024-03-13'],
  ])('reads the day in %s', (path, iso) => {
    expect(readPathDate(path)).toMatchObject({ iso });
    expect(readPathDate(path)?.until).toBeUndefined();
  });

  it.each([
    ['archive/2013-jul/index.md', '2013-07-01', '2013-07-31'],
    ['july-2013/notes.md', '2013-07-01', '2013-07-31'],
    ['2024-02.md', '2024-02-01', '2024-02-29'],
    ['2013/07/robots.md', '2013-07-01', '2013-07-31'],
    ['actas/marzo-2024.md', '2024-03-01', '2024-03-31'],
  ])('reads the month in %s', (path, iso, until) => {
    expect(readPathDate(path)).toMatchObject({ iso, until });
  });

  it.each([
    'docs/2024/05-agm-minutes.md',
    '4-EventParticipated/4.1-Event1/_index.md',
    'v2.0.2019/x.md',
    '2023-24/x.md',
    'README.md',
  ])('reads none in %s', (path) => {
    expect(readPathDate(path)).toBeUndefined();
  });

  it('quotes a part of the path, whatever it is, and gives days that there are', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '2013',
        '07',
        '2013-07',
        '18',
        'july',
        'jul-18',
        '2013-7-18-x',
        'march 2024',
        '31-02-2024',
        'notes',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('/')),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5, size: 'max' }), (parts) => {
        const path = `${parts.join('/')}.md`;
        const found = readPathDate(path);
        if (found === undefined) return;
        expect(path.normalize('NFC')).toContain(found.value);
        const [year = 0, month = 0, day = 0] = found.iso.split('-').map(Number);
        expect(isoDate(year, month, day)).toBe(found.iso);
        expect(isWithin(found.iso, found)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
