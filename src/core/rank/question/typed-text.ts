import type { Library } from '../../library/library.ts';
import { detectLanguage, type Language, likeliest } from '../../text/language.ts';
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.ts';
import { words } from '../../text/words.ts';

/**
 * The language of a question: one that reports are written in, or English. Where nothing tells it is theirs. Without tone marks and function words ("nguyen
 * tac bao mat") only the reports tell Vietnamese: most words are theirs without the marks, and none is English. Words in
 * capitals are names, which tell nothing.
 */
export function languageOf(text: string, { vocabulary, knowledge, languages }: Library): Language {
  const others = [...languages].filter((language) => language !== 'en' && language !== 'vi');
  const other = others.length === 0 ? undefined : likeliest(text, ['en', 'vi', ...others], languages);
  if (other !== undefined && others.includes(other)) return other;
  const detected = detectLanguage(text);
  const small = words(text).filter((word) => !/^\p{Lu}/u.test(word));
  if (detected === 'vi' || small.some((word) => ENGLISH_STOP_WORDS.has(word))) return detected;
  const toneless = small.filter((word) => vocabulary.withMarks(word) !== undefined && !knowledge.isEnglish(word));
  if (languages.has('vi') && toneless.length >= 2 && toneless.length * 2 >= small.length) return 'vi';
  return languages.has('en') ? 'en' : (others[0] ?? 'en');
}
