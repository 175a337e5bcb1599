/** Whole numbers, none negative, in no more bytes than the largest needs: most of what is counted in a part is small. */
export type Narrow = Uint8Array | Uint16Array | Int32Array;

/** @param numbers none negative, each of 31 bits at most */
export function narrow(numbers: readonly number[] | Int32Array): Narrow {
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] ?? 0);
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  return most < 2 ** 16 ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

/** So many numbers below `end`, all 0, in memory that threads share. */
export function sharedNarrow(count: number, end: number): Narrow {
  if (end <= 2 ** 8) return new Uint8Array(new SharedArrayBuffer(count));
  if (end <= 2 ** 16) return new Uint16Array(new SharedArrayBuffer(count * Uint16Array.BYTES_PER_ELEMENT));
  return new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
}
