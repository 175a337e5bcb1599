import { range, sumBy } from 'es-toolkit';
import { FIELDS, type TermCounts } from './count-terms.ts';

/**
 * The literature's usual values. d is MiniSearch's BM25+, which favours documents that merely hold a word: 0 measured
 * better on every collection (docs/decisions/0002-ranking.md).
 */
export const BM25 = { k: 1.2, b: 0.7 };
const WIDTH = FIELDS.length;
/** What a field counts: a path is context, not content. */
export const BOOST: Readonly<Record<(typeof FIELDS)[number], number>> = { heading: 1, text: 1, path: 0.5 };
const BOOSTS = FIELDS.map((name) => BOOST[name]);

/** What a term adds to the score of a document. @param counts the place of its counts among those of the part */
export type ImpactOf = (text: number, document: number, counts: number) => number;

/** @param frequencies by the number of a text, in how many documents each of FIELDS of all parts holds it */
export function createImpacts(parts: readonly TermCounts[], frequencies: Int32Array): (part: TermCounts) => ImpactOf {
  const size = sumBy(parts, (part) => part.size);
  const weights = weightsOf(frequencies, size);
  const averages = FIELDS.map((_, field) => sumBy(parts, (part) => fieldLength(part, field)) / size || 1);
  return (part) => {
    const [norms, counts] = [normsOf(part, averages), new Int32Array(part.counts)];
    return (text, document, own) => {
      let impact = 0;
      for (let field = 0; field < WIDTH; field += 1) {
        const count = counts[own * WIDTH + field] ?? 0;
        if (count === 0) continue;
        const weight = weights[text * WIDTH + field] ?? 0;
        impact += (weight * count * (BM25.k + 1)) / (count + (norms[document * WIDTH + field] ?? 0));
      }
      return impact;
    };
  };
}

/** What each term counts in each field: its inverse document frequency as in BM25. */
function weightsOf(frequencies: Int32Array, size: number): Float64Array {
  const byFrequency = new Float64Array(size + 1).map((_, held) => Math.log(1 + (size - held + 0.5) / (held + 0.5)));
  return new Float64Array(frequencies).map((held, at) => (BOOSTS[at % WIDTH] ?? 1) * (byFrequency[held] ?? 0));
}

/** BM25's measure of how long each field of each document is. @param averages of the fields' lengths in all documents */
function normsOf({ lengths }: TermCounts, averages: readonly number[]): Float64Array {
  return new Float64Array(lengths).map((length, at) => {
    return BM25.k * (1 - BM25.b + (BM25.b * length) / (averages[at % WIDTH] ?? 1));
  });
}

function fieldLength({ lengths, size }: TermCounts, field: number): number {
  return sumBy(range(size), (document) => lengths[document * WIDTH + field] ?? 0);
}
