import { startsOf } from './count-terms.ts';

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
