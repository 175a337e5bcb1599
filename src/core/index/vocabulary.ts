import { groupBy } from '../group-by.ts';
import { fold } from '../text/fold.ts';
import { grams } from '../text/grams.ts';

/** Every term of the passages with the number of passages that hold it. */
export interface Vocabulary {
  /** Number of passages. */
  readonly size: number;
  readonly frequency: (term: string) => number;
  /** Inverse document frequency as in BM25 (natural logarithm, never negative); an unknown term has the highest. */
  readonly idf: (term: string) => number;
  /** Whether a word occurs as it is written: "vàng" does not where only "vang" and "vâng" do. Case does not matter. */
  readonly isWritten: (word: string) => boolean;
  /** Whether a folded word is how a word with tone marks is typed without them: "mat" for "mật". */
  readonly isToneless: (word: string) => boolean;
  /** The words of the passages that look like a folded word, the most alike first. */
  readonly alike: (word: string) => readonly AlikeWord[];
}

/** A folded word of the passages, not stemmed. */
export interface AlikeWord {
  readonly word: string;
  /** Dice's coefficient of the two words' four-letter pieces: 0 to 1. */
  readonly likeness: number;
  /** The number of times it occurs. */
  readonly count: number;
}

/** @param words in lower case, with their marks and the number of times that they occur. */
export function buildVocabulary(
  documents: readonly (readonly string[])[],
  words: ReadonlyMap<string, number>,
): Vocabulary {
  const frequencies = new Map<string, number>();
  for (const terms of documents) {
    for (const term of new Set(terms)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const size = documents.length;
  const frequency = (term: string) => frequencies.get(term) ?? 0;
  const toneless = new Set([...words.keys()].filter((word) => fold(word) !== word).map(fold));
  const idf = (term: string) => Math.log(1 + (size - frequency(term) + 0.5) / (frequency(term) + 0.5));
  return {
    size,
    frequency,
    idf,
    isWritten: (word) => words.has(word.toLowerCase()),
    isToneless: (word) => toneless.has(word),
    alike: alikeAmong(folded(words)),
  };
}

function folded(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of words) counts.set(fold(word), (counts.get(fold(word)) ?? 0) + count);
  return counts;
}

/** Two words that share less are not alike. */
const LEAST_LIKENESS = 0.2;

function alikeAmong(counts: ReadonlyMap<string, number>): (word: string) => readonly AlikeWord[] {
  const all = [...counts].map(([word, count]) => ({ word, count, pieces: new Set(grams(word)) }));
  const held = all.flatMap(({ pieces }, number) => [...pieces].map((gram) => ({ gram, number })));
  const byGram = groupBy(held, ({ gram }) => gram);
  return (word) => {
    const own = new Set(grams(word));
    const shared = new Uint8Array(all.length);
    for (const gram of own) for (const { number } of byGram.get(gram) ?? []) shared[number] = (shared[number] ?? 0) + 1;
    const alike = all.flatMap((other, number): readonly AlikeWord[] => {
      const likeness = (2 * (shared[number] ?? 0)) / (own.size + other.pieces.size);
      return likeness < LEAST_LIKENESS ? [] : [{ word: other.word, likeness, count: other.count }];
    });
    return alike.toSorted((a, b) => b.likeness - a.likeness || b.count - a.count);
  };
}
