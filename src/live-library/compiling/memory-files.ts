import { hash } from 'node:crypto';
import { mapValues, once, range, zip } from 'es-toolkit';
import { readSnapshot, type Snapshot, writeSnapshot } from '../../content/cache/snapshot.ts';
import type { Both } from '../../core/library/parts/beside.ts';
import { type KnownIndex, sizesOf } from '../../core/library/parts/known-index.ts';
import { type Page, renumberPage } from '../../core/library/parts/pages.ts';
import { type LibraryPart, renumberPart } from '../../core/library/parts/part.ts';
import type { Memory, Remembered } from '../../core/library/parts/remembered.ts';
import { openValues, writeValues } from '../bytes/value-bytes.ts';
import { digest } from './digest.ts';
import { type PartsKept, pageFrom, partFrom } from './kept-part.ts';
import { fromPageColumns, type PageColumns, toPageColumns } from './page-columns.ts';
import { fromSiteColumns, type SiteColumns, toSiteColumns } from './site-columns.ts';

/** A file holds a sixteenth, so that little of it is in memory twice while it is written. */
const FILES = 16;

/** What stands in the first file. */
type Beginning = Pick<Memory, 'texts' | 'joins' | 'groups' | 'topics'>;

/** What stands in the second: the indexes, and where its parts stand in them. */
interface Index extends Pick<KnownIndex, 'counts' | 'tables' | 'copyOf'> {
  readonly keys: readonly string[];
  /** See `sizesOf`: of each part. */
  readonly sizes: Both<Int32Array>;
}

/** What stands in each other one. */
interface Some {
  readonly keys: readonly string[];
  /** In the order of their keys. */
  readonly pages: PageColumns;
  /** Of their pages. What was told of them stands behind all this, and is read when somebody asks. */
  readonly sites: readonly string[];
  readonly parts: readonly (readonly [key: string, joins: Int32Array, made: LibraryPart])[];
}

/** What a recompiler knows, on disk: in one file the texts, in others what has their numbers. */
export function createMemoryFiles({ cacheDir, source, madeWith }: PartsKept) {
  const beginning: Snapshot = { source, part: 'memory', madeFrom: madeWith };
  /** @param id see `idOf` */
  const someOf = (name: number | 'index', id: string): Snapshot => {
    return { source, part: `memory ${name}`, madeFrom: `${madeWith} ${id}` };
  };
  const keys = new WeakMap<Page, string>();
  const keyOf = (page: Page): string => {
    const key = keys.get(page) ?? digest(pageFrom(page));
    keys.set(page, key);
    return key;
  };
  const siteKey = (pages: readonly Page[]): string => hash('sha256', pages.map(keyOf).join());
  return {
    /** The names of all files. */
    names: ['memory', 'memory index', ...range(FILES).map((number) => `memory ${number}`)],
    /** @returns undefined where nothing is kept; of what is damaged nothing is known, and it is not whole. */
    read: async (): Promise<{ readonly remembered: Remembered; readonly isWhole: boolean } | undefined> => {
      const first = await readSnapshot(cacheDir, beginning);
      if (first === undefined) return undefined;
      const { texts, joins, groups, topics } = openValues(first)<Beginning>('all');
      const id = idOf(texts, joins);
      const second = await readSnapshot(cacheDir, someOf('index', id));
      const index = second && openValues(second)<Index>('index');
      const files = await Promise.all(range(FILES).map((number) => readSnapshot(cacheDir, someOf(number, id))));
      const opened = files.flatMap((file) => (file === undefined ? [] : openValues(file)));
      const all = opened.map((read) => read<Some>('some'));
      const pages = new Map(all.flatMap(({ keys, pages: own }) => zip(keys, fromPageColumns(own))));
      const parts = new Map(all.flatMap((some) => some.parts.map((part) => [part[0], part] as const)));
      const sites = new Map(
        opened.flatMap((read, file) => {
          const told = once(() => fromSiteColumns(read<SiteColumns>('told')));
          return (all[file]?.sites ?? []).map((key, at) => [key, () => told()[at]] as const);
        }),
      );
      const entries = [...joins];
      const indexed = new Set(index?.keys);
      const remembered: Remembered = {
        // Of its own: else the whole file would stay.
        texts: { ...texts, slots: texts.slots.slice() },
        joins,
        groups,
        topics,
        index: index && fromKept(index, (key) => parts.get(key)?.[2]),
        readOf: (page) => pages.get(keyOf(page)),
        toldOf: (own) => sites.get(siteKey(own))?.(),
        madeOf: (reports) => {
          const [key = '', own, made] = parts.get(digest(partFrom(reports))) ?? [];
          if (own === undefined || made === undefined || !indexed.has(key)) return undefined;
          return { made, joins: new Map(Array.from(own).flatMap((number) => entries.slice(number, number + 1))) };
        },
      };
      return { remembered, isWhole: index !== undefined && all.length === FILES };
    },
    /** @throws What the system says when the cache cannot be written. */
    write: async ({
      texts,
      among,
      joins,
      groups,
      sites,
      topics,
      pages,
      parts,
      counts,
      tables,
      copyOf,
    }: Memory): Promise<void> => {
      const id = idOf(texts, joins);
      const partKeys = parts.map((part) => digest(partFrom(part.reports)));
      const numbers = new Map([...joins.keys()].map((word, number) => [word, number]));
      for (const file of range(FILES)) {
        const own = <Item>(all: readonly Item[]): readonly Item[] => {
          return all.slice((all.length * file) / FILES, (all.length * (file + 1)) / FILES);
        };
        const some: Some = {
          keys: own(pages).map(({ page }) => keyOf(page)),
          pages: toPageColumns(own(pages).map(({ read }) => renumberPage(read, among))),
          sites: own(sites).map(([ofSite]) => siteKey(ofSite)),
          parts: own(zip(partKeys, parts)).map(([key, part]) => {
            const words = Int32Array.from(part.joins.keys(), (word) => numbers.get(word) ?? 0);
            return [key, words, renumberPart(part.made, among)];
          }),
        };
        const told = toSiteColumns(own(sites).map(([, ofSite]) => ofSite));
        await writeSnapshot(cacheDir, someOf(file, id), writeValues({ some, told }));
      }
      const index: Index = {
        keys: partKeys,
        sizes: {
          passages: Int32Array.from(parts, (part) => sizesOf(part).passages),
          reports: Int32Array.from(parts, (part) => sizesOf(part).reports),
        },
        tables,
        copyOf,
        counts: mapValues(counts, (own) => ({ ...own, terms: among(own.terms) })),
      };
      await writeSnapshot(cacheDir, someOf('index', id), writeValues({ index }));
      const all: Beginning = { texts, joins, groups, topics };
      await writeSnapshot(cacheDir, beginning, writeValues({ all }));
    },
  };
}

function fromKept({ keys, sizes, ...known }: Index, madeOf: (key: string) => LibraryPart | undefined): KnownIndex {
  const parts = keys.map((key, number) => {
    const [passages = 0, reports = 0] = [sizes.passages[number], sizes.reports[number]];
    return { made: madeOf(key), sizes: { passages, reports } };
  });
  return { ...known, parts };
}

/** What pages and parts of one memory have in common: in another one the same numbers can stand for other texts and joins. */
function idOf(texts: Memory['texts'], joins: Memory['joins']): string {
  return hash('sha256', JSON.stringify([hash('sha256', texts.packed), [...joins]]));
}
