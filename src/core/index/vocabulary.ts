import { compareText } from '../text/words.ts';
import { grams, type WordsData } from './compile-words.ts';
import type { PassageIndex } from './passage-index.ts';
import { openTermTable, termsOf } from './term-table.ts';

/** The words that the passages are written in. */
export type Vocabulary = Readonly<ReturnType<typeof openVocabulary>>;

export function openVocabulary(data: WordsData, { size, frequency }: Pick<PassageIndex, 'size' | 'frequency'>) {
  const numberOf = openTermTable(data.words);
  const numberOfMarked = openTermTable(data.marked);
  const markedAt = termsOf(data.marked);
  return {
    /** Number of passages. */
    size,
    /** Number of passages that hold a term. */
    frequency,
    /** Inverse document frequency as in BM25 (natural logarithm, never negative); an unknown term has the highest. */
    idf: (term: string) => {
      const held = frequency(term);
      return Math.log(1 + (size - held + 0.5) / (held + 0.5));
    },
    /** Whether a word occurs as it is written: "vàng" does not where only "vang" and "vâng" do. Case does not matter. */
    isWritten: (word: string) => {
      const lower = word.toLowerCase();
      return data.isPlain[numberOf(lower)] === 1 || numberOfMarked(lower) !== -1;
    },
    /** Whether a folded word occurs. */
    isWord: (word: string) => numberOf(word) !== -1,
    /** A word with the marks that a folded one is written with: "mật" for "mat"; undefined for one without. */
    withMarks: (word: string) => {
      const marked = data.markedOf[numberOf(word)] ?? -1;
      return marked === -1 ? undefined : markedAt(marked);
    },
    /** The words of the passages that look like a folded word, the most alike first. */
    alike: createAlikeWords(data),
  };
}

/** Two words that share less are not alike. */
const LEAST_LIKENESS = 0.2;

function createAlikeWords({ words, counts, pieces, grams: table, holders }: WordsData) {
  const numberOf = openTermTable(table);
  const wordAt = termsOf(words);
  const { numbers, starts } = holders;
  return (word: string) => {
    const own = new Set(grams(word));
    const shared = new Map<number, number>();
    for (const gram of own) {
      const piece = numberOf(gram);
      if (piece === -1) continue;
      for (const number of numbers.subarray(starts[piece], starts[piece + 1])) {
        shared.set(number, (shared.get(number) ?? 0) + 1);
      }
    }
    return [...shared]
      .map(([number, common]) => ({ number, likeness: (2 * common) / (own.size + (pieces[number] ?? 0)) }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .map(({ number, likeness }) => ({
        /** Folded, not stemmed. */
        word: wordAt(number),
        /** Dice's coefficient of the two words' three-letter pieces: 0 to 1. */
        likeness,
        /** The number of times it occurs. */
        count: counts[number] ?? 0,
      }))
      .toSorted((a, b) => b.likeness - a.likeness || b.count - a.count || compareText(a.word, b.word));
  };
}
