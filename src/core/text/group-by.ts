/**
 * Items by key, keys and items in the order of their first appearance. Our own since `Map.groupBy` needs Node 21, and
 * packages (es-toolkit, lodash) group into records, where keys are text alone and those that look like numbers come first.
 */
export function groupBy<Key, Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
