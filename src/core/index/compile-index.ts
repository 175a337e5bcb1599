import type { TextNumbers } from '../text/text-numbers.ts';
import { impactsOf } from './bm25.ts';
import type { TermCounts } from './count-terms.ts';
import { type IndexCounts, joinCounts, numberTerms, type TermNumbers, wholeOf } from './index-counts.ts';
import { addTerms, type TermTable, toTermTable } from './term-table.ts';

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
  const pieces = parts.map(wholeOf);
  const terms = numberTerms(pieces, texts.size());
  return { ...weighed(joinCounts(pieces, terms)), terms: termTable(terms, texts) };
}

/** An index without its terms, for those who do not have their texts. */
export function weighed(counts: IndexCounts): Omit<IndexData, 'terms'> {
  const { size, starts, documents } = counts;
  return { size, starts, documents, impacts: impactsOf(counts) };
}

/** The texts of terms. @param last what they are most often: the terms before, none of which is gone, and more behind them */
export function termTable({ texts }: TermNumbers, { textOf }: TextNumbers, last?: KnownTerms): TermTable {
  const isMore = last?.texts.every((text, term) => texts[term] === text) === true;
  const more = isMore ? addTerms(last.table, Array.from(texts.subarray(last.texts.length), textOf)) : undefined;
  return more ?? toTermTable(Array.from(texts, textOf));
}

export interface KnownTerms extends Pick<TermNumbers, 'texts'> {
  readonly table: TermTable;
}
