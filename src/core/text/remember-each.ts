/**
 * A function that makes a result of each item, and remembers those of its last call: an item of a known key has the result that it
 * had as long as what it is made of is the same, object by object, and the result is current.
 */
export function createRemember<Item, Result>({ keyOf, madeOf, isCurrent = () => true }: Rules<Item, Result>) {
  let last = new Map<unknown, Made<Result>>();
  return (items: readonly Item[], make: (item: Item, before: Result | undefined) => Result): readonly Result[] => {
    const now = new Map<unknown, Made<Result>>();
    const results = items.map((item) => {
      const key = keyOf(item);
      const of = madeOf(item);
      const known = last.get(key);
      const isKnown = known !== undefined && isSame(known.of, of) && isCurrent(known.result, item);
      const made = isKnown ? known : { of, result: make(item, known?.result) };
      now.set(key, made);
      return made.result;
    });
    last = now;
    return results;
  };
}

interface Rules<Item, Result> {
  /** What no other item has. */
  readonly keyOf: (item: Item) => unknown;
  readonly madeOf: (item: Item) => readonly unknown[];
  /** Default: always. */
  readonly isCurrent?: (result: Result, item: Item) => boolean;
}

interface Made<Result> {
  readonly of: readonly unknown[];
  readonly result: Result;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, at) => each === other[at]);
}
