import { range } from 'es-toolkit';
import MiniSearch from 'minisearch';

/** What one document brings to the index: its fields as terms, already folded and stemmed, in order. */
export interface IndexedTerms {
  readonly heading: readonly string[];
  readonly text: readonly string[];
  /** The event's name and the headings above. */
  readonly path: readonly string[];
}

export const FIELDS = ['heading', 'text', 'path'] as const;

/**
 * How often some documents hold each term. Documents are numbered in the order given, from 0; the documents of term i
 * stand from `starts[i]` to `starts[i + 1]`, in ascending order.
 */
export interface TermCounts {
  /** Number of documents. */
  readonly size: number;
  readonly terms: readonly string[];
  readonly starts: Int32Array;
  readonly documents: Int32Array;
  /** For each of `documents`, how often each of FIELDS holds the term. */
  readonly counts: Uint16Array;
  /** For each document, how many different terms each of FIELDS has. */
  readonly lengths: Uint32Array;
}

/** Counts with MiniSearch, which reads text: it is given the numbers of documents, and told what terms they stand for. */
export function countTerms(documents: readonly IndexedTerms[]): TermCounts {
  const search = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (number, name) => {
      const field = FIELDS.find((each) => each === name);
      const terms = field === undefined ? [] : (documents[Number(number)]?.[field] ?? []);
      return terms.length === 0 ? NO_TERMS : [...terms];
    },
    processTerm: (term) => term || null,
  });
  search.addAll(range(documents.length).map((id) => ({ id, heading: id, text: id, path: id })));
  const { index, fieldIds, fieldLength } = search.toJSON();
  const fields = FIELDS.map((name) => fieldIds[name] ?? -1);
  const [starts, held, counts]: [number[], number[], number[]] = [[0], [], []];
  for (const [, byField] of index) {
    const of = fields.map((id) => byField[id] ?? {});
    for (const document of holders(of)) {
      held.push(document);
      for (const countOf of of) counts.push(countOf[document] ?? 0);
    }
    starts.push(held.length);
  }
  return {
    size: documents.length,
    terms: index.map(([term]) => term),
    starts: Int32Array.from(starts),
    documents: Int32Array.from(held),
    counts: Uint16Array.from(counts, (count) => Math.min(count, MOST)),
    lengths: Uint32Array.from(
      range(documents.length).flatMap((id) => fields.map((field) => fieldLength[id]?.[field] ?? 0)),
    ),
  };
}

/** The documents that any of some lists counts, in ascending order: that of the keys of each, which are whole numbers. */
function holders(lists: readonly Readonly<Record<string, number>>[]): readonly number[] {
  const [first = [], ...others] = lists.map((list) => Object.keys(list).map(Number)).filter(({ length }) => length > 0);
  return others.length === 0 ? first : [...new Set([...first, ...others.flat()])].sort((a, b) => a - b);
}

/** A field without terms counts for one, as a text does that is cut at its blanks. */
const NO_TERMS = [''];
/** What sixteen bits hold. */
const MOST = 65_535;
