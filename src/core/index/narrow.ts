/** Whole numbers, none negative, in no more bytes than the largest needs: most of what is counted in a part is small. */
export type Narrow = Uint8Array | Uint16Array | Int32Array;

/** @param numbers none negative, each of 31 bits at most */
export function narrow(numbers: readonly number[] | Int32Array): Narrow {
  let most = 0;
  for (let at = 0; at < numbers.length; at += 1) most = Math.max(most, numbers[at] ?? 0);
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  return most < 2 ** 16 ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}
