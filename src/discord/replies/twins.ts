import type { Library } from '../../core/library/library.ts';
import type { Passage } from '../../core/report/report.ts';

/** Ids of those passages that can be read in the other language. */
export function twinsOf(passages: readonly Passage[], library: Library): ReadonlySet<string> {
  return new Set(passages.map(({ id }) => id).filter((id) => library.twins.has(id)));
}
