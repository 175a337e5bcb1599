import { describe, expect, it } from 'vitest';
import { compileWords, openVocabulary } from '../../../src/core/index/vocabulary.ts';

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
});
