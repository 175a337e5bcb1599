import MiniSearch from 'minisearch';
import { compilePostings, openPostings, type Postings, type PostingsData } from './postings.ts';

/** What one document brings to the index: its fields as terms, already folded and stemmed, in order. */
export interface IndexedTerms {
  readonly id: string;
  readonly heading: readonly string[];
  readonly text: readonly string[];
  /** The event's name and the headings above. */
  readonly path: readonly string[];
}

/** A term of a question with its weight; 1 is a word as asked. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** What an index consists of. Plain data, fit to be sent to another thread or kept on disk. */
export interface IndexData {
  /** Number of documents. */
  readonly size: number;
  readonly postings: PostingsData;
}

/** An inverted index with BM25 scores. Documents are numbered in the order given. Immutable. */
export interface PassageIndex {
  /** Number of documents. */
  readonly size: number;
  /** The number of documents that hold a term. */
  readonly frequency: (term: string) => number;
  /** Scores by the first MAX_TERMS of the terms. */
  readonly search: (terms: readonly WeightedTerm[]) => Matches;
  /** The documents that hold all of the terms. */
  readonly holding: (terms: readonly string[]) => readonly number[];
}

/** By document number; a document that holds none of the terms has 0 everywhere. */
export interface Matches {
  /** Those that hold a term, in no order. */
  readonly documents: readonly number[];
  /** Higher is better, the scale is arbitrary. */
  readonly scores: Float32Array;
  /** Bit i is set where the document holds term i. */
  readonly held: Uint32Array;
  /** The highest of the scores, 0 for none. */
  readonly best: number;
}

/**
 * k and b are the literature's usual values. d is MiniSearch's BM25+, which favours documents that merely hold a word:
 * 0 measured better on every collection (docs/decisions/0002-ranking.md).
 */
const BM25 = { k: 1.2, b: 0.7 };
/** A path is context, not content. */
const BOOST = { heading: 1, text: 1, path: 0.5 };
/** One bit of a number for each. */
export const MAX_TERMS = 32;

export function compileIndex(documents: readonly IndexedTerms[]): IndexData {
  const index = new MiniSearch<IndexedTerms>({
    fields: ['heading', 'text', 'path'],
    extractField: (document, field) => (field === 'id' ? document.id : termsOf(document, field).join(' ')),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  index.addAll(documents);
  return { size: documents.length, postings: compilePostings(index, { ...BM25, boost: BOOST }) };
}

export function openIndex({ size, postings: data }: IndexData): PassageIndex {
  const postings = openPostings(data);
  return {
    size,
    frequency: (term) => postings(term).documents.length,
    search: (terms) => search(size, terms.slice(0, MAX_TERMS), postings),
    holding: (terms) => holding(terms.map(postings)),
  };
}

function termsOf(document: IndexedTerms, field: string): readonly string[] {
  switch (field) {
    case 'heading':
      return document.heading;
    case 'text':
      return document.text;
    default:
      return document.path;
  }
}

function search(size: number, terms: readonly WeightedTerm[], postings: (term: string) => Postings): Matches {
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
  return { documents: found, scores, held, best };
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

/** The rarest term's documents that the other lists hold, too. */
function holding(lists: readonly Postings[]): readonly number[] {
  const [rarest, ...others] = lists.map(({ documents }) => documents).toSorted((a, b) => a.length - b.length);
  return rarest === undefined ? [] : [...rarest].filter((document) => others.every((list) => includes(list, document)));
}

/** Binary search. */
function includes(sorted: Int32Array, value: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
