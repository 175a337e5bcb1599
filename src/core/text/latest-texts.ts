import { LRUCache } from 'lru-cache';
import { termsOf } from './analyze.ts';
import { termOf } from './known-words.ts';
import type { Language } from './language.ts';
import { type PlacedWord, placedWords } from './words.ts';

/** A word as written, where in its text it begins, and its term. */
export type PlacedTerm = PlacedWord & Readonly<Record<'term', string>>;

/** Takes texts apart, and remembers the latest: passages that answer one question mostly answer others, too. */
export interface LatestTexts {
  /** See `termsOf`. */
  readonly termsOf: (text: string, language: Language) => readonly string[];
  /** See `placedTerms`. */
  readonly placedTerms: (text: string, language: Language) => readonly PlacedTerm[];
}

/** Some two megabytes, twice. */
const REMEMBERED_WORDS = 20_000;

/** @param words as many are remembered of each of the two. */
export function createLatestTexts(words = REMEMBERED_WORDS): LatestTexts {
  return { termsOf: remembering(words, termsOf), placedTerms: remembering(words, placedTerms) };
}

type Read<Item> = (text: string, language: Language) => readonly Item[];

/** All words of a text, in order. */
export function placedTerms(text: string, language: Language): readonly PlacedTerm[] {
  return placedWords(text).map(({ word, index }) => ({ word, index, term: termOf(word, language) }));
}

function remembering<Item extends object | string>(maxSize: number, read: Read<Item>): Read<Item> {
  const latest = new LRUCache<string, readonly Item[]>({
    maxSize,
    sizeCalculation: ({ length }) => Math.max(1, length),
  });
  return (text, language) => {
    const key = `${language} ${text}`;
    const known = latest.get(key);
    if (known !== undefined) return known;
    const made = read(text, language);
    latest.set(key, made);
    return made;
  };
}
