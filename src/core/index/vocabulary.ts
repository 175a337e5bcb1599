import { range, sumBy } from 'es-toolkit';
import { compareText, fold } from '../text/words.ts';
import { startsOf } from './count-terms.ts';
import type { Lists } from './lists.ts';
import type { PassageIndex } from './passage-index.ts';
import { openTermTable, toTermTable } from './term-table.ts';

/** The words as counted, ready to be looked up. Plain data, fit to be sent to another thread or kept on disk. */
export type WordsData = Readonly<ReturnType<typeof compileWords>>;

/** @param written in lower case, with their marks and the number of times that they occur. */
export function compileWords(written: ReadonlyMap<string, number>) {
  const counts = new Map<string, number>();
  const marked = new Map<string, string>();
  for (const [word, count] of written) {
    const folded = fold(word);
    counts.set(folded, (counts.get(folded) ?? 0) + count);
    if (folded !== word && isMoreUsual(word, marked.get(folded), written)) marked.set(folded, word);
  }
  const words = [...counts.keys()];
  return {
    /** In lower case, with their marks. */
    written: new Set(written.keys()),
    /** The most usual word with marks, by what it is folded to. */
    marked,
    /** Folded. The other lists go by the numbers of these. */
    words,
    counts: Int32Array.from(counts.values()),
    ...cutInPieces(words),
  };
}

function cutInPieces(words: readonly string[]) {
  const pieces = new Int32Array(words.length);
  const numbers = new Map<string, number>();
  /** By piece, the word that held it last. */
  const lastHolders: number[] = [];
  /** Of all words, one behind the other. */
  const cut = new Int32Array(sumBy(words, ({ length }) => length + 1));
  let end = 0;
  for (const [number, word] of words.entries()) {
    const start = end;
    for (const gram of grams(word)) {
      const known = numbers.get(gram);
      const own = known ?? numbers.size;
      if (known === undefined) numbers.set(gram, own);
      if (lastHolders[own] === number) continue;
      lastHolders[own] = number;
      cut[end] = own;
      end += 1;
    }
    pieces[number] = end - start;
  }
  return {
    /** How many different pieces each word has. */
    pieces,
    /** All pieces. */
    grams: toTermTable([...numbers.keys()]),
    /** The numbers of the words that hold each piece. */
    holders: holdersOf(cut.subarray(0, end), pieces, numbers.size),
  };
}

/** Counting sort. @param cut the pieces of all words; `pieces` of each */
function holdersOf(cut: Int32Array, pieces: Int32Array, grams: number): Lists {
  const held = new Int32Array(grams);
  for (const gram of cut) held[gram] = (held[gram] ?? 0) + 1;
  const starts = startsOf(held);
  const next = starts.slice();
  const numbers = new Int32Array(cut.length);
  let at = 0;
  for (const [word, count] of pieces.entries()) {
    for (const end = at + count; at < end; at += 1) {
      const gram = cut[at] ?? 0;
      const place = next[gram] ?? 0;
      numbers[place] = word;
      next[gram] = place + 1;
    }
  }
  return { starts, numbers };
}

/** Of words that are as usual as each other, one in every order in which they come. */
function isMoreUsual(word: string, known: string | undefined, counts: ReadonlyMap<string, number>): boolean {
  if (known === undefined) return true;
  const more = (counts.get(word) ?? 0) - (counts.get(known) ?? 0);
  return more > 0 || (more === 0 && word < known);
}

/** Three letters tell most roots apart and still survive a slip or an ending. */
const PIECE_LETTERS = 3;

/** The three-letter pieces of a folded word, its ends marked: "poly" gives "_po", "pol", "oly", "ly_". */
function grams(word: string): readonly string[] {
  const padded = `_${word}_`;
  const count = Math.max(1, padded.length - PIECE_LETTERS + 1);
  return range(count).map((at) => padded.slice(at, at + PIECE_LETTERS));
}

/** The words that the passages are written in. */
export type Vocabulary = Readonly<ReturnType<typeof openVocabulary>>;

export function openVocabulary(data: WordsData, { size, frequency }: Pick<PassageIndex, 'size' | 'frequency'>) {
  const folded = new Set(data.words);
  const alikeTo = createAlikeWords(data);
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
    isWritten: (word: string) => data.written.has(word.toLowerCase()),
    /** Whether a folded word occurs. */
    isWord: (word: string) => folded.has(word),
    /** A word with the marks that a folded one is written with: "mật" for "mat"; undefined for one without. */
    withMarks: (word: string) => data.marked.get(word),
    /** The words of the passages that look like a folded word, the most alike first. */
    alike: alikeTo,
  };
}

/** Two words that share less are not alike. */
const LEAST_LIKENESS = 0.2;

function createAlikeWords({ words, counts, pieces, grams: table, holders }: WordsData) {
  const numberOf = openTermTable(table);
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
      .map(([number, common]) => ({
        /** Folded, not stemmed. */
        word: words[number] ?? '',
        /** Dice's coefficient of the two words' three-letter pieces: 0 to 1. */
        likeness: (2 * common) / (own.size + (pieces[number] ?? 0)),
        /** The number of times it occurs. */
        count: counts[number] ?? 0,
      }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .toSorted((a, b) => b.likeness - a.likeness || b.count - a.count || compareText(a.word, b.word));
  };
}
