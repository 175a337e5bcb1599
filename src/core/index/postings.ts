import type MiniSearch from 'minisearch';

/** The documents that hold a term, by their numbers in ascending order, with what the term adds to the score of each. */
export interface Postings {
  readonly documents: Int32Array;
  readonly impacts: Float32Array;
}

/** BM25's parameters, and what each field counts. */
export interface Scoring {
  readonly k: number;
  readonly b: number;
  readonly boost: Readonly<Record<string, number>>;
}

const NONE: Postings = { documents: new Int32Array(0), impacts: new Float32Array(0) };

/**
 * What MiniSearch has counted, as arrays: a question's score is then a sum of numbers, with no object made for each
 * document that holds a word. A term's share in a document's BM25 does not depend on the question, so that it is
 * computed here once. Documents are numbered in the order in which they were added.
 */
export function compilePostings<T>(index: MiniSearch<T>, scoring: Scoring): (term: string) => Postings {
  const { index: terms, fieldIds, fieldLength, averageFieldLength, documentCount } = index.toJSON();
  const fields = Object.entries(fieldIds).map(([name, id]) => {
    const average = averageFieldLength[id] || 1;
    const length = (document: number) => fieldLength[String(document)]?.[id] ?? 0;
    return {
      id: String(id),
      boost: scoring.boost[name] ?? 1,
      relativeLength: (document: number) => length(document) / average,
    };
  });
  const postings = new Map<string, Postings>();
  for (const [term, byField] of terms) {
    const impacts = new Map<number, number>();
    for (const { id, boost, relativeLength } of fields) {
      const counts = Object.entries(byField[id] ?? {});
      const idf = Math.log(1 + (documentCount - counts.length + 0.5) / (counts.length + 0.5));
      for (const [key, count] of counts) {
        const document = Number(key);
        const norm = scoring.k * (1 - scoring.b + scoring.b * relativeLength(document));
        const impact = (boost * idf * count * (scoring.k + 1)) / (count + norm);
        impacts.set(document, (impacts.get(document) ?? 0) + impact);
      }
    }
    const documents = Int32Array.from(impacts.keys()).sort();
    postings.set(term, { documents, impacts: Float32Array.from(documents, (document) => impacts.get(document) ?? 0) });
  }
  return (term) => postings.get(term) ?? NONE;
}
