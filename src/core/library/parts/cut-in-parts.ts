/**
 * Parts are cut where a number of an item says so, or at twice the size: an item more or less changes one part or a few.
 * @param numberOf stays the same for the same item, and is as good as drawn
 * @param size about how many each has
 */
export function cutInParts<Item>(
  items: readonly Item[],
  numberOf: (item: Item) => number,
  size: number,
): readonly (readonly Item[])[] {
  const parts: Item[][] = [];
  let isCut = true;
  for (const item of items) {
    if (isCut) parts.push([]);
    const count = parts.at(-1)?.push(item) ?? 0;
    isCut = count >= 2 * size || numberOf(item) % size === 0;
  }
  return parts;
}
