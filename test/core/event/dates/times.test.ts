import { describe, expect, it } from 'vitest';
import { readTimes } from '../../../../src/core/event/dates/times.ts';

const read = (text: string) =>
  readTimes(text).map(({ iso, until, index, length }) => [iso, until, text.slice(index, index + length)]);

describe('readTimes', () => {
  it.each([
    ['8:30 AM – 12:00 PM, Saturday', '08:30', '12:00', '8:30 AM – 12:00 PM'],
    ['2:00 PM – 5:00 PM', '14:00', '17:00', '2:00 PM – 5:00 PM'],
    ['9:00 – 11:30 AM', '09:00', '11:30', '9:00 – 11:30 AM'],
    ['1:00 – 2:30 PM', '13:00', '14:30', '1:00 – 2:30 PM'],
    ['11:00 – 1:00 PM', '11:00', '13:00', '11:00 – 1:00 PM'],
    ['09:00 đến 12:00 ngày 25/07/2026', '09:00', '12:00', '09:00 đến 12:00'],
    ['2:00 Chiều – 4:30 Chiều', '14:00', '16:30', '2:00 Chiều – 4:30 Chiều'],
    ['08h30 - 12h00', '08:30', '12:00', '08h30 - 12h00'],
  ])('reads the span %s', (text, iso, until, written) => {
    expect(read(text)).toEqual([[iso, until, written]]);
  });

  it.each([
    ['08:30, September 18, 2025', '08:30', '08:30'],
    ['08h30', '08:30', '08h30'],
    ['14 giờ 00, ngày 3 tháng 10', '14:00', '14 giờ 00'],
    ['08:00 PM, May 30, 2026', '20:00', '08:00 PM'],
    ['12:00 AM', '00:00', '12:00 AM'],
  ])('reads the beginning in %s', (text, start, written) => {
    expect(read(text)).toEqual([[start, undefined, written]]);
  });

  it.each(['24/7', '15/11/2025', '25:00', '36 giờ thi đấu', 'ratio 1:70'])('finds no time in: %s', (text) => {
    expect(read(text).filter(([start]) => start !== undefined)).toEqual([]);
  });
});
