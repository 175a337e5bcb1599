import { range, sumBy } from 'es-toolkit';
import { fold } from '../text/words.ts';
import { startsOf } from './count-terms.ts';
import type { Lists } from './lists.ts';
import { toTermTable } from './term-table.ts';

/** The words as counted, ready to be looked up. Plain data, fit to be sent to another thread or kept on disk. */
export type WordsData = Readonly<ReturnType<typeof compileWords>>;

/** @param written in lower case, with their marks and the number of times that they occur. */
export function compileWords(written: ReadonlyMap<string, number>) {
  const numbers = new Map<string, number>();
  const counts = new Int32Array(written.size);
  const isPlain = new Uint8Array(written.size);
  const marked: string[] = [];
  const markedOf = new Int32Array(written.size).fill(-1);
  for (const [word, count] of written) {
    const folded = fold(word);
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    counts[number] = (counts[number] ?? 0) + count;
    if (folded === word) {
      isPlain[number] = 1;
      continue;
    }
    const own = marked.push(word) - 1;
    if (isMoreUsual(word, marked[markedOf[number] ?? -1], written)) markedOf[number] = own;
  }
  const words = [...numbers.keys()];
  return {
    /** Folded. The lists go by the numbers of these. */
    words: toTermTable(words),
    counts: counts.slice(0, words.length),
    /** Whether each is written so, too. */
    isPlain: isPlain.slice(0, words.length),
    /** Those that are written with marks, in lower case. */
    marked: toTermTable(marked),
    /** The most usual of these that each is written as; -1 for none. */
    markedOf: markedOf.slice(0, words.length),
    ...cutInPieces(words),
  };
}

/** Of words that are as usual as each other, one in every order in which they come. */
function isMoreUsual(word: string, known: string | undefined, counts: ReadonlyMap<string, number>): boolean {
  if (known === undefined) return true;
  const more = (counts.get(word) ?? 0) - (counts.get(known) ?? 0);
  return more > 0 || (more === 0 && word < known);
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

/** Three letters tell most roots apart and still survive a slip or an ending. */
const PIECE_LETTERS = 3;

/** The three-letter pieces of a folded word, its ends marked: "poly" gives "_po", "pol", "oly", "ly_". */
export function grams(word: string): readonly string[] {
  const padded = `_${word}_`;
  const count = Math.max(1, padded.length - PIECE_LETTERS + 1);
  return range(count).map((at) => padded.slice(at, at + PIECE_LETTERS));
}
