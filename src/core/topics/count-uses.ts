import type { Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Spoken } from './spoken.ts';

/** Names that have a key in common, as reports use them. */
export interface NameUses {
  /** In the order in which they come; where some are used for a thing, these. */
  readonly names: readonly { readonly name: string; readonly uses: number }[];
  /** How many reports use one of them, see `countReports`. */
  readonly reports: number;
  /** How many reports call it a thing, be it that they name it in bold or by a glossary. */
  readonly named: number;
}

/**
 * Counts by numbers: a library has millions of uses.
 * @param things what each report calls a thing
 * @param parts of the reports, one part of them after the other
 */
export function countUses(
  reports: readonly Report[],
  things: readonly (readonly string[])[],
  parts: readonly Spoken[],
  keyOf: (name: string) => string,
): readonly NameUses[] {
  const names = createNames();
  const thingsOf = things.map((own) => own.map((name) => names.numberOf(name, keyOf(name))));
  const termsOf = parts.flatMap(({ terms, keys, places, starts }) => {
    const numbers = Int32Array.from(terms, (name, at) => names.numberOf(name, keys[at] ?? ''));
    return Array.from({ length: starts.length - 1 }, (_, at) =>
      places.subarray(starts[at], starts[at + 1]).map((place) => numbers[place] ?? 0),
    );
  });
  const named = createCount(names);
  const all = createCount(names);
  const pages = groupBy(reports.keys(), (number) => reports[number]?.pageId ?? '');
  for (const [page, numbers] of [...pages.values()].entries()) {
    for (const number of numbers) {
      if (reports[number]?.isIndex === true) continue;
      named.add(thingsOf[number] ?? [], page);
      all.add(thingsOf[number] ?? [], page);
      all.add(termsOf[number] ?? [], page);
    }
  }
  return names.byKey().map((numbers, key): NameUses => {
    const counted = (named.pages[key] ?? 0) > 0 ? named : all;
    const used = numbers.map((number) => ({ name: names.nameOf(number), uses: counted.uses[number] ?? 0 }));
    return {
      names: used.filter(({ uses }) => uses > 0),
      reports: all.pages[key] ?? 0,
      named: named.pages[key] ?? 0,
    };
  });
}

type Names = ReturnType<typeof createNames>;

/** Names and their keys, each with a number, from 0, in the order in which they come. */
function createNames() {
  const numbers = new Map<string, number>();
  const keys = new Map<string, number>();
  /** By the number of a name. */
  const names: string[] = [];
  const keyNumbers: number[] = [];
  return {
    numberOf: (name: string, key: string): number => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      const keyNumber = keys.get(key) ?? keys.size;
      if (keyNumber === keys.size) keys.set(key, keyNumber);
      numbers.set(name, names.length);
      keyNumbers.push(keyNumber);
      return names.push(name) - 1;
    },
    nameOf: (number: number): string => names[number] ?? '',
    keyNumbers,
    size: () => names.length,
    keys: () => keys.size,
    /** The numbers of the names of each key. */
    byKey: (): readonly (readonly number[])[] => {
      const all = Array.from(keys, (): number[] => []);
      for (const [number, key] of keyNumbers.entries()) all[key]?.push(number);
      return all;
    },
  };
}

/** How many uses each name has, and in how many pages each key is used. */
function createCount({ keyNumbers, size, keys }: Names) {
  const uses = new Int32Array(size());
  const pages = new Int32Array(keys());
  /** The page and one more that used a key last: pages come one after the other. */
  const last = new Int32Array(pages.length);
  return {
    uses,
    pages,
    add: (numbers: Iterable<number>, page: number): void => {
      for (const number of numbers) {
        const key = keyNumbers[number] ?? 0;
        uses[number] = (uses[number] ?? 0) + 1;
        if (last[key] !== page + 1) pages[key] = (pages[key] ?? 0) + 1;
        last[key] = page + 1;
      }
    },
  };
}
