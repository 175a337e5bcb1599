import { BOOST } from '../../core/index/bm25.ts';
import { FIELDS } from '../../core/index/count-terms.ts';
import type { Saturations } from '../vector.ts';

/**
 * As many documents are kept for each term as those for which it counts most ("champion lists": C. Manning, P. Raghavan,
 * H. Schütze, Introduction to Information Retrieval, 7.1.3). What fewer documents hold is kept whole.
 */
export const LISTED = 1_000;

export interface TermTally {
  /** Number of documents that hold the term: anywhere, and by fields. */
  held: number;
  readonly fields: [number, number, number];
  readonly documents: number[];
  /** The three saturations of each as one number: its own number for each would take three times the memory. */
  readonly packed: number[];
}

/** Counts the terms of documents, and keeps those for which each counts most. */
export function createTally() {
  const terms = new Map<string, TermTally>();
  let size = 0;
  return {
    terms,
    add: (number: number, saturations: ReadonlyMap<string, Saturations>): void => {
      size += 1;
      for (const [term, own] of saturations) {
        const tally = terms.get(term) ?? { held: 0, fields: [0, 0, 0], documents: [], packed: [] };
        if (tally.held === 0) terms.set(term, tally);
        count(tally, number, own);
        if (tally.documents.length >= 2 * LISTED) keepBest(tally, idfs(tally.fields, size));
      }
    },
  };
}

function count(tally: TermTally, number: number, own: Saturations): void {
  tally.held += 1;
  for (const field of [0, 1, 2] as const) if (own[field] > 0) tally.fields[field] += 1;
  tally.documents.push(number);
  tally.packed.push(pack(own));
}

/** The best documents of a term, by what it counts in them. @param idf of each field */
export function bestOf({ documents, packed }: TermTally, idf: Saturations) {
  const best = documents
    .map((document, index) => ({ document, impact: impactOf(unpack(packed[index] ?? 0), idf) }))
    .sort((a, b) => b.impact - a.impact)
    .slice(0, LISTED);
  return {
    documents: best.map(({ document }) => document),
    impacts: best.map(({ impact }) => Number(impact.toPrecision(6))),
  };
}

function keepBest(tally: TermTally, idf: Saturations): void {
  const worth = tally.packed.map((each) => impactOf(unpack(each), idf));
  const order = worth.map((_, index) => index).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0));
  const kept = order.slice(0, LISTED).map((index) => [tally.documents[index] ?? 0, tally.packed[index] ?? 0] as const);
  tally.documents.length = 0;
  tally.packed.length = 0;
  for (const [document, packed] of kept) {
    tally.documents.push(document);
    tally.packed.push(packed);
  }
}

/** What a term adds to a document's score: as `uniteCounts` has it. */
export function impactOf(saturations: Saturations, idf: Saturations): number {
  return FIELDS.reduce((sum, name, field) => sum + BOOST[name] * (idf[field] ?? 0) * (saturations[field] ?? 0), 0);
}

/** By fields, from the number of documents whose field holds the term. */
export function idfs(held: readonly number[], size: number): Saturations {
  const idf = (count = 0) => Math.log(1 + Math.max(0, size - count + 0.5) / (count + 0.5));
  return [idf(held[0]), idf(held[1]), idf(held[2])];
}

const UNIT = 4_096;
const ROOM = 2 ** 14;

function pack([heading, text, path]: Saturations): number {
  return (Math.round(heading * UNIT) * ROOM + Math.round(text * UNIT)) * ROOM + Math.round(path * UNIT);
}

function unpack(packed: number): Saturations {
  const rest = Math.floor(packed / ROOM);
  return [Math.floor(rest / ROOM) / UNIT, (rest % ROOM) / UNIT, (packed % ROOM) / UNIT];
}
