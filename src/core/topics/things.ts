import { memoize } from 'es-toolkit';
import type { Glossary } from '../glossary/glossary.ts';
import { groupBy } from '../text/group-by.ts';
import type { TextNumbers } from '../text/text-numbers.ts';
import { fold } from '../text/words.ts';

/**
 * What a report calls a thing, each once, whatever the number of names by which it speaks of it. All by the numbers of texts.
 * @param entries names of the glossary's entries that it names
 * @param keyOf see `keysOf`
 */
export function thingsIn(
  bold: Int32Array,
  entries: Int32Array,
  keyOf: Int32Array,
  isNameOf: ReturnType<typeof whoseNames>,
): readonly number[] {
  const byKey = new Map<number, number>();
  for (const term of bold) if (!isNameOf(term, entries)) byKey.set(keyOf[term] ?? 0, term);
  for (const name of entries) byKey.set(keyOf[name] ?? 0, name);
  return [...byKey.values()];
}

/** A function that says of a term whether some entries have it among their names. */
export function whoseNames({ entries }: Glossary, { numberOf, textOf }: TextNumbers) {
  const named = entries.flatMap(({ name, aliases, acronyms }) => {
    return [name, ...aliases, ...acronyms].map((each) => ({ folded: fold(each), entry: numberOf(name) }));
  });
  const byName = groupBy(named, ({ folded }) => folded);
  const entriesCalled = memoize((term: number) => byName.get(fold(textOf(term))) ?? []);
  return (term: number, own: Int32Array): boolean => entriesCalled(term).some(({ entry }) => own.includes(entry));
}
