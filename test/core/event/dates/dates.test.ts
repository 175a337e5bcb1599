import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDates } from '../../../../src/core/event/dates/dates.ts';

const read = (text: string) =>
  readDates(text).map(({ iso, until, index, length }) => [
    until === undefined ? iso : `${iso}/${until}`,
    text.slice(index, index + length),
  ]);

describe('readDates', () => {
  it.each([
    ['September 18, 2025', '2025-09-18', 'September 18, 2025'],
    ['8:30 AM – 12:00 PM, Saturday, November 15, 2025', '2025-11-15', 'Saturday, November 15, 2025'],
    ['18 September 2025', '2025-09-18', '18 September 2025'],
    ['08:30, September 18th, 2025', '2025-09-18', 'September 18th, 2025'],
    ['Date: 2025-09-09', '2025-09-09', '2025-09-09'],
    ['July 25–26, 2026', '2026-07-25/2026-07-26', 'July 25–26, 2026'],
    ['July 31 – August 2, 2026', '2026-07-31/2026-08-02', 'July 31 – August 2, 2026'],
  ])('reads English: %s', (text, iso, written) => {
    expect(read(text)).toEqual([[iso, written]]);
  });

  it.each([
    ['ngày 15/11/2025', '2025-11-15', '15/11/2025'],
    ['29 tháng 11, 2025', '2025-11-29', '29 tháng 11, 2025'],
    ['Thứ Bảy, ngày 15 tháng 11 năm 2025', '2025-11-15', 'Thứ Bảy, ngày 15 tháng 11 năm 2025'],
    ['09:00 ngày 04/07/2026', '2026-07-04', '04/07/2026'],
    ['09:30, 16 tháng Mười, 2025', '2025-10-16', '16 tháng Mười, 2025'],
    ['05 tháng Mười Hai, 2025', '2025-12-05', '05 tháng Mười Hai, 2025'],
    ['thu bay, ngay 15 thang 11 nam 2025', '2025-11-15', 'thu bay, ngay 15 thang 11 nam 2025'],
    ['25 và 26 tháng 7 năm 2026', '2026-07-25/2026-07-26', '25 và 26 tháng 7 năm 2026'],
    ['25-26/07/2026', '2026-07-25/2026-07-26', '25-26/07/2026'],
    ['08/06 – 31/07/2026', '2026-06-08/2026-07-31', '08/06 – 31/07/2026'],
  ])('reads Vietnamese: %s', (text, iso, written) => {
    expect(read(text)).toEqual([[iso, written]]);
  });

  it('takes figures day first, as in Vietnam', () => {
    expect(read('03/10/2025')).toEqual([['2025-10-03', '03/10/2025']]);
    expect(read('15-11-2025')).toEqual([['2025-11-15', '15-11-2025']]);
  });

  it('takes figures month first where only that is a date, or only that is the weekday named', () => {
    expect(read('11/15/2025')).toEqual([['2025-11-15', '11/15/2025']]);
    expect(read('Friday, 10/03/2025')).toEqual([['2025-10-03', 'Friday, 10/03/2025']]);
    expect(read('Thứ Sáu, 03/10/2025')).toEqual([['2025-10-03', 'Thứ Sáu, 03/10/2025']]);
  });

  it('reads several dates of a line in their order', () => {
    expect(read('from 06/06/2026, again on June 20, 2026').map(([iso]) => iso)).toEqual(['2026-06-06', '2026-06-20']);
  });

  it.each([
    'September 31, 2025',
    'ngày 31 tháng 9 năm 2025',
    '2026-30-07',
    '31/02/2026',
    'November 15',
    'ngày 15/11',
    '14:00, October, 2025',
    'tháng 11 năm 2025',
    'today',
    'hôm nay',
    'next Friday',
    'version 1.2.2025',
    'open 24/7',
    'OJT FALL 2025',
    '`r Sys.Date()`',
  ])('finds no full date in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads back every day in every way of writing it', () => {
    const months = 'January February March April May June July August September October November December'.split(' ');
    const ways: readonly ((day: number, month: number, year: number) => string)[] = [
      (day, month, year) => `${months[month - 1]} ${day}, ${year}`,
      (day, month, year) => `${day} ${months[month - 1]} ${year}`,
      (day, month, year) => `${day}/${month}/${year}`,
      (day, month, year) => `ngày ${day} tháng ${month} năm ${year}`,
      (day, month, year) => `${day} tháng ${month}, ${year}`,
      (day, month, year) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    ];
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(...ways), (date, write) => {
        const text = write(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
        expect(readDates(text)).toMatchObject([
          { iso: date.toISOString().slice(0, 10), index: 0, length: text.length },
        ]);
      }),
    );
  });

  it('finds only places that are in the text, never one in another', () => {
    const piece = fc.constantFrom(
      '15/11/2025',
      'Saturday, ',
      'November 15, 2025',
      ' – ',
      '29 tháng 11, 2025',
      '8:30 AM',
      ' ',
      '2025',
      'ngày ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { size: 'max', maxLength: 12 }),
        (pieces) => {
          const text = pieces.join('').normalize('NFC');
          let end = 0;
          for (const { index, length } of readDates(text)) {
            expect(index).toBeGreaterThanOrEqual(end);
            end = index + length;
            expect(end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    );
  });
});
