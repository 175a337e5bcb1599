import type { IndexData, Postings } from './compile-index.ts';
import { firstFrom } from './lists.ts';
import { openTermTable } from './term-table.ts';

/** A term of a question with its weight; 1 is a word as asked. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** One bit of a number for each. */
export const MAX_TERMS = 32;

/** An inverted index with BM25 scores. Documents are numbered in the order given. Immutable. */
export type PassageIndex = Readonly<ReturnType<typeof openIndex>>;

export function openIndex({ size, terms, starts, documents, impacts }: IndexData) {
  const numberOf = openTermTable(terms);
  /** Empty ones for a term that is nowhere. */
  const postings = (term: string): Postings => {
    const number = numberOf(term);
    const [from = 0, to = 0] = [starts[number], starts[number + 1]];
    return { documents: documents.subarray(from, to), impacts: impacts.subarray(from, to) };
  };
  return {
    /** Number of documents. */
    size,
    /** Number of terms, and of places where one of them stands: what memory it takes goes by these. */
    terms: starts.length - 1,
    postings: documents.length,
    /** The number of a term; -1 for one that is nowhere. */
    numberOf,
    /** The number of documents that hold a term. */
    frequency: (term: string) => {
      const number = numberOf(term);
      return number === -1 ? 0 : (starts[number + 1] ?? 0) - (starts[number] ?? 0);
    },
    /** Scores by the first MAX_TERMS of the terms. */
    search: (asked: readonly WeightedTerm[]) => search(size, asked.slice(0, MAX_TERMS), postings),
    /** The documents that hold all of the terms. */
    holding: (all: readonly string[]) => holding(all.map((term) => postings(term).documents)),
  };
}

/** By document number; a document that holds none of the terms has 0 everywhere. */
export type Matches = Readonly<ReturnType<typeof search>>;

function search(size: number, terms: readonly WeightedTerm[], postings: (term: string) => Postings) {
  const scores = new Float32Array(size);
  const held = new Uint32Array(size);
  const found: number[] = [];
  for (const [bit, { term, weight }] of terms.entries()) {
    const { documents, impacts } = postings(term);
    for (let index = 0; index < documents.length; index += 1) {
      const document = documents[index] ?? 0;
      const before = held[document] ?? 0;
      if (before === 0) found.push(document);
      held[document] = before | (1 << bit);
      scores[document] = (scores[document] ?? 0) + weight * (impacts[index] ?? 0);
    }
  }
  let best = 0;
  for (const document of found) {
    const score = (scores[document] ?? 0) * Math.sqrt(countBits(held[document] ?? 0));
    scores[document] = score;
    best = Math.max(best, score);
  }
  return {
    /** Those that hold a term, in no order. */
    documents: found,
    /** Higher is better, the scale is arbitrary. */
    scores,
    /** Bit i is set where the document holds term i. */
    held,
    /** The highest of the scores, 0 for none. */
    best,
  };
}

/**
 * The number of bits that are set. Its root is the measured compromise between BM25 alone, where short questions lose,
 * and BM25 times the number of words that matched, as MiniSearch has it, which drowns BM25 in long ones.
 */
function countBits(mask: number): number {
  let rest = mask >>> 0;
  let count = 0;
  for (; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}

/** The documents of the shortest list that the others hold, too. */
function holding(lists: readonly Int32Array[]): readonly number[] {
  const [rarest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
  return [...rarest].filter((document) => others.every((list) => list[firstFrom(document, list)] === document));
}
