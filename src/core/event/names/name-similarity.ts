import { foldWords, words } from '../words/fold.ts';
import { sameWord } from './same-word.ts';
import { readSeries } from './series.ts';

/**
 * How alike two event names are, 0 to 1: the share of the telling words of the shorter name that the longer one has,
 * lowered a little for what only the longer has. Spelling mistakes are forgiven; words that any event has do not count.
 */
export function nameSimilarity(one: string, other: string): number {
  return wordSimilarity(tellingWords(one), tellingWords(other), hasWord).score;
}

/** What is compared of an event's name. */
export interface ComparedName {
  readonly folded: string;
  /** See series.ts. */
  readonly series: string | undefined;
  /** Its telling words, folded, and those of what it says besides its series; [] without any. */
  readonly words: readonly (readonly string[])[];
}

export function compareName(name: string): ComparedName {
  const series = readSeries(name);
  // "DevOps on AWS" besides "AWS Cloud Mastery Series #2 – DevOps on AWS".
  const forms = series === undefined ? [name] : [name, name.replace(/\s+/gu, ' ').replace(series.text, ' ')];
  return {
    folded: foldWords(name),
    series: series?.key,
    words: forms.map(tellingWords).filter(({ length }) => length > 0),
  };
}

export interface Similarity {
  /** 0 to 1. */
  readonly score: number;
  /** How many telling words both have. */
  readonly shared: number;
}

/** Whether a word is among others, spelling mistakes forgiven. */
export type HasWord<Word> = (words: readonly Word[], word: Word) => boolean;

export const hasWord: HasWord<string> = (words, word) => words.some((other) => sameWord(word, other));

/** `nameSimilarity` of two names by their telling words, as words or as numbers. */
export function wordSimilarity<Word>(one: readonly Word[], other: readonly Word[], has: HasWord<Word>): Similarity {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  let shared = 0;
  for (const word of shorter) if (has(longer, word)) shared += 1;
  if (shared === 0) return NOTHING_ALIKE;
  const contained = shared / shorter.length;
  const union = shared / (shorter.length + longer.length - shared);
  return { score: CONTAINED_WEIGHT * contained + (1 - CONTAINED_WEIGHT) * union, shared };
}

export const NOTHING_ALIKE: Similarity = { score: 0, shared: 0 };

/** The words that tell an event from others, folded, each once. */
function tellingWords(name: string): readonly string[] {
  const expanded = words(name).flatMap((word) => EXPANDED.get(word) ?? [word]);
  return [...new Set(expanded)].filter(
    (word) => !COMMON.has(word) && !sameWord(word, 'workshop') && (word.length > 1 || /\d/.test(word)),
  );
}

/** A subtitle makes a name longer without making it another. */
const CONTAINED_WEIGHT = 0.8;

/** Words of nearly every event's name, in both languages. */
const COMMON: ReadonlySet<string> = new Set(
  `the a an of on in to for and with at by your as from aws amazon event events workshop workshops session series 2024
   2025 2026 report hoi thao su kien ve tren cua va voi cho trong tai cac buoi nhung tu den mot theo chuyen de`.split(
    /\s+/u,
  ),
);

const EXPANDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['fcj', ['first', 'journey']],
  ['fcaj', ['first', 'journey']],
  ['lifecycle', ['life', 'cycle']],
  ['sdlc', ['life', 'cycle']],
  ['gen', ['genai']],
]);
