import type { Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Spoken } from './spoken.ts';

/** Names that have a key in common, as reports use them; by the numbers of their texts. */
export interface NameUses {
  /** In the order in which they come; where some are used for a thing, these. */
  readonly names: readonly { readonly name: number; readonly uses: number }[];
  /** How many reports use one of them, see `countReports`. */
  readonly reports: number;
  /** How many reports call it a thing, be it that they name it in bold or by a glossary. */
  readonly named: number;
}

/**
 * @param things what each report calls a thing
 * @param parts of the reports, one part of them after the other
 * @param size how many texts there are
 */
export function countUses(
  reports: readonly Report[],
  things: readonly Iterable<number>[],
  parts: readonly Spoken[],
  size: number,
): readonly NameUses[] {
  const keyOf = keysOf(parts, size);
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
  return namesByKey([...things, ...terms], keyOf).map(({ key, names }): NameUses => {
    const counted = (named.pages[key] ?? 0) > 0 ? named : all;
    const used = names.map((name) => ({ name, uses: counted.uses[name] ?? 0 }));
    return {
      names: used.filter(({ uses }) => uses > 0),
      reports: all.pages[key] ?? 0,
      named: named.pages[key] ?? 0,
    };
  });
}

/** By the number of a name that of its key. */
function keysOf(parts: readonly Spoken[], size: number): Int32Array {
  const all = new Int32Array(size);
  for (const { names, keys } of parts) for (const [at, name] of names.entries()) all[name] = keys[at] ?? 0;
  return all;
}

/** Each name once, in the order in which they come. */
function namesByKey(uses: readonly Iterable<number>[], keyOf: Int32Array) {
  const isSeen = new Uint8Array(keyOf.length);
  const byKey = new Map<number, number[]>();
  for (const names of uses) {
    for (const name of names) {
      if (isSeen[name] === 1) continue;
      isSeen[name] = 1;
      const key = keyOf[name] ?? 0;
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [name]);
      else known.push(name);
    }
  }
  return [...byKey].map(([key, names]) => ({ key, names }));
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
    add: (names: Iterable<number>, page: number): void => {
      for (const name of names) {
        const key = keyOf[name] ?? 0;
        uses[name] = (uses[name] ?? 0) + 1;
        if (last[key] !== page + 1) pages[key] = (pages[key] ?? 0) + 1;
        last[key] = page + 1;
      }
    },
  };
}
