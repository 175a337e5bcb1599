import { mix } from './mix.ts';

/** Numbers of a signature: as many as there are bands times rows, see candidates.ts. */
export const SIGNATURE_SIZE = 80;

/**
 * The signature of a set of well-spread 32-bit numbers (ascending, not empty), written into `signature`: the share of
 * places at which two signatures agree is, but for chance, the resemblance of the sets. One pass instead of one for each
 * place: the numbers fall into as many bins as there are places, and the least of each bin counts; an empty bin takes
 * that of another, always tried in the same order.
 * P. Li, A. Owen, C. Zhang, One permutation hashing (2012); A. Shrivastava, Optimal densification for fast and accurate
 * minwise hashing (2017).
 */
export function minHash(set: Uint32Array, signature: Uint32Array): void {
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
