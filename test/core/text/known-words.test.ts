import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyze, syllablePairs } from '../../../src/core/text/analyze.ts';
import { createWordReader, isStopWord, termOf } from '../../../src/core/text/known-words.ts';
import type { Language } from '../../../src/core/text/language.ts';
import { fold, isMarked, stem, words } from '../../../src/core/text/words.ts';

const LANGUAGES: readonly Language[] = ['en', 'vi', 'de', 'ja'];
const part = fc.oneof(
  fc.constantFrom(
    'AI',
    'ai',
    'bảo',
    'mật',
    'bao',
    'VMs',
    'the',
    'là',
    'Straßen',
    'これは',
    'deploying',
    '2025',
    '-',
    ' ',
    '\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(' '));

it('a word is the same for a reader that has met it in other texts and languages', () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 4 }),
      fc.array(fc.constantFrom(...LANGUAGES), { minLength: 1 }),
      (texts, languages) => {
        const read = createWordReader();
        for (const [at, each] of [...texts, ...texts].entries()) {
          const language = languages[at % languages.length] ?? 'en';
          expect(analyze(each, language, read)).toEqual(analyze(each, language));
          expect(syllablePairs(each, language, read)).toEqual(syllablePairs(each, language));
          for (const [place, word] of words(each).entries()) {
            const known = read(each)[place];
            expect([known?.written, known?.lower, known?.folded, known?.stem, known?.isMarked]).toEqual([
              word,
              word.toLowerCase(),
              fold(word),
              stem(word),
              isMarked(word),
            ]);
            expect(known?.termIn(language)).toBe(termOf(word, language));
            expect(known?.isStopIn(language, true)).toBe(isStopWord(word, language, true));
            expect(known?.hasLetters).toBe(/\p{L}/u.test(word));
          }
        }
      },
    ),
  );
});
