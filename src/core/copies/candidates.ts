import { SIGNATURE_SIZE } from './min-hash.ts';
import { mix } from './mix.ts';

/**
 * Rows of a band. Two sets whose resemblance is s meet in at least one of b bands of r rows with probability
 * 1 - (1 - s^r)^b. With 16 bands of 5 that is 0.998 for 0.8, and 0.04 for 0.3: nearly all copies, few others.
 */
const ROWS = 5;
const BANDS = SIGNATURE_SIZE / ROWS;

/** Signatures that were added, to be found by others that agree with them in a whole band. */
export interface Candidates {
  readonly add: (signature: Uint32Array, index: number) => void;
  /** The indexes of those that may be alike, ascending, each once. */
  readonly find: (signature: Uint32Array) => readonly number[];
}

export function createCandidates(): Candidates {
  /** By a hash of the band's number and rows. Chance meetings of two hashes only cost a comparison. */
  const buckets = new Map<number, number | number[]>();
  return {
    add: (signature, index) => {
      for (let band = 0; band < BANDS; band++) {
        const key = bandKey(signature, band);
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, index);
        else if (typeof bucket === 'number') buckets.set(key, [bucket, index]);
        else bucket.push(index);
      }
    },
    find: (signature) => {
      const found = new Set<number>();
      for (let band = 0; band < BANDS; band++) {
        const bucket = buckets.get(bandKey(signature, band));
        if (typeof bucket === 'number') found.add(bucket);
        else for (const index of bucket ?? []) found.add(index);
      }
      return Array.from(found).sort((a, b) => a - b);
    },
  };
}

/** Signed, for V8 keeps signed 32-bit keys without boxing them. */
function bandKey(signature: Uint32Array, band: number): number {
  let key = band + 1;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++) key = mix(key ^ (signature[row] ?? 0));
  return key | 0;
}
