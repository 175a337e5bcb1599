import type { Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Spoken } from './spoken.ts';

/** Names that have a key in common, as reports use them. */
export interface NameUses {
  /**
   * The number of the text that most reports write; where some call it a thing, of these. The first of several, and an official
   * one before all.
   */
  readonly name: number;
  /** How many reports use one of them, see `countReports`. */
  readonly reports: number;
  /** How many reports call it a thing, be it that they name it in bold or by a glossary. */
  readonly named: number;
}

/**
 * @param things what each report calls a thing, by the numbers of texts
 * @param parts of the reports, one part of them after the other
 * @param keyOf see `keysOf`
 * @param official numbers of texts
 */
export function countUses(
  reports: readonly Report[],
  things: readonly ArrayLike<number>[],
  parts: readonly Spoken[],
  keyOf: Int32Array,
  official: ReadonlySet<number>,
): readonly NameUses[] {
  const terms = parts.flatMap((part) => part.reports.map((own) => own.terms));
  const named = createCount(keyOf);
  const all = createCount(keyOf);
  const pages = groupBy(reports.keys(), (number) => reports[number]?.pageId ?? '');
  for (const [page, numbers] of [...pages.values()].entries()) {
    for (const number of numbers) {
      if (reports[number]?.isIndex === true) continue;
      named.add(things[number] ?? [], page);
      all.add(things[number] ?? [], page);
      all.add(terms[number] ?? [], page);
    }
  }
  const worthOf = (name: number): number => {
    const uses = ((named.pages[keyOf[name] ?? 0] ?? 0) > 0 ? named : all).uses[name] ?? 0;
    return uses > 0 && official.has(name) ? Number.POSITIVE_INFINITY : uses;
  };
  return bestNames(distinct([...things, ...terms], keyOf.length), keyOf, worthOf).map((name): NameUses => {
    const key = keyOf[name] ?? 0;
    return { name, reports: all.pages[key] ?? 0, named: named.pages[key] ?? 0 };
  });
}

/** Each name once, in the order in which they come. @param size how many texts there are */
function distinct(uses: readonly ArrayLike<number>[], size: number): readonly number[] {
  const isSeen = new Uint8Array(size);
  const all: number[] = [];
  for (const names of uses) {
    for (let at = 0; at < names.length; at += 1) {
      const name = names[at] ?? 0;
      if (isSeen[name] === 1) continue;
      isSeen[name] = 1;
      all.push(name);
    }
  }
  return all;
}

/** The best name of each key, the first of equal ones, in the order in which the keys come. */
function bestNames(names: readonly number[], keyOf: Int32Array, worthOf: (name: number) => number): readonly number[] {
  /** By the number of a key the best so far, and one more. */
  const best = new Int32Array(keyOf.length);
  const keys: number[] = [];
  for (const name of names) {
    const key = keyOf[name] ?? 0;
    const known = (best[key] ?? 0) - 1;
    if (known === -1) keys.push(key);
    if (known === -1 || worthOf(name) > worthOf(known)) best[key] = name + 1;
  }
  return keys.map((key) => (best[key] ?? 0) - 1);
}

/** How many uses each name has, and in how many pages each key is used. */
function createCount(keyOf: Int32Array) {
  const uses = new Int32Array(keyOf.length);
  const pages = new Int32Array(keyOf.length);
  /** The page and one more that used a key last: pages come one after the other. */
  const last = new Int32Array(keyOf.length);
  return {
    uses,
    pages,
    add: (names: ArrayLike<number>, page: number): void => {
      for (let at = 0; at < names.length; at += 1) {
        const name = names[at] ?? 0;
        const key = keyOf[name] ?? 0;
        uses[name] = (uses[name] ?? 0) + 1;
        if (last[key] !== page + 1) pages[key] = (pages[key] ?? 0) + 1;
        last[key] = page + 1;
      }
    },
  };
}
