import { range, sumBy } from 'es-toolkit';
import type { TextNumbers } from '../text/text-numbers.ts';
import { FIELDS, startsOf, type TermCounts } from './count-terms.ts';
import { type TermTable, toTermTable } from './term-table.ts';

/**
 * The documents that hold a term, by their numbers in ascending order, with what the term adds to the score of each. A
 * term's share in a document's BM25 does not depend on the question, so that it is computed once.
 */
export interface Postings {
  readonly documents: Int32Array;
  readonly impacts: Float32Array;
}

/**
 * An index as arrays: the postings of all terms, one behind the other, those of term i from `starts[i]` to `starts[i + 1]`.
 * Plain data, fit to be sent to another thread or kept on disk.
 */
export interface IndexData extends Postings {
  /** Number of documents. */
  readonly size: number;
  readonly terms: TermTable;
  readonly starts: Int32Array;
}

/**
 * The literature's usual values. d is MiniSearch's BM25+, which favours documents that merely hold a word: 0 measured
 * better on every collection (docs/decisions/0002-ranking.md).
 */
export const BM25 = { k: 1.2, b: 0.7 };
const WIDTH = FIELDS.length;
/** What a field counts: a path is context, not content. */
export const BOOST: Readonly<Record<(typeof FIELDS)[number], number>> = { heading: 1, text: 1, path: 0.5 };
const BOOSTS = FIELDS.map((name) => BOOST[name]);

/**
 * One index of parts that were counted apart; their documents are numbered one part after the other. A question's score is then a
 * sum of numbers, with no object made for each document that holds a word.
 */
export function uniteCounts(
  parts: readonly TermCounts[],
  texts: TextNumbers,
  numbers: TermNumbers = numberTerms(parts, texts),
): IndexData {
  const size = sumBy(parts, (part) => part.size);
  const { starts, frequencies } = frequenciesOf(parts, numbers);
  const documents = new Int32Array(starts.at(-1) ?? 0);
  const impacts = new Float32Array(documents.length);
  const weights = weightsOf(frequencies, size);
  const averages = FIELDS.map((_, field) => sumBy(parts, (part) => fieldLength(part, field)) / size || 1);
  const next = starts.slice();
  let before = 0;
  for (const part of parts) {
    const impactOf = impactsIn(part, weights, normsOf(part, averages));
    for (let own = 0; own < part.terms.length; own += 1) {
      const term = numbers.of[part.terms[own] ?? 0] ?? 0;
      const end = part.starts[own + 1] ?? 0;
      let place = next[term] ?? 0;
      for (let at = part.starts[own] ?? 0; at < end; at += 1, place += 1) {
        documents[place] = before + (part.documents[at] ?? 0);
        impacts[place] = impactOf(term, at);
      }
      next[term] = place;
    }
    before += part.size;
  }
  return { size, terms: toTermTable(numbers.terms), starts, documents, impacts };
}

/** A function that gives what a term adds to the score of the document of a posting. */
function impactsIn({ documents, countsOf, counts }: TermCounts, weights: Float64Array, norms: Float64Array) {
  return (term: number, at: number): number => {
    const [document = 0, own = 0] = [documents[at], countsOf[at]];
    let impact = 0;
    for (let field = 0; field < WIDTH; field += 1) {
      const count = counts[own * WIDTH + field] ?? 0;
      if (count === 0) continue;
      const weight = weights[term * WIDTH + field] ?? 0;
      impact += (weight * count * (BM25.k + 1)) / (count + (norms[document * WIDTH + field] ?? 0));
    }
    return impact;
  };
}

/** All terms of an index in the order of their numbers. */
export interface TermNumbers {
  readonly terms: readonly string[];
  /** By the number of a text its number among the terms; -1 for one that is none. */
  readonly of: Int32Array;
}

export function numberTerms(parts: readonly TermCounts[], { size, textOf }: TextNumbers): TermNumbers {
  const of = new Int32Array(size()).fill(-1);
  const terms: string[] = [];
  for (const part of parts) {
    for (let own = 0; own < part.terms.length; own += 1) {
      const text = part.terms[own] ?? 0;
      if (of[text] === -1) of[text] = terms.push(textOf(text)) - 1;
    }
  }
  return { terms, of };
}

/** Where the postings of each term begin, and in how many documents each of its fields holds it. */
function frequenciesOf(parts: readonly TermCounts[], { terms, of }: TermNumbers) {
  const documents = new Int32Array(terms.length);
  const frequencies = new Float64Array(terms.length * WIDTH);
  for (const part of parts) {
    for (let own = 0; own < part.terms.length; own += 1) {
      const term = of[part.terms[own] ?? 0] ?? 0;
      const [start = 0, end = 0] = [part.starts[own], part.starts[own + 1]];
      documents[term] = (documents[term] ?? 0) + end - start;
      for (let at = start; at < end; at += 1) addHeld(part, at, frequencies, term);
    }
  }
  return { starts: startsOf(documents), frequencies };
}

function addHeld({ countsOf, counts }: TermCounts, at: number, frequencies: Float64Array, term: number): void {
  const own = countsOf[at] ?? 0;
  for (let field = 0; field < WIDTH; field += 1) {
    if (counts[own * WIDTH + field] !== 0)
      frequencies[term * WIDTH + field] = (frequencies[term * WIDTH + field] ?? 0) + 1;
  }
}

/** What each term counts in each field: its inverse document frequency as in BM25. */
function weightsOf(frequencies: Float64Array, size: number): Float64Array {
  return frequencies.map((held, at) => {
    return (BOOSTS[at % WIDTH] ?? 1) * Math.log(1 + (size - held + 0.5) / (held + 0.5));
  });
}

/** BM25's measure of how long each field of each document is. @param averages of the fields' lengths in all documents */
function normsOf({ lengths }: TermCounts, averages: readonly number[]): Float64Array {
  return Float64Array.from(lengths, (length, at) => {
    return BM25.k * (1 - BM25.b + (BM25.b * length) / (averages[at % WIDTH] ?? 1));
  });
}

function fieldLength({ lengths, size }: TermCounts, field: number): number {
  return sumBy(range(size), (document) => lengths[document * WIDTH + field] ?? 0);
}
