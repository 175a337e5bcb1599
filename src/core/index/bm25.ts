import { range, sumBy } from 'es-toolkit';
import { FIELDS } from './count-terms.ts';
import type { IndexCounts } from './index-counts.ts';

/**
 * The literature's usual values. d is MiniSearch's BM25+, which favours documents that merely hold a word: 0 measured
 * better on every collection (docs/decisions/0002-ranking.md).
 */
export const BM25 = { k: 1.2, b: 0.7 };
const WIDTH = FIELDS.length;
/** What a field counts: a path is context, not content. */
export const BOOST: Readonly<Record<(typeof FIELDS)[number], number>> = { heading: 1, text: 1, path: 0.5 };
const BOOSTS = FIELDS.map((name) => BOOST[name]);

/** What each posting adds to the score of its document, in memory that threads share. */
export function impactsOf(index: IndexCounts): Float32Array {
  const { starts, documents } = index;
  const impacts = new Float32Array(new SharedArrayBuffer(documents.length * Float32Array.BYTES_PER_ELEMENT));
  const weightsOf = createWeights(index);
  const norms = normsOf(index);
  for (let term = 0; term + 1 < starts.length; term += 1) {
    const [start = 0, end = 0] = [starts[term], starts[term + 1]];
    weigh(index, weightsOf(start, end), norms, impacts, start, end);
  }
  return impacts;
}

/** Of each of FIELDS it is written out what it adds: there are millions of postings. */
function weigh(
  { documents, countsOf, counts }: IndexCounts,
  weights: Float64Array,
  norms: Float64Array,
  impacts: Float32Array,
  start: number,
  end: number,
): void {
  const [heading = 0, text = 0, path = 0] = weights;
  for (let at = start; at < end; at += 1) {
    const own = (countsOf[at] ?? 0) * WIDTH;
    const document = (documents[at] ?? 0) * WIDTH;
    impacts[at] =
      impact(heading, counts[own] ?? 0, norms[document] ?? 0) +
      impact(text, counts[own + 1] ?? 0, norms[document + 1] ?? 0) +
      impact(path, counts[own + 2] ?? 0, norms[document + 2] ?? 0);
  }
}

function impact(weight: number, count: number, norm: number): number {
  return (weight * count * (BM25.k + 1)) / (count + norm);
}

/** A function that gives what a term of these postings counts in each field, until it is called again. */
function createWeights({ countsOf, counts, size }: IndexCounts): (start: number, end: number) => Float64Array {
  const rarityOf = rarities(size);
  const weights = new Float64Array(WIDTH);
  return (start, end) => {
    for (let field = 0; field < WIDTH; field += 1) {
      let held = 0;
      for (let at = start; at < end; at += 1) if (counts[(countsOf[at] ?? 0) * WIDTH + field] !== 0) held += 1;
      weights[field] = (BOOSTS[field] ?? 1) * (rarityOf[held] ?? 0);
    }
    return weights;
  };
}

/** BM25's inverse document frequency, by the number of documents that hold a term. */
function rarities(size: number): Float64Array {
  return new Float64Array(size + 1).map((_, held) => Math.log(1 + (size - held + 0.5) / (held + 0.5)));
}

/** BM25's measure of how long each field of each document is: its share of what all have on average. */
function normsOf({ lengths, size }: Pick<IndexCounts, 'lengths' | 'size'>): Float64Array {
  const averages = FIELDS.map(
    (_, field) => sumBy(range(size), (document) => lengths[document * WIDTH + field] ?? 0) / size,
  );
  return Float64Array.from(lengths, (length, at) => {
    return BM25.k * (1 - BM25.b + (BM25.b * length) / (averages[at % WIDTH] || 1));
  });
}
