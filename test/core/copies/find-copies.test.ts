import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopies } from '../../../src/core/copies/find-copies.ts';
import { resemblance, shinglesOf } from '../../../src/core/copies/shingles.ts';
import { readWords } from '../../../src/core/text/known-words.ts';

const word = fc.string({ minLength: 3, maxLength: 9, unit: fc.constantFrom(...'abcdeghiklmnoprstuvyăâđêôơư') });
const text = (minLength: number) => fc.array(word, { minLength, maxLength: 300, size: 'max' });

/** One word of each `every` is another. */
function changed(words: readonly string[], every: number): readonly string[] {
  return words.map((each, index) => (index % every === every - 1 ? `${each}x` : each));
}

const setOf = (shingles: Uint32Array) => ({ shingles, start: 0, end: shingles.length });

describe('copies', () => {
  it('are found with a few words changed, whatever the text', () => {
    fc.assert(
      fc.property(text(60), (words) => {
        const texts = [
          { id: 'original', text: words.join(' ') },
          { id: 'copy', text: changed(words, 57).join(' ') },
        ];
        expect(findCopies(texts)).toEqual([['original', 'copy']]);
      }),
    );
  });

  it('are not texts under the same headings of a template', () => {
    const headings = ['# Summary Report', '### Event Objectives', '### Speakers', '### Key Highlights'];
    fc.assert(
      fc.property(text(60), text(60), (one, other) => {
        const [a, b] = [one, other.map((each) => `${each}q`)].map((words) =>
          headings.flatMap((heading, n) => [heading, words.slice(n * 15, n * 15 + 15).join(' ')]).join('\n'),
        );
        expect(
          findCopies([
            { id: 'a', text: a ?? '' },
            { id: 'b', text: b ?? '' },
          ]),
        ).toEqual([]);
      }),
    );
  });

  it('are what resembles the first text of their group, and never what does not', () => {
    const versions = fc.tuple(text(40), fc.array(fc.integer({ min: 5, max: 80 }), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(versions, ([words, changes]) => {
        const texts = [words, ...changes.map((every) => changed(words, every))].map((each, n) => {
          return { id: `${n}`, text: each.join(' ') };
        });
        for (const [first, ...others] of findCopies(texts)) {
          const shingles = (id: string | undefined) => setOf(shinglesOf(readWords(texts[Number(id)]?.text ?? '')));
          for (const id of others) expect(resemblance(shingles(first), shingles(id))).toBeGreaterThanOrEqual(0.8);
        }
      }),
    );
  });

  it('are compared by all shingles of both, unless these have too little in common', () => {
    const set = fc.uniqueArray(fc.nat(12)).map((all) => Uint32Array.from(all).sort());
    fc.assert(
      fc.property(set, set, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, least) => {
        const shared = one.filter((each) => other.includes(each)).length;
        const score = shared === 0 ? 0 : shared / (one.length + other.length - shared);
        expect(resemblance(setOf(one), setOf(other))).toBe(score);
        expect([score, ...(score < least ? [0] : [])]).toContain(resemblance(setOf(one), setOf(other), least));
        expect(resemblance(setOf(one), setOf(other), score)).toBe(score);
      }),
    );
  });

  it('are told by words, not by capitals, marks and layout', () => {
    const one = '**AWS Lambda** runs your code, *without* servers – and scales by itself.';
    const other = 'aws lambda runs your code without servers\nAND scales by itself';
    expect(
      findCopies([
        { id: 'a', text: one },
        { id: 'b', text: other },
      ]),
    ).toEqual([['a', 'b']]);
  });

  it('are grouped in the order of the texts, each text once', () => {
    const [x, y] = ['the first text of all that there are', 'another text that is about something else'];
    const texts = [y, x, 'alone among all the others here', x, y, x].map((each, n) => ({ id: `${n}`, text: each }));
    expect(findCopies(texts)).toEqual([
      ['0', '4'],
      ['1', '3', '5'],
    ]);
  });

  it('are the same at every run', () => {
    fc.assert(
      fc.property(fc.array(text(5), { maxLength: 10 }), (all) => {
        const texts = all.flatMap((words, n) => [
          { id: `${n}`, text: words.join(' ') },
          { id: `${n} again`, text: changed(words, 50).join(' ') },
        ]);
        expect(findCopies(texts)).toEqual(findCopies(texts));
      }),
      { numRuns: 20 },
    );
  });

  it('may be as short as a word, but not empty', () => {
    const texts = ['Break', 'break!', 'Lunch', '', '—'].map((each, n) => ({ id: `${n}`, text: each }));
    expect(findCopies(texts)).toEqual([['0', '1']]);
  });

  it('may be looser or stricter on demand', () => {
    const words = Array.from({ length: 100 }, (_, n) => `word${n}`);
    const texts = [words, changed(words, 33)].map((each, n) => ({ id: `${n}`, text: each.join(' ') }));
    expect(findCopies(texts)).toEqual([]);
    expect(findCopies(texts, { threshold: 0.6 })).toEqual([['0', '1']]);
  });
});
