/** Disjoint sets of 0 … size-1 (union by smallest member, path halving; Tarjan and van Leeuwen, 1984). */
export interface DisjointSets {
  /** The smallest member of the set that holds `item`. */
  readonly find: (item: number) => number;
  readonly unite: (one: number, other: number) => void;
  /** The members of each set in ascending order, sets by their smallest member. */
  readonly sets: () => readonly (readonly number[])[];
}

export function disjointSets(size: number): DisjointSets {
  const parents = Array.from({ length: size }, (_, index) => index);
  const find = (item: number): number => {
    let current = item;
    for (;;) {
      const parent = parents[current] ?? current;
      if (parent === current) return current;
      const above = parents[parent] ?? parent;
      parents[current] = above;
      current = above;
    }
  };
  const unite = (one: number, other: number) => {
    const [low, high] = [Math.min(find(one), find(other)), Math.max(find(one), find(other))];
    parents[high] = low;
  };
  const sets = () => {
    const members: number[][] = Array.from({ length: size }, () => []);
    for (let item = 0; item < size; item++) members[find(item)]?.push(item);
    return members.filter((set) => set.length > 0);
  };
  return { find, unite, sets };
}
