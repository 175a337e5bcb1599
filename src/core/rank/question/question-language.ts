import { detectLanguage, type Language } from '../../text/language.ts';
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.ts';
import { words } from '../../text/words.ts';
import type { Known } from './question-word.ts';

/**
 * Without tone marks and function words ("nguyen tac bao mat") only the reports tell Vietnamese: most words are theirs
 * without the marks, and none is English. Words in capitals are names, which tell nothing.
 */
export function languageOf(text: string, { vocabulary, knowledge }: Known): Language {
  const detected = detectLanguage(text);
  const small = words(text).filter((word) => !/^\p{Lu}/u.test(word));
  if (detected === 'vi' || small.some((word) => ENGLISH_STOP_WORDS.has(word))) return detected;
  const toneless = small.filter((word) => vocabulary.isToneless(word) && !knowledge.isEnglish(word));
  return toneless.length >= 2 && toneless.length * 2 >= small.length ? 'vi' : 'en';
}
