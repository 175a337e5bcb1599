/**
 * Puts one string in the place of all that are the same, in objects and lists that came from other threads: there each arrives by
 * itself, a site's name with every fact. It changes the data.
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
    for (const [key, value] of Object.entries(data)) {
      if (typeof value === 'string' || typeof value === 'object') Reflect.set(data, key, once(value));
    }
  };
  return walk;
}
