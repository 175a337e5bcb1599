import type MiniSearch from 'minisearch';

/** The documents that hold a term, by their numbers in ascending order, with what the term adds to the score of each. */
export interface Postings {
  readonly documents: Int32Array;
  readonly impacts: Float32Array;
}

/**
 * The postings of all terms, one behind the other: those of term i stand from `starts[i]` to `starts[i + 1]`. Plain data,
 * fit to be sent to another thread or kept on disk.
 */
export interface PostingsData extends Postings {
  readonly terms: readonly string[];
  readonly starts: Int32Array;
}

/** BM25's parameters, and what each field counts. */
export interface Scoring {
  readonly k: number;
  readonly b: number;
  readonly boost: Readonly<Record<string, number>>;
}

/**
 * What MiniSearch has counted, as arrays: a question's score is then a sum of numbers, with no object made for each
 * document that holds a word. A term's share in a document's BM25 does not depend on the question, so that it is
 * computed here once. Documents are numbered in the order in which they were added.
 */
export function compilePostings<T>(index: MiniSearch<T>, scoring: Scoring): PostingsData {
  const { index: terms, fieldIds, fieldLength, averageFieldLength, documentCount } = index.toJSON();
  const fields = Object.entries(fieldIds).map(([name, id]) => {
    const average = averageFieldLength[id] || 1;
    const length = (document: number) => fieldLength[String(document)]?.[id] ?? 0;
    return {
      id: String(id),
      boost: scoring.boost[name] ?? 1,
      norms: Float64Array.from(
        { length: documentCount },
        (_, document) => scoring.k * (1 - scoring.b + (scoring.b * length(document)) / average),
      ),
    };
  });
  const starts = new Int32Array(terms.length + 1);
  const lists = terms.map(([, byField], number): Postings => {
    const impacts = new Map<number, number>();
    for (const { id, boost, norms } of fields) {
      const counts = Object.entries(byField[id] ?? {});
      const idf = Math.log(1 + (documentCount - counts.length + 0.5) / (counts.length + 0.5));
      for (const [key, count] of counts) {
        const document = Number(key);
        const impact = (boost * idf * count * (scoring.k + 1)) / (count + (norms[document] ?? 0));
        impacts.set(document, (impacts.get(document) ?? 0) + impact);
      }
    }
    const documents = Int32Array.from(impacts.keys()).sort();
    starts[number + 1] = (starts[number] ?? 0) + documents.length;
    return { documents, impacts: Float32Array.from(documents, (document) => impacts.get(document) ?? 0) };
  });
  const total = starts[terms.length] ?? 0;
  const [documents, impacts] = [new Int32Array(total), new Float32Array(total)];
  for (const [number, list] of lists.entries()) {
    documents.set(list.documents, starts[number]);
    impacts.set(list.impacts, starts[number]);
  }
  return { terms: terms.map(([term]) => term), starts, documents, impacts };
}

/** Looks up the postings of a term; empty ones for a term that is nowhere. */
export function openPostings({ terms, starts, documents, impacts }: PostingsData): (term: string) => Postings {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const between = (from: number, to: number): Postings => ({
    documents: documents.subarray(from, to),
    impacts: impacts.subarray(from, to),
  });
  return (term) => {
    const number = numbers.get(term);
    return number === undefined ? between(0, 0) : between(starts[number] ?? 0, starts[number + 1] ?? 0);
  };
}
