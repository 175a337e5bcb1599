import { fold } from '../../core/text/words.ts';

/** Counts words by how they are folded, with the ways in which they are written. */
export function createWordCounts() {
  const counts = new Map<string, { count: number; readonly written: Set<string> }>();
  return {
    counts,
    /** @param words in lower case, with their marks. */
    add: (words: readonly string[]): void => {
      for (const word of words) {
        const folded = fold(word);
        const known = counts.get(folded) ?? { count: 0, written: new Set<string>() };
        if (known.count === 0) counts.set(folded, known);
        known.count += 1;
        known.written.add(word);
      }
    },
  };
}
