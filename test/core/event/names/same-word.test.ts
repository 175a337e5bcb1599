import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearWords, sameWord } from '../../../../src/core/event/names/same-word.ts';

describe('nearWords', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 4, maxLength: 10, size: 'max' });

  it('finds exactly the words that comparing each with each would find', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 90, size: 'max' }), (words) => {
        const near = nearWords(words);
        words.forEach((one, place) => {
          const same = words.flatMap((other, index) => (index !== place && sameWord(one, other) ? [index] : []));
          found += same.length;
          expect([...(near.get(place) ?? [])].toSorted((a, b) => a - b)).toEqual(same);
        });
      }),
      { numRuns: 200 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it('takes words that differ by a number in letters for no misspellings', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const numbered = letters.flatMap((one) => letters.map((two) => `project${one}${two}`));
    expect(nearWords(numbered).size).toBe(0);
  });
});

describe('sameWord', () => {
  it.each([
    ['workshop', 'wokrshop', true],
    ['cloudfront', 'cloundfront', true],
    ['science', 'sceince', true],
    ['devops', 'devsecops', false],
    ['data', 'date', false],
    ['mastery1', 'mastery2', false],
  ])('%s and %s: %s', (one, other, same) => {
    expect(sameWord(one, other)).toBe(same);
    expect(sameWord(other, one)).toBe(same);
  });
});
