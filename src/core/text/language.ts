import { detectAll } from 'tinyld/light';
import { functionWordsOf, languagesWith, lightWordsOf } from './other-languages.ts';
import { ENGLISH_STOP_WORDS, TONELESS_STOP_WORDS, VIETNAMESE_STOP_WORDS } from './stop-words.ts';
import { fold, words } from './words.ts';

/** BCP-47 tag of a language, without script or region: 'en', 'vi', 'de'. */
export type Language = string;

/** Whether there is a dictionary of a language, so that what it lacks is a name or a slip. */
export function hasDictionary(language: Language): boolean {
  return language === 'en' || language === 'vi';
}

/** Letters that Vietnamese has and the foreign words of English texts (café, naïve, Zürich) do not. */
const VIETNAMESE_LETTER = /[ăđơưĂĐƠƯãĩũõÃĨŨÕ\u1EA0-\u1EF9]/u;

/** Toneless function words and common nouns that are not English; two of them make a text Vietnamese. */
const MARKERS: ReadonlySet<string> = new Set(
  `bao buoi cac cach cai chuyen chua cua dau dich dien duoc giua khi khong kien lam may mot nao nghe nghi nguoi nhieu
   nhu nhung noi phai san pham su tai thang thuc trong tren vi voi vu`.split(/\s+/u),
);

/** The same, but also English words, names or acronyms ("AI"): they only tip the scale beside a marker. */
const WEAK_MARKERS: ReadonlySet<string> = new Set(
  'ai ban co cong da de do dung gi gia hai hanh ke la ngay o sao the thi va ve'.split(' '),
);

/**
 * Whether a short text is Vietnamese, with or without tone marks; everything else counts as English. Statistical
 * detectors want some twenty characters and know no toneless Vietnamese, so letters and function words decide.
 */
export function detectLanguage(text: string): 'en' | 'vi' {
  const written = words(text);
  const spoken = withoutNames(written);
  if (spoken.some((word) => VIETNAMESE_LETTER.test(word) || MARKED.has(word.toLowerCase()))) return 'vi';
  if (asksInVietnamese(written)) return 'vi';
  const all = spoken.map(fold);
  const count = (set: ReadonlySet<string>) => all.filter((word) => set.has(word)).length;
  const strong = count(MARKERS);
  const weak = count(WEAK_MARKERS);
  if (strong >= 2 || (strong === 1 && weak > 0)) return 'vi';
  const syllables = all.filter(isSyllable).length;
  const telling = all.filter((word) => WEAK_MARKERS.has(word) && word !== 'the').length;
  return syllables >= all.length * SYLLABLE_SHARE && (strong > 0 || telling >= 2) ? 'vi' : 'en';
}

/** In English around them, Vietnamese names ("Đỗ Huy Thắng", "Do Huy Thang") say nothing of the language. */
function withoutNames(all: readonly string[]): readonly string[] {
  const isEnglish = all.some((word) => ENGLISH_STOP_WORDS.has(word.toLowerCase()) && !isSyllable(word.toLowerCase()));
  return isEnglish ? all.filter((word) => !/^\p{Lu}/u.test(word)) : all;
}

/**
 * "… la gi", "… la ai", and "Ai hat quoc ca": a question word that English does not have, whatever names stand around it.
 * Who means artificial intelligence goes on in English.
 */
function asksInVietnamese(all: readonly string[]): boolean {
  const [first, ...next] = all;
  const isOnlyVietnamese = (word = '') =>
    word === word.toLowerCase() && isSyllable(word) && !ENGLISH_STOP_WORDS.has(word);
  const goesOn = isOnlyVietnamese(next[0]) && isOnlyVietnamese(next[1]);
  return all.includes('gi') || all.slice(-2).join(' ') === 'la ai' || (first === 'Ai' && goesOn);
}

/** Function words whose tone mark tells, though other languages have it, too: "là", "gì". */
const MARKED: ReadonlySet<string> = new Set([...VIETNAMESE_STOP_WORDS].filter((word) => fold(word) !== word));

