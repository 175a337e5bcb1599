import { describe, expect, it } from 'vitest';
import { isWholeMonth } from '../../../../src/core/event/dates/calendar.ts';
import { readDates } from '../../../../src/core/event/dates/dates.ts';
import { readMonths } from '../../../../src/core/event/dates/named-months.ts';

describe('readMonths', () => {
  it.each([
    ['July 2013', '2013-07-01'],
    ['Committee minutes, October 2023', '2023-10-01'],
    ['Sept 2021 recap', '2021-09-01'],
    ['tháng 7 năm 2013', '2013-07-01'],
    ['Tháng 7/2013', '2013-07-01'],
    ['julio de 2013', '2013-07-01'],
    ['März 2022', '2022-03-01'],
    ['i augusti 2021', '2021-08-01'],
    ['i marts 2020', '2020-03-01'],
    ['2013年7月', '2013-07-01'],
  ])('reads %s', (text, iso) => {
    const [month] = readMonths(text);
    expect(month).toMatchObject({ iso });
    expect(month !== undefined && isWholeMonth(month)).toBe(true);
  });

  it.each(['18 July 2013', 'July 18, 2013', '2013-07-18', 'Winter Jam 2023', 'we may meet'])(
    'reads none in %s',
    (text) => {
      expect(readMonths(text)).toEqual([]);
    },
  );
});

describe('readDates', () => {
  it.each([
    ['20. Januar 2022, 19:30', '2022-01-20', undefined],
    ['5.-7. Oktober 2022', '2022-10-05', '2022-10-07'],
    ['3 de mayo de 2024', '2024-05-03', undefined],
    ['le 1er mars 2023', '2023-03-01', undefined],
    ['den 6 juni 2023', '2023-06-06', undefined],
    ['2013年7月18日', '2013-07-18', undefined],
  ])('reads %s', (text, iso, until) => {
    expect(readDates(text).map((date) => [date.iso, date.until])).toEqual([[iso, until]]);
  });
});
