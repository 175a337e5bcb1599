import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileWords } from '../../../src/core/index/compile-words.ts';
import { openVocabulary } from '../../../src/core/index/vocabulary.ts';
import { fold } from '../../../src/core/text/words.ts';

const written = new Map([
  ['guardduty', 4],
  ['guard', 2],
  ['bảo', 3],
  ['mật', 3],
  ['mat', 1],
  ['vàng', 1],
]);
const vocabulary = openVocabulary(structuredClone(compileWords(written)), {
  size: 9,
  frequency: (term) => (term === 'guardduty' ? 4 : 0),
});

describe('the vocabulary', () => {
  it('knows how rare a term is', () => {
    expect(vocabulary.idf('guardduty')).toBeCloseTo(Math.log(1 + 5.5 / 4.5));
    expect(vocabulary.idf('nowhere')).toBeCloseTo(Math.log(1 + 9.5 / 0.5));
  });

  it('knows words as they are written and as they are typed', () => {
    expect(vocabulary.isWritten('Mật')).toBe(true);
    expect(vocabulary.isWritten('vang')).toBe(false);
    expect(vocabulary.withMarks('vang')).toBe('vàng');
    expect(vocabulary.withMarks('guard')).toBeUndefined();
  });

  it('finds the words that look alike, the most alike first, counted without their marks', () => {
    expect(vocabulary.alike('gaurdduty').map(({ word }) => word)).toEqual(['guardduty']);
    expect(vocabulary.alike('mat')).toEqual([{ word: 'mat', likeness: 1, count: 4 }]);
    expect(vocabulary.alike('guardd').map(({ word }) => word)).toEqual(['guard', 'guardduty']);
    expect(vocabulary.alike('xyzzy')).toEqual([]);
  });

  it('knows of each word what was counted', () => {
    const word = fc.constantFrom('vang', 'vàng', 'vâng', 'mat', 'mật', 'mặt', 'bảo', 'guard', 'điện');
    fc.assert(
      fc.property(fc.dictionary(word, fc.integer({ min: 1, max: 3 })), word, (counts, asked) => {
        const all = new Map(Object.entries(counts));
        const { isWritten, isWord, withMarks } = openVocabulary(compileWords(all), { size: 0, frequency: () => 0 });
        const alike = [...all.keys()].filter((each) => fold(each) === fold(asked));
        const marked = alike.filter((each) => fold(each) !== each);
        expect(isWritten(asked)).toBe(all.has(asked));
        expect(isWord(fold(asked))).toBe(alike.length > 0);
        const most = Math.max(...marked.map((each) => all.get(each) ?? 0));
        expect(withMarks(fold(asked))).toBe(marked.filter((each) => all.get(each) === most).sort()[0]);
      }),
    );
  });
});
