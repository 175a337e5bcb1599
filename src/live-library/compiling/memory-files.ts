import { hash } from 'node:crypto';
import { range, zip } from 'es-toolkit';
import { readSnapshot, type Snapshot, writeSnapshot } from '../../content/cache/snapshot.ts';
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

/** What stands in each other one. */
interface Some {
  readonly keys: readonly string[];
  /** In the order of their keys. */
  readonly pages: PageColumns;
  /** Of their pages. */
  readonly siteKeys: readonly string[];
  readonly sites: SiteColumns;
  readonly parts: readonly (readonly [key: string, joins: Int32Array, made: LibraryPart])[];
}

/** What a recompiler knows, on disk: in one file the texts, in others what has their numbers. */
export function createMemoryFiles({ cacheDir, source, madeWith }: PartsKept) {
  const beginning: Snapshot = { source, part: 'memory', madeFrom: madeWith };
  /** @param id see `idOf` */
  const someOf = (number: number, id: string): Snapshot => {
    return { source, part: `memory ${number}`, madeFrom: `${madeWith} ${id}` };
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
    names: ['memory', ...range(FILES).map((number) => `memory ${number}`)],
    /** @returns undefined where nothing is kept; of what is damaged nothing is known. */
    read: async (): Promise<Remembered | undefined> => {
      const first = await readSnapshot(cacheDir, beginning);
      if (first === undefined) return undefined;
      const { texts, joins, groups, topics } = openValues(first)<Beginning>('all');
      const id = idOf(texts, joins);
      const files = await Promise.all(range(FILES).map((number) => readSnapshot(cacheDir, someOf(number, id))));
      const all = files.flatMap((file) => (file === undefined ? [] : openValues(file)<Some>('some')));
      const pages = new Map(all.flatMap(({ keys, pages: own }) => zip(keys, fromPageColumns(own))));
      const parts = new Map(all.flatMap((some) => some.parts.map((part) => [part[0], part] as const)));
      const sites = new Map(all.flatMap(({ siteKeys, sites: own }) => zip(siteKeys, fromSiteColumns(own))));
      const entries = [...joins];
      return {
        texts,
        joins,
        groups,
        topics,
        readOf: (page) => pages.get(keyOf(page)),
        toldOf: (own) => sites.get(siteKey(own)),
        madeOf: (reports) => {
          const [, own, made] = parts.get(digest(partFrom(reports))) ?? [];
          if (own === undefined || made === undefined) return undefined;
          return { made, joins: new Map(Array.from(own).flatMap((number) => entries.slice(number, number + 1))) };
        },
      };
    },
    /** @throws What the system says when the cache cannot be written. */
    write: async ({ texts, among, joins, groups, sites, topics, pages, parts }: Memory): Promise<void> => {
      const id = idOf(texts, joins);
      const numbers = new Map([...joins.keys()].map((word, number) => [word, number]));
      for (const file of range(FILES)) {
        const own = <Item>(all: readonly Item[]): readonly Item[] => {
          return all.slice((all.length * file) / FILES, (all.length * (file + 1)) / FILES);
        };
        const some: Some = {
          keys: own(pages).map(({ page }) => keyOf(page)),
          pages: toPageColumns(own(pages).map(({ read }) => renumberPage(read, among))),
          siteKeys: own(sites).map(([own]) => siteKey(own)),
          sites: toSiteColumns(own(sites).map(([, told]) => told)),
          parts: own(parts).map((part) => {
            const words = Int32Array.from(part.joins.keys(), (word) => numbers.get(word) ?? 0);
            return [digest(partFrom(part.reports)), words, renumberPart(part.made, among)];
          }),
        };
        await writeSnapshot(cacheDir, someOf(file, id), writeValues({ some }));
      }
      const all: Beginning = { texts, joins, groups, topics };
      await writeSnapshot(cacheDir, beginning, writeValues({ all }));
    },
  };
}

/** What pages and parts of one memory have in common: in another one the same numbers can stand for other texts and joins. */
function idOf(texts: Memory['texts'], joins: Memory['joins']): string {
  return hash('sha256', JSON.stringify([hash('sha256', texts), [...joins]]));
}