/** Of English words about one in three looks like a Vietnamese syllable. */
const SYLLABLE_SHARE = 0.7;
const SYLLABLE =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|nh|ng|ngh|ph|q(?=u)|r|s|t|th|tr|v|x|p)?(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo|u|ua|uai|uay|uao|uau|ue|ueu|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)(?:c|ch|m|n|ng|nh|p|t)?$/;

/** Whether a folded word is spelled as a Vietnamese syllable can be. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word);
}

/** Of the words of a Vietnamese text about a third have such a letter; in an English one only names do. */
const VIETNAMESE_SHARE = 0.12;

/** A longer text tells no more of its language. Characters. */
const ENOUGH_TO_TELL = 5_000;

/** Of 235 real reports those in English, German and Japanese reach it, and lists of names do not. */
const LIKELY = 0.3;
/** A line of a language has so many of its function words, and a list of names has not. */
const FUNCTION_SHARE = 1 / 3;

/** The language of a longer text, whatever names it holds; English where nothing tells. */
export function textLanguage(text: string): Language {
  const all = countWords(text);
  const size = countThose(all, () => true);
  if (countThose(all, (word) => VIETNAMESE_LETTER.test(word)) > size * VIETNAMESE_SHARE) return 'vi';
  const told = telling(text.slice(0, ENOUGH_TO_TELL));
  if (/\p{Script=Latin}/u.test(told) && !mayBeOther(all)) return 'en';
  const [found] = detectAll(told);
  if (found === undefined) return 'en';
  const isLikely = found.accuracy >= LIKELY;
  if (!/\p{Script=Latin}/u.test(told)) return isLikely ? found.lang : 'en';
  // A short English text full of names looks like anything, but for its function words.
  const own = functionWordsIn(all, found.lang);
  return own > functionWordsIn(all, 'en') && (isLikely || own > size * FUNCTION_SHARE) ? found.lang : 'en';
}

/**
 * Which of some languages a question, or another short text, is likeliest written in: by its function words, and where
 * these do not tell by its letters, one of the `likely`. Undefined where nothing tells.
 */
export function likeliest(
  text: string,
  languages: readonly Language[],
  likely: ReadonlySet<Language>,
): Language | undefined {
  const all = countWords(text);
  const counts = languages.map((language) => functionWordsIn(all, language));
  const most = Math.max(...counts);
  if (most > 0 && counts.indexOf(most) === counts.lastIndexOf(most)) return languages[counts.indexOf(most)];
  return detectAll(telling(text)).find(({ lang }) => likely.has(lang))?.lang;
}

/** Whether a text holds more function words of another language than of English: without, what its letters tell does not count. */
function mayBeOther(text: WordCounts): boolean {
  const counts = new Map<Language, number>();
  const count = (language: Language, times: number) => counts.set(language, (counts.get(language) ?? 0) + times);
  for (const [word, times] of text) {
    const folded = fold(word);
    if (ENGLISH_STOP_WORDS.has(folded)) count('en', times);
    if (TONELESS_STOP_WORDS.has(folded)) count('vi', times);
    for (const language of languagesWith().get(folded) ?? []) count(language, times);
  }
  return Math.max(...counts.values(), 0) > (counts.get('en') ?? 0);
}

function functionWordsIn(text: WordCounts, language: Language): number {
  const own = language === 'en' ? ENGLISH_STOP_WORDS : language === 'vi' ? TONELESS_STOP_WORDS : undefined;
  const [listed, asking] = own === undefined ? [lightWordsOf(language), functionWordsOf(language)] : [own, own];
  return countThose(text, (word) => listed.has(fold(word)) || asking.has(fold(word)));
}

/** How often each word of a text stands in it. */
type WordCounts = ReadonlyMap<string, number>;

function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function countThose(text: WordCounts, isCounted: (word: string) => boolean): number {
  let sum = 0;
  for (const [word, times] of text) if (isCounted(word)) sum += times;
  return sum;
}

/** In a text of another script, Latin letters are names and code. */
function telling(text: string): string {
  const rest = text.replace(/\p{Script=Latin}+/gu, ' ');
  const letters = (all: string) => all.match(/\p{L}/gu)?.length ?? 0;
  const others = letters(rest);
  return others > 0 && others * 2 > letters(text) ? rest : text;
}
