import { stemmer } from 'stemmer';

/** A word as written, and where in its text it begins (in UTF-16 units). */
export type PlacedWord = Readonly<Record<'word', string> & Record<'index', number>>;

/** The words of a text as written, in order. */
export function words(text: string): readonly string[] {
  const plain = text.normalize('NFC');
  return MAY_BE_UNSPACED.test(plain) && UNSPACED.test(plain)
    ? placedWords(plain).map(({ word }) => word)
    : (plain.match(MAY_BE_OTHER.test(plain) ? RUN : LATIN_RUN) ?? []);
}

/**
 * Runs of letters, digits and combining marks (UAX #29 without its exceptions), taken apart by dictionary where a script
 * has no spaces between words.
 */
export function placedWords(text: string): readonly PlacedWord[] {
  const runs = [...text.matchAll(MAY_BE_OTHER.test(text) ? RUN : LATIN_RUN)];
  if (!MAY_BE_UNSPACED.test(text)) return runs.map(({ 0: word, index }) => ({ word, index }));
  return runs.flatMap(({ 0: run, index }) =>
    UNSPACED.test(run)
      ? [...SEGMENTER.segment(run)].map((part) => ({ word: part.segment, index: index + part.index }))
      : [{ word: run, index }],
  );
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** The same in a text of Latin letters, common signs and most emoji: to look into a list takes a third of the time. */
const MARKS = String.raw`\u0300-\u036F\uFE00-\uFE0F`;
const LATIN_RUN = new RegExp(`[0-9A-Za-zªº²³µ¹¼-¾À-ÖØ-öø-\\u024F\\u1E00-\\u1EFF${MARKS}]+`, 'g');
const SIGNS = String.raw`\u2000-\u206F\u20A0-\u20C0\u2190-\u23FF\u2500-\u2775\u2794-\u27FF\uD83C-\uD83E\uDC00-\uDFFF`;
const MAY_BE_OTHER = new RegExp(
  `[^\\0-\\u024F\\u1E00-\\u1EFF${MARKS}${SIGNS}]|\\uD83C[\\uDD00-\\uDD0C]|\\uD83E[\\uDFF0-\\uDFF9]`,
);
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** All of these scripts lie here, and to look takes a tenth of the time. */
const MAY_BE_UNSPACED = /[\u0E00-\u1DFF\u2E80-\uFFFF]/;
/** ICU takes its dictionary by the script, whatever the language. */
const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Lower case without diacritics: "Bảo mật" and "bao mat" fold to the same, "Straße" and "Strasse". Letters that Unicode takes for
 * letters of their own have to be named. In scripts such as Kana, Thai and Devanagari marks are sounds of their own, and stay.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return text.length > LONGEST_WORD ? foldMarked(text) : FOLDS.of(text, foldMarked);
}

function foldMarked(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(MARKED, (all, letter: string) => (KEEPS_MARKS.test(letter) ? all : letter));
  return bare
    .normalize('NFC')
    .toLowerCase()
    .replace(/[đßæœøłı]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Whether no letter can have a mark: most words of a library, which are folded many times. */
function isPlain(text: string): boolean {
  return !/[^\0-\x7F]/.test(text);
}

const PLAIN: Readonly<Record<string, string>> = { đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', ı: 'i' };

/** A letter with its marks, one look at each: text with thousands of marks in a row takes no longer. */
const MARKED = /(^|\P{M})\p{M}+/gu;
const KEEPS_MARKS = /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Whether a word is written with diacritics. */
export function isMarked(word: string): boolean {
  return fold(word) !== word.toLowerCase();
}

/**
 * The term of a word. Short words are left alone, since Porter's rules make "ek" of "EKS" and "cd" of "CDS"; only the
 * plural of an acronym ("VMs") loses its ending.
 */
export function stem(word: string): string {
  return STEMS.of(word, stemOf);
}

function stemOf(word: string): string {
  const folded = fold(word);
  const short = /^\p{Lu}{2,}s$/u.test(word) ? folded.slice(0, -1) : folded;
  return short !== folded || folded.length <= LONGEST_UNSTEMMED ? short : stemmer(folded);
}

/** Shorter words have no endings that a rule could tell. */
export const LONGEST_UNSTEMMED = 3;
/** Longer runs of letters are no words that come again. */
const LONGEST_WORD = 32;
/** Texts repeat their words: to remember what becomes of them makes reading a library three times as fast. */
const FOLDS = remembered();
const STEMS = remembered();
const MOST_REMEMBERED = 100_000;

/** What becomes of a word, found out once for the first words that are asked for: they are the frequent ones. */
function remembered() {
  const known = new Map<string, string>();
  return {
    of: (word: string, make: (word: string) => string): string => {
      const found = known.get(word);
      if (found !== undefined) return found;
      const made = make(word);
      if (known.size < MOST_REMEMBERED) known.set(word, made);
      return made;
    },
  };
}

/** Orders texts by their code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
