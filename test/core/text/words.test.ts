import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedWords, words } from '../../../src/core/text/words.ts';

describe('the words of a text', () => {
  it.each([
    ['Hello, World!', ['Hello', 'World']],
    ['CI/CD and AI-driven', ['CI', 'CD', 'and', 'AI', 'driven']],
    ['snake_case v1.2', ['snake', 'case', 'v1', '2']],
    ['Đường sắt – 26/11/2025', ['Đường', 'sắt', '26', '11', '2025']],
    ['e\u0323\u0302m', ['ệm']],
    ['b\u0301c', ['b\u0301c']],
    ["don't 🚀 ²", ['don', 't', '²']],
    ['ジョブの再試行', ['ジョブ', 'の', '再', '試行']],
    ['WALモード', ['WAL', 'モード']],
    ['แยกขยะ', ['แยก', 'ขยะ']],
    ['', []],
    ['… ! ?', []],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

it('each word stands in the text where it is said to, one after the other', () => {
  const unit = fc.constantFrom(...'aé9 -.。のジ再試ー漢ขย\u0e31', '\u0301', '🚀');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60, size: 'max' }), (text) => {
      let end = 0;
      for (const { word, index } of placedWords(text)) {
        expect(text.slice(index, index + word.length)).toBe(word);
        expect(index).toBeGreaterThanOrEqual(end);
        end = index + word.length;
      }
    }),
    { numRuns: 50 },
  );
});
