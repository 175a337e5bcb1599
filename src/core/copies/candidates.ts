import { mix } from './shingles.ts';

/** Keeps sets that were added, by their bands, to be found by others that agree with them in one. */
export function createCandidates() {
  /** By a hash of the band's number and rows. Chance meetings of two hashes only cost a comparison. */
  const buckets = new Map<number, number | number[]>();
  return {
    add: (bands: Int32Array, index: number): void => {
      for (const key of bands) {
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, index);
        else if (typeof bucket === 'number') buckets.set(key, [bucket, index]);
        else bucket.push(index);
      }
    },
    /** The indexes of those that may be alike, ascending, each once. */
    find: (bands: Int32Array): readonly number[] => {
      const found = new Set<number>();
      for (const key of bands) {
        const bucket = buckets.get(key);
        if (typeof bucket === 'number') found.add(bucket);
        else for (const index of bucket ?? []) found.add(index);
      }
      return Array.from(found).sort((a, b) => a - b);
    },
  };
}

/**
 * Rows of a band. Two sets whose resemblance is s meet in at least one of b bands of r rows with probability
 * 1 - (1 - s^r)^b. With 16 bands of 5 that is 0.998 for 0.8, and 0.04 for 0.3: nearly all copies, few others.
 */
const ROWS = 5;
export const BANDS = 16;

/** Numbers of a signature. */
const SIGNATURE_SIZE = BANDS * ROWS;

/** A hash of each band of a set's signature. @param set well-spread 32-bit numbers, ascending, not empty */
export function bandsOf(set: Uint32Array): Int32Array {
  const signature = new Uint32Array(SIGNATURE_SIZE);
  minHash(set, signature);
  return Int32Array.from({ length: BANDS }, (_, band) => bandKey(signature, band));
}

/** Signed, for V8 keeps signed 32-bit keys without boxing them. */
function bandKey(signature: Uint32Array, band: number): number {
  let key = band + 1;
  for (let row = band * ROWS; row < (band + 1) * ROWS; row++) key = mix(key ^ (signature[row] ?? 0));
  return key | 0;
}

/**
 * The signature of a set of well-spread 32-bit numbers (ascending, not empty), written into `signature`: the share of
 * places at which two signatures agree is, but for chance, the resemblance of the sets. One pass instead of one for each
 * place: the numbers fall into as many bins as there are places, and the least of each bin counts; an empty bin takes
 * that of another, always tried in the same order.
 * P. Li, A. Owen, C. Zhang, One permutation hashing (2012); A. Shrivastava, Optimal densification for fast and accurate
 * minwise hashing (2017). (bloom-filters has the older MinHash, of one pass for each place, for sets of strings.)
 */
function minHash(set: Uint32Array, signature: Uint32Array): void {
  const isTaken = new Array<boolean>(SIGNATURE_SIZE).fill(false);
  for (let index = set.length - 1; index >= 0; index--) {
    const value = set[index] ?? 0;
    const bin = Math.floor((value / 2 ** 32) * SIGNATURE_SIZE);
    signature[bin] = value;
    isTaken[bin] = true;
  }
  for (let bin = 0; bin < SIGNATURE_SIZE; bin++) {
    if (isTaken[bin] === true) continue;
    let attempt = 1;
    while (isTaken[lender(bin, attempt)] !== true) attempt += 1;
    signature[bin] = signature[lender(bin, attempt)] ?? 0;
  }
}

/** After enough attempts this has named every bin, so that one of a set that is not empty is found. */
function lender(bin: number, attempt: number): number {
  return mix(bin * 0x10001 + attempt * 0x9e3779b1) % SIGNATURE_SIZE;
}
