import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSpans } from '../../../src/core/event/dates/spans.ts';

const TODAY = '2024-11-20';
const daysIn = (text: string) =>
  readSpans(text.normalize('NFC'), { today: TODAY }).map(({ from, until, index, length }) => {
    return [text.normalize('NFC').slice(index, index + length), `${from} ${until}`];
  });

describe('a period that a question names', () => {
  it.each([
    ['what happened in July 2013', 'July 2013', '2013-07-01 2013-07-31'],
    ['who attended the March 2024 meeting', 'March 2024', '2024-03-01 2024-03-31'],
    ['talks of 03/2024', '03/2024', '2024-03-01 2024-03-31'],
    ['tháng 2 năm 2024 có gì?', 'tháng 2 năm 2024', '2024-02-01 2024-02-29'],
    ['Was wurde im Februar 2024 vorgestellt?', 'Februar 2024', '2024-02-01 2024-02-29'],
    ['2024年2月の勉強会', '2024年2月', '2024-02-01 2024-02-29'],
    ['on 15 November 2025', 'on 15 November 2025', '2025-11-15 2025-11-15'],
    ['talks in 2019', '2019', '2019-01-01 2019-12-31'],
    ['các buổi năm 2019', 'năm 2019', '2019-01-01 2019-12-31'],
    ['budget for Q2 2023', 'Q2 2023', '2023-04-01 2023-06-30'],
    ['the second quarter of 2023', 'second quarter of 2023', '2023-04-01 2023-06-30'],
    ['quý 2 năm 2023', 'quý 2 năm 2023', '2023-04-01 2023-06-30'],
    ['im zweiten Quartal 2023', 'zweiten Quartal 2023', '2023-04-01 2023-06-30'],
    ['the first half of 2023', 'first half of 2023', '2023-01-01 2023-06-30'],
    ['spring 2023', 'spring 2023', '2023-03-01 2023-05-31'],
    ['mùa hè 2023', 'mùa hè 2023', '2023-06-01 2023-08-31'],
    ['au printemps 2023', 'printemps 2023', '2023-03-01 2023-05-31'],
    ['winter 2023/24', 'winter 2023/24', '2023-12-01 2024-02-29'],
    ['from 2019 to 2021', '2019 to 2021', '2019-01-01 2021-12-31'],
    ['between May 2023 and July 2023', 'May 2023 and July 2023', '2023-05-01 2023-07-31'],
    ['¿qué se decidió en noviembre de 2020?', 'noviembre de 2020', '2020-11-01 2020-11-30'],
    ["qu'avons-nous fait en mars 2019 ?", 'mars 2019', '2019-03-01 2019-03-31'],
    ['as palestras de março de 2021', 'março de 2021', '2021-03-01 2021-03-31'],
    ['勉強会は2019年3月に', '2019年3月', '2019-03-01 2019-03-31'],
    ['im Jahr 2022', 'Jahr 2022', '2022-01-01 2022-12-31'],
    ['2013年の春に', '2013年の春', '2013-03-01 2013-05-31'],
    ['since January 2024', 'January 2024', '2024-01-01 9999-12-31'],
    ['seit Mai 2022', 'Mai 2022', '2022-05-01 9999-12-31'],
    ['antes de 2020', '2020', '0000-01-01 2019-12-31'],
    ['après mars 2023', 'mars 2023', '2023-04-01 9999-12-31'],
    ['trước tháng 3 năm 2024', 'tháng 3 năm 2024', '0000-01-01 2024-02-29'],
  ])('%s', (text, said, days) => {
    expect(daysIn(text)).toEqual([[said, days]]);
  });

  it.each([
    ['the meetings last spring', 'last spring', '2024-03-01 2024-05-31'],
    ['last winter', 'last winter', '2023-12-01 2024-02-29'],
    ['mùa xuân năm ngoái', 'mùa xuân năm ngoái', '2023-03-01 2023-05-31'],
    ['tháng 3 năm ngoái', 'tháng 3 năm ngoái', '2023-03-01 2023-03-31'],
    ['last year', 'last year', '2023-01-01 2023-12-31'],
    ['năm nay', 'năm nay', '2024-01-01 2024-12-31'],
    ['tháng trước', 'tháng trước', '2024-10-01 2024-10-31'],
    ['last quarter', 'last quarter', '2024-07-01 2024-09-30'],
    ['what was planned in Q3', 'Q3', '2024-07-01 2024-09-30'],
    ['letzten Sommer', 'letzten Sommer', '2024-06-01 2024-08-31'],
    ['el año pasado', 'año pasado', '2023-01-01 2023-12-31'],
    ['March last year', 'March last year', '2023-03-01 2023-03-31'],
    ['diesen Monat', 'diesen Monat', '2024-11-01 2024-11-30'],
    ["l'été dernier", 'été dernier', '2024-06-01 2024-08-31'],
    ['去年の', '去年', '2023-01-01 2023-12-31'],
    ['先月', '先月', '2024-10-01 2024-10-31'],
  ])('by its distance from a November: %s', (text, said, days) => {
    expect(daysIn(text)).toEqual([[said, days]]);
  });

  it.each([
    '5 năm trước',
    '12 May',
    'the spring framework',
    'port 12024',
    'version 3.2019',
    'fall back',
    '2.000 guests',
  ])('is none in "%s"', (text) => {
    expect(daysIn(text)).toEqual([]);
  });

  it('is of each year with an event where it names a month alone', () => {
    const known = ['2024-02-03', '2022-02-01', '2022-05-09'];
    const months = (text: string) => readSpans(text, { today: TODAY, known }).map(({ from }) => from.slice(0, 7));
    expect(months('the February meeting')).toEqual(['2024-02', '2022-02']);
    expect(months('im Februar')).toEqual(['2024-02', '2022-02']);
    expect(months('February 2024')).toEqual(['2024-02']);
    expect(months('in May')).toEqual(['2022-05']);
    expect(months('we may meet')).toEqual([]);
    expect(months('in June')).toEqual([]);
  });

  it('knows that a winter has two years', () => {
    expect(daysIn('winter 2023').map(([, days]) => days)).toEqual(['2022-12-01 2023-02-28', '2023-12-01 2024-02-29']);
  });

  it('stands where it says, ends after it begins, and overlaps no other', () => {
    const word = fc.constantFrom(
      'in',
      'May',
      '2023',
      'Q2',
      'last',
      'spring',
      'năm',
      'tháng',
      '3',
      '-',
      'to',
      '2024',
      'quý',
      '/',
      '15',
      '年',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12, size: 'max' }), fc.constantFrom(' ', ''), (all, blank) => {
        const text = all.join(blank).normalize('NFC');
        let end = 0;
        for (const { from, until, index, length } of readSpans(text, { today: TODAY })) {
          expect(from <= until).toBe(true);
          expect(length > 0 && index + length <= text.length).toBe(true);
          expect(index >= end || index + length === end).toBe(true);
          end = index + length;
        }
      }),
    );
  });
});
