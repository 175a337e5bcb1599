/** Every term of the passages with the number of passages that hold it. */
export interface Vocabulary {
  /** Number of passages. */
  readonly size: number;
  readonly frequency: (term: string) => number;
  /** Inverse document frequency as in BM25 (natural logarithm, never negative); an unknown term has the highest. */
  readonly idf: (term: string) => number;
  /** The words of the passages, folded but not stemmed, with the number of times they occur. */
  readonly words: ReadonlyMap<string, number>;
}

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
  const idf = (term: string) => Math.log(1 + (size - frequency(term) + 0.5) / (frequency(term) + 0.5));
  return { size, frequency, idf, words };
}
