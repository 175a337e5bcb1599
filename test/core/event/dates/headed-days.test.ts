import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayNameDays } from '../../../../src/core/event/dates/headed-days.ts';
import { readSpans } from '../../../../src/core/event/dates/spans.ts';

const PARTS = [
  ...[
    'spring',
    'mùa xuân',
    'Frühling',
    'q2',
    'quý 2',
    'quý II',
    'second quarter',
    '1st half',
    'năm',
    'year',
    'month',
    'half',
  ],
  ...[
    'tháng 5',
    'tháng',
    'in',
    'trong',
    'im',
    'May',
    'Sept',
    'jul',
    'mayo',
    'January',
    '5',
    '12',
    '12/5',
    '5-6',
    '1.2.',
  ],
  ...[
    'of',
    'de',
    'del',
    'von',
    ',',
    '-',
    '/',
    '.',
    '–',
    '5月',
    '3日',
    '年',
    '夏',
    'to',
    'since',
    'between',
    'and',
    'Week 3',
  ],
  ...[
    'Monday',
    'ngày',
    '25-26',
    '8:30',
    "'24",
    '1850',
    '_',
    '\u00A0',
    'last',
    'Goals',
    'We met',
    'Q&A?',
    ' ',
    ' ',
    ' ',
    ' ',
  ],
];

describe('a heading', () => {
  it.each(['Goals', 'Key takeaways (2)', '1. What we learned', 'Day 1', 'Questions?', 'Phần 3'])(
    '%s names no days',
    (text) => {
      expect(mayNameDays(text)).toBe(false);
    },
  );

  it('is read for days wherever a year behind it makes it some', () => {
    const text = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 9, size: 'max' });
    const year = fc.constantFrom('', '2025');
    let read = 0;
    fc.assert(
      fc.property(text, year, (parts, behind) => {
        const heading = parts.join('').normalize('NFC').trim();
        if (!readSpans(`${heading} ${behind}`).some(({ kind }) => kind === 'written')) return;
        read += 1;
        expect(mayNameDays(heading)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
