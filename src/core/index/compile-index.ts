import { sumBy } from 'es-toolkit';
import type { TextNumbers } from '../text/text-numbers.ts';
import { createImpacts, type ImpactOf } from './bm25.ts';
import { countDocuments } from './count-documents.ts';
import { startsOf, type TermCounts } from './count-terms.ts';
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
 * One index of parts that were counted apart; their documents are numbered one part after the other. A question's score is then a sum
 * of numbers, with no object made for each document that holds a word.
 */
export function uniteCounts(parts: readonly TermCounts[], texts: TextNumbers): IndexData {
  const terms = numberTerms(parts, texts.size());
  return { ...unitePostings(parts, terms), terms: termTable(terms, texts) };
}

/** The texts of terms. */
export function termTable({ texts }: TermNumbers, { textOf }: TextNumbers): TermTable {
  return toTermTable(Array.from(texts, textOf));
}

/** `uniteCounts` for those who do not have the texts. */
export function unitePostings(parts: readonly TermCounts[], terms: TermNumbers): Omit<IndexData, 'terms'> {
  const size = sumBy(parts, (part) => part.size);
  const held = countDocuments(parts, terms.of.length);
  const impactsIn = createImpacts(parts, held.fields);
  const starts = startsOf(Int32Array.from(terms.texts, (text) => held.documents[text] ?? 0));
  const count = starts.at(-1) ?? 0;
  // In memory that threads share: they are most of a library.
  const postings: Postings = {
    documents: new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT)),
    impacts: new Float32Array(new SharedArrayBuffer(count * Float32Array.BYTES_PER_ELEMENT)),
  };
  /** By the number of a text, where its next posting comes. */
  const next = new Int32Array(terms.of.length);
  for (const [term, text] of terms.texts.entries()) next[text] = starts[term] ?? 0;
  const widened = createWidened(parts);
  let before = 0;
  for (const part of parts) {
    addPostings(widened(part), before, impactsIn(part), next, postings);
    before += part.size;
  }
  return { size, starts, ...postings };
}

/** The terms of an index in the order of their numbers. */
export interface TermNumbers {
  /** By the number of a term that of its text. */
  readonly texts: Int32Array;
  /** By the number of a text that of the term; -1 for one that is none. */
  readonly of: Int32Array;
}

/** @param size how many texts there are */
export function numberTerms(parts: readonly TermCounts[], size: number): TermNumbers {
  const of = new Int32Array(size).fill(-1);
  const texts: number[] = [];
  for (const { terms } of parts) {
    for (let own = 0; own < terms.length; own += 1) {
      const text = terms[own] ?? 0;
      if (of[text] === -1) of[text] = texts.push(text) - 1;
    }
  }
  return { texts: Int32Array.from(texts), of };
}

/**
 * A function that gives a part's arrays as arrays of one type: a loop over those of all parts takes longer where their types differ.
 * The next part has the same ones.
 */
function createWidened(parts: readonly TermCounts[]) {
  const lengthOf = (key: 'starts' | 'documents'): number => Math.max(0, ...parts.map((part) => part[key].length));
  const starts = new Int32Array(lengthOf('starts'));
  const documents = new Int32Array(lengthOf('documents'));
  const countsOf = new Int32Array(documents.length);
  return (part: TermCounts): Widened => {
    starts.set(part.starts);
    documents.set(part.documents);
    countsOf.set(part.countsOf);
    return { terms: part.terms, starts, documents, countsOf };
  };
}

type Widened = Readonly<Record<'terms' | 'starts' | 'documents' | 'countsOf', Int32Array>>;

/** @param before the number of documents in the parts before this one */
function addPostings(
  { terms, starts, documents: own, countsOf }: Widened,
  before: number,
  impactOf: ImpactOf,
  next: Int32Array,
  { documents, impacts }: Postings,
): void {
  for (let term = 0; term < terms.length; term += 1) {
    const text = terms[term] ?? 0;
    const end = starts[term + 1] ?? 0;
    let place = next[text] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at += 1, place += 1) {
      const document = own[at] ?? 0;
      documents[place] = before + document;
      impacts[place] = impactOf(text, document, countsOf[at] ?? 0);
    }
    next[text] = place;
  }
}
