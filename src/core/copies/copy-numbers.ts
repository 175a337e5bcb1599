import { findCopies } from './find-copies.ts';

/** For each text the number of the first that says nearly the same; its own where it is the first. */
export function copyNumbers(texts: readonly string[]): Int32Array {
  const numbers = Int32Array.from(texts, (_, number) => number);
  for (const [first, ...others] of findCopies(texts.map((text, number) => ({ id: String(number), text }))))
    for (const other of others) numbers[Number(other)] = Number(first);
  return numbers;
}
