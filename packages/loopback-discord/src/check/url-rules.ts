import { type Path, type Problem, problemIf } from './problem.ts';

/** A problem if the URL is given and has another scheme than these. */
export function urlProblems(url: string | undefined, path: Path, schemes: readonly string[]): readonly Problem[] {
  if (url === undefined) return [];
  const scheme = /^([a-z][a-z0-9+.-]*):\/\/./i.exec(url)?.[1]?.toLowerCase();
  return problemIf(
    scheme === undefined || !schemes.includes(scheme),
    path,
    `Scheme ${JSON.stringify(url.split(':')[0])} is not supported. Must be one of (${schemes.join(', ')}).`,
  );
}
