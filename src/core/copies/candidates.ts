import { mix } from './shingles.ts';

/**
 * Keeps sets that were added, by their bands, to be found by others that agree with them in one. In arrays, since a library asks
 * for millions of bands.
 * @param most the numbers of the sets are lower
 */
export function createCandidates(most: number) {
  const slots = 2 ** Math.ceil(Math.log2(most * BANDS * SLOTS_OF_BAND + 1));
  /** Two for each slot: a band's hash, and the entry that was added last with it. Who finds the slot taken stands behind. */
  const latest = new Int32Array(slots * 2);
  /** The entry that was added before each with the same hash. An entry is one more than its number; 0 is none. */
  const before = new Int32Array(most * BANDS);
  /** By the number of a set that of the last that found it, and one more. */
  const finders = new Int32Array(most);
  /** Chance meetings of two hashes only cost a comparison. */
  const placeOf = (hash: number): number => {
    let slot = hash & (slots - 1);
    while (latest[slot * 2 + 1] !== 0 && latest[slot * 2] !== hash) slot = (slot + 1) & (slots - 1);
    return slot * 2;
  };
  return {
    /** @param bands the set's own are those from `start` on */
    add: (number: number, bands: Int32Array, start: number): void => {
      for (let band = 0; band < BANDS; band++) {
        const hash = bands[start + band] ?? 0;
        const place = placeOf(hash);
        const entry = number * BANDS + band;
        before[entry] = latest[place + 1] ?? 0;
        latest[place] = hash;
        latest[place + 1] = entry + 1;
      }
    },
    /** The numbers of those that may be like this one, ascending, each once. */
    find: (number: number, bands: Int32Array, start: number): readonly number[] => {
      const found: number[] = [];
      for (let band = 0; band < BANDS; band++) {
        const last = latest[placeOf(bands[start + band] ?? 0) + 1] ?? 0;
        for (let entry = last; entry !== 0; entry = before[entry - 1] ?? 0) {
          const other = Math.floor((entry - 1) / BANDS);
          if (finders[other] !== number + 1) found.push(other);
          finders[other] = number + 1;
        }
      }
      return found.length < 2 ? found : found.sort((a, b) => a - b);
    },
  };
}

/** At least so many: fewer are full so that each search takes many steps. */
const SLOTS_OF_BAND = 1.5;

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
