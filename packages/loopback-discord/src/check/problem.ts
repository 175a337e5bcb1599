/** Where in a body something stands: keys and indexes, outermost first. */
export type Path = readonly (string | number)[];

/** What is wrong with a body, and where. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** A problem, if the condition holds; to be spread into a list of them. */
export function problemIf(condition: boolean, path: Path, message: string): readonly Problem[] {
  return condition ? [{ path, message }] : [];
}

/** One problem for each value that has come before; `what` names them. */
export function duplicates<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
  pathOf: (item: T, index: number) => Path,
  what: string,
): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const value = keyOf(item);
    if (value === undefined || !seen.has(value)) {
      if (value !== undefined) seen.add(value);
      return [];
    }
    return { path: pathOf(item, index), message: `${what} ${JSON.stringify(value)} is used twice` };
  });
}
