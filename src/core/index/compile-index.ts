import { mapValues } from 'es-toolkit';
import MiniSearch from 'minisearch';

/** What one document brings to the index: its fields as terms, already folded and stemmed, in order. */
export interface IndexedTerms {
  readonly id: string;
  readonly heading: readonly string[];
  readonly text: readonly string[];
  /** The event's name and the headings above. */
  readonly path: readonly string[];
}

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
  readonly terms: readonly string[];
  readonly starts: Int32Array;
}

/**
 * The literature's usual values. d is MiniSearch's BM25+, which favours documents that merely hold a word: 0 measured
 * better on every collection (docs/decisions/0002-ranking.md).
 */
export const BM25 = { k: 1.2, b: 0.7 };
/** What a field counts: a path is context, not content. */
export const BOOST: Readonly<Record<string, number>> = { heading: 1, text: 1, path: 0.5 };

/**
 * What MiniSearch counts, as arrays: a question's score is then a sum of numbers, with no object made for each document
 * that holds a word. Documents are numbered in the order given.
 */
export function compileIndex(documents: readonly IndexedTerms[]): IndexData {
  const { index, fieldIds, fieldLength, averageFieldLength } = counted(documents).toJSON();
  const size = documents.length;
  const fields = Object.entries(fieldIds).map(([name, id]) => {
    const average = averageFieldLength[id] || 1;
    const length = (document: number) => fieldLength[String(document)]?.[id] ?? 0;
    const norm = (document: number) => BM25.k * (1 - BM25.b + (BM25.b * length(document)) / average);
    return { id, boost: BOOST[name] ?? 1, norms: Float64Array.from({ length: size }, (_, document) => norm(document)) };
  });
  const holders: number[] = [];
  const impacts: number[] = [];
  const starts = [0];
  for (const [, byField] of index) {
    const added = new Map<number, number>();
    for (const { id, boost, norms } of fields) {
      const counts = Object.entries(byField[id] ?? {});
      const idf = Math.log(1 + (size - counts.length + 0.5) / (counts.length + 0.5));
      for (const [key, count] of counts) {
        const document = Number(key);
        const impact = (boost * idf * count * (BM25.k + 1)) / (count + (norms[document] ?? 0));
        added.set(document, (added.get(document) ?? 0) + impact);
      }
    }
    for (const [document, impact] of [...added].sort(([a], [b]) => a - b)) {
      holders.push(document);
      impacts.push(impact);
    }
    starts.push(holders.length);
  }
  return {
    size,
    terms: index.map(([term]) => term),
    starts: Int32Array.from(starts),
    documents: Int32Array.from(holders),
    impacts: Float32Array.from(impacts),
  };
}

function counted(documents: readonly IndexedTerms[]): MiniSearch {
  const index = new MiniSearch({
    fields: Object.keys(BOOST),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => (term === '' ? null : term),
  });
  index.addAll(documents.map(({ id, ...fields }) => ({ id, ...mapValues(fields, (terms) => terms.join(' ')) })));
  return index;
}
