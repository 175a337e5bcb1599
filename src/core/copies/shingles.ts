import type { KnownWord } from '../text/known-words.ts';

/** Words of a shingle. Five in a row are hardly ever the same by chance, not even in reports of one template. */
const SHINGLE_WORDS = 5;

/**
 * The shingles of a text: every run of five words, folded and without what stands between them, as 32-bit hashes in ascending
 * order, each once. A text of fewer words is one shingle, one without words has none.
 */
export function shinglesOf(words: readonly KnownWord[]): Uint32Array {
  const hashes = words.map(({ hash }) => hash);
  const count = Math.max(hashes.length - SHINGLE_WORDS + 1, Math.min(hashes.length, 1));
  const shingles = new Uint32Array(count);
  for (let start = 0; start < count; start++) {
    let shingle = 0;
    const end = Math.min(start + SHINGLE_WORDS, hashes.length);
    for (let index = start; index < end; index++) shingle = Math.imul(shingle ^ (hashes[index] ?? 0), 0x01000193);
    shingles[start] = mix(shingle);
  }
  return distinct(shingles.sort());
}

/** Some of the shingles in an array: those of one text, ascending, each once. */
export interface ShingleSet {
  readonly shingles: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Share of all shingles of two texts that both have, 0 to 1 (Jaccard). Two texts without any are not alike.
 * @param least where it is less, 0 may be given: most texts are told apart by some of their shingles
 */
export function resemblance(one: ShingleSet, other: ShingleSet, least = 0): number {
  const both = one.end - one.start + other.end - other.start;
  const needed = fewestShared(both, least);
  let shared = 0;
  let [i, j] = [one.start, other.start];
  while (shared + Math.min(one.end - i, other.end - j) >= needed && i < one.end && j < other.end) {
    const a = one.shingles[i] ?? 0;
    const b = other.shingles[j] ?? 0;
    if (a === b) shared += 1;
    if (a <= b) i += 1;
    if (b <= a) j += 1;
  }
  return shared < needed ? 0 : share(shared, both);
}

/** How many shingles two texts need to share. @param both how many they have together */
function fewestShared(both: number, least: number): number {
  let shared = Math.max(0, Math.floor((both * least) / (1 + least)) - 1);
  while (share(shared, both) < least && shared < both) shared += 1;
  return shared;
}

function share(shared: number, both: number): number {
  return both === 0 ? 0 : shared / (both - shared);
}

/**
 * Spreads the bits of a 32-bit number: the finalizer of MurmurHash3 (https://github.com/aappleby/smhasher). Packages of
 * MurmurHash3 hash strings and do not give it.
 */
export function mix(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function distinct(sorted: Uint32Array): Uint32Array {
  let length = 0;
  for (const value of sorted) {
    if (length === 0 || sorted[length - 1] !== value) sorted[length++] = value;
  }
  return sorted.slice(0, length);
}
