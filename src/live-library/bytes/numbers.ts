/** Numbers things, each once, as they come. @param first those that come before others */
export function createNumbers<Thing>(first: readonly Thing[] = []) {
  const all = [...first];
  const numbers = new Map(first.map((thing, number) => [thing, number]));
  let last = 0;
  return {
    of: (thing: Thing): number => {
      // Many come again and again.
      if (last < all.length && all[last] === thing) return last;
      const known = numbers.get(thing);
      last = known ?? all.push(thing) - 1;
      if (known === undefined) numbers.set(thing, last);
      return last;
    },
    all: (): readonly Thing[] => all,
  };
}
