import { startsOf } from './count-terms.ts';
import type { Narrow } from './narrow.ts';

/** Lists of numbers, one behind the other: list i from `starts[i]` to `starts[i + 1]`. Plain data. */
export interface Lists {
  readonly starts: Int32Array;
  readonly numbers: Int32Array;
}

export function toLists<Item>(lists: readonly (readonly Item[])[], numberOf: (item: Item) => number): Lists {
  const starts = startsOf(Int32Array.from(lists, ({ length }) => length));
  const numbers = new Int32Array(starts.at(-1) ?? 0);
  let end = 0;
  for (const list of lists) {
    for (const item of list) {
      numbers[end] = numberOf(item);
      end += 1;
    }
  }
  return { starts, numbers };
}

/** The place of the first number that is not lower, from `start` to `end`, by binary search. @param sorted ascending there */
export function firstFrom(least: number, sorted: Narrow, start = 0, end = sorted.length): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
