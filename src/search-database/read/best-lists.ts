import type { WeightedTerm } from '../../core/index/passage-index.ts';
import type { Connection } from '../connect.ts';

/** For each term the documents for which it counts most, with what it adds to the score of each. */
export type BestLists = ReadonlyMap<string, { readonly documents: Int32Array; readonly impacts: Float32Array }>;

export async function readBestLists(
  { rows }: Connection,
  of: 'passages' | 'reports',
  terms: readonly string[],
): Promise<BestLists> {
  const found = await rows<{ term: string; documents: Buffer; impacts: Buffer }>(LISTS[of], [terms]);
  return new Map(
    found.map(({ term, documents, impacts }) => [
      term,
      {
        documents: elements(
          documents,
          (count) => new Int32Array(count),
          (at) => documents.readInt32BE(at),
        ),
        impacts: elements(
          impacts,
          (count) => new Float32Array(count),
          (at) => impacts.readFloatBE(at),
        ),
      },
    ]),
  );
}

const LISTS = {
  passages:
    'select term, array_send(documents) as documents, array_send(impacts) as impacts from best_passages where term = any($1)',
  reports:
    'select term, array_send(documents) as documents, array_send(impacts) as impacts from best_reports where term = any($1)',
};

/** An array of one dimension as `array_send` gives it: five numbers, then each element of four bytes behind its length. */
function elements<Elements extends Int32Array | Float32Array>(
  bytes: Buffer,
  make: (count: number) => Elements,
  read: (at: number) => number,
): Elements {
  const found = make(bytes.length > HEAD ? bytes.readInt32BE(12) : 0);
  for (let index = 0; index < found.length; index += 1) found[index] = read(HEAD + ELEMENT * index + 4);
  return found;
}

const HEAD = 20;
const ELEMENT = 8;

/** The documents of the lists, the best first: by what the terms add, times the root of how many are held (see `PassageIndex`). */
export function scored(lists: BestLists, terms: readonly WeightedTerm[]) {
  const found = new Map<number, { score: number; held: number }>();
  for (const { term, weight } of terms) {
    const list = lists.get(term);
    for (const [index, document] of (list?.documents ?? []).entries()) {
      const own = found.get(document) ?? { score: 0, held: 0 };
      if (own.held === 0) found.set(document, own);
      own.score += weight * (list?.impacts[index] ?? 0);
      own.held += 1;
    }
  }
  return [...found]
    .map(([document, { score, held }]) => ({ document, score: score * Math.sqrt(held) }))
    .sort((a, b) => b.score - a.score);
}
