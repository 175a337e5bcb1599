import type { Library } from '../../library/library.ts';
import { detectLanguage, type Language, likeliest } from '../../text/language.ts';
import { ENGLISH_STOP_WORDS } from '../../text/stop-words.ts';
import { stem, words } from '../../text/words.ts';

/** A question as it is written with care: "what is" for "whats" and "what's", and the apostrophes of "didnt" and "youre". */
export function writtenOut(text: string): string {
  return CONTRACTIONS.reduce((typed, [contraction, whole]) => typed.replace(contraction, whole), text);
}

/** Only those that are no words of their own without the apostrophe, as "were" and "well" are. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(what|who|where|when|how|why)['’]?s\b/giu, '$1 is'],
  [/\b(that|there|here|let)s\b/giu, "$1's"],
  [/\b(do|does|did|is|are|was|were|has|have|had|would|could|should|wo|ca)nt\b/giu, "$1n't"],
  [/\b(i|you|they)(ve|re)\b/giu, "$1'$2"],
];

/**
 * The language of a question: one that reports are written in, or English. Without tone marks and function words ("nguyen
 * tac bao mat") only the reports tell Vietnamese: most words are theirs without the marks, and none is English. Words in
 * capitals are names, which tell nothing.
 */
export function languageOf(text: string, { vocabulary, knowledge, languages }: Library): Language {
  const others = [...languages].filter((language) => language !== 'en' && language !== 'vi');
  const other = others.length === 0 ? undefined : likeliest(text, ['en', 'vi', ...others]);
  if (other !== undefined && others.includes(other)) return other;
  const detected = detectLanguage(text);
  const small = words(text).filter((word) => !/^\p{Lu}/u.test(word));
  if (detected === 'vi' || small.some((word) => ENGLISH_STOP_WORDS.has(word))) return detected;
  const toneless = small.filter((word) => vocabulary.isToneless(word) && !knowledge.isEnglish(word));
  return languages.has('vi') && toneless.length >= 2 && toneless.length * 2 >= small.length ? 'vi' : 'en';
}

/**
 * A question with its names of function words replaced by their acronyms, where reports use these: what is left of "know
 * your customer" without function words would find any customer.
 */
export function withAcronyms(text: string, { vocabulary, knowledge }: Library): string {
  return knowledge.glossary.spelledNames.reduce((said, form) => {
    const acronym = form.entry.acronyms.find((each) => vocabulary.frequency(stem(each)) > 0);
    // Whatever stands between its words. These are letters and digits, so that none is special here.
    const name = new RegExp(`(?<![\\p{L}\\p{N}])${words(form.text).join('[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu');
    return acronym === undefined ? said : said.replace(name, acronym);
  }, text);
}
