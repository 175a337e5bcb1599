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

/** One problem for each value that has come before; `what` names them. Values that are left out never have. */
export function duplicates(
  values: readonly (readonly [value: string | number | undefined, path: Path])[],
  what: string,
): readonly Problem[] {
  const seen = new Set<string | number>();
  return values.flatMap(([value, path]) => {
    if (value === undefined) return [];
    const isNew = !seen.has(value);
    seen.add(value);
    return isNew ? [] : { path, message: `${what} ${JSON.stringify(String(value))} is used twice` };
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
