import { maxBy } from 'es-toolkit';
import type { Layout, PageFile } from './layout.ts';

/** The innermost of a layout's sources that a file lies in, with its path below it; undefined where it is in none. */
export function sourceOf({ sources }: Layout, path: string): PageFile['source'] {
  const own = maxBy(
    sources.filter(({ folder }) => path.startsWith(folder)),
    ({ folder }) => folder.length,
  );
  return own && { ...own, path: path.slice(own.folder.length) };
}

/** Key of the language that a file's page is in. */
export function languageOf(layout: Layout, path: string): string {
  return sourceOf(layout, path)?.language ?? layout.language;
}

/** The path that the file has which this one translates; its own where it translates none. */
export function originalOf(layout: Layout, path: string): string {
  const source = sourceOf(layout, path);
  return source?.of === undefined ? path : source.of + source.path;
}

/** Of the editions of one page those that are not the first: what stands in a version that is shown before it. */
export function olderEditions(layout: Layout, paths: readonly string[]): ReadonlySet<string> {
  const taken = new Map<string, number>();
  const rankOf = new Map(layout.sources.map(({ folder }, rank) => [folder, rank]));
  const editions = paths.flatMap((path) => {
    const source = sourceOf(layout, path);
    if (source?.versionOf === undefined) return [];
    const key = `${source.versionOf} ${source.language} ${source.of !== undefined} ${source.path}`;
    return [{ path, key, rank: rankOf.get(source.folder) ?? 0 }];
  });
  for (const { key, rank } of editions) taken.set(key, Math.min(rank, taken.get(key) ?? rank));
  return new Set(editions.filter(({ key, rank }) => rank !== taken.get(key)).map(({ path }) => path));
}
