/**
 * Puts one string in the place of all that are the same, in plain data that came from other threads: there each arrives by
 * itself, a site's name with every fact. What is taken of memory goes down to a third. It changes the data.
 */
export function createEachTextOnce(): (data: object) => void {
  const texts = new Map<string, string>();
  const once = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) walk(value);
    if (typeof value !== 'string') return value;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    return known ?? value;
  };
  const walk = (data: object): void => {
    if (ArrayBuffer.isView(data)) return;
    if (data instanceof Map)
      refill(
        [...data],
        () => data.clear(),
        ([key, value]) => data.set(once(key), once(value)),
      );
    if (data instanceof Set)
      refill(
        [...data],
        () => data.clear(),
        (value) => data.add(once(value)),
      );
    for (const [key, value] of Object.entries(data)) {
      if (typeof value === 'string' || typeof value === 'object') Reflect.set(data, key, once(value));
    }
  };
  return walk;
}

function refill<Each>(all: readonly Each[], clear: () => void, add: (each: Each) => void): void {
  clear();
  for (const each of all) add(each);
}
