/** Where in a body something stands: keys and indexes, outermost first. */
export type Path = readonly (string | number)[];

/** What is wrong with a body, and where. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Whether a rule is broken, the key below the path where it holds ('' for the thing itself), and what Discord says. */
export type Rule = readonly [isBroken: boolean, key: string | number, message: string];

/** A problem for each rule that is broken, with its path. */
export function broken(path: Path, ...rules: readonly Rule[]): readonly Problem[] {
  return rules.flatMap(([isBroken, key, message]) =>
    isBroken ? { path: key === '' ? path : [...path, key], message } : [],
  );
}

/** Something in a body, and where it stands. */
export interface Placed<T> {
  readonly item: T;
  readonly path: Path;
}

/** The items of a list, with their paths. */
export function placed<T>(items: readonly T[], path: Path): readonly Placed<T>[] {
  return items.map((item, index) => ({ item, path: [...path, index] }));
}

/** One problem for each item whose `key` has a value that has come before; `what` names it. */
export function duplicates<K extends string>(
  what: string,
  key: K,
  items: readonly Placed<{ readonly [key in K]?: string | number | undefined }>[],
): readonly Problem[] {
  const seen = new Set<string | number>();
  return items.flatMap(({ item, path }) => {
    const value = item[key];
    const isNew = !value || !seen.has(value);
    if (value) seen.add(value);
    return isNew ? [] : { path: [...path, key], message: `${what} ${JSON.stringify(String(value))} is used twice` };
  });
}

/** A rule that is broken if the URL is given and has another scheme than these. */
export function schemeRule(url: string | undefined, key: string, schemes: readonly string[]): Rule {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/./i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  return [
    url !== undefined && !schemes.includes(scheme),
    key,
    `Scheme ${JSON.stringify(url?.split(':')[0])} is not supported. Must be one of (${schemes.join(', ')}).`,
  ];
}
