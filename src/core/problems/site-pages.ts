import { trimEnd } from 'es-toolkit';
import { readContentPath } from '../addresses/hugo/content-path.ts';
import { usableBaseUrl } from '../addresses/hugo/hugo-config.ts';
import { pageAliases } from '../addresses/hugo/page-address.ts';
import { siteAddresses } from '../addresses/hugo/site-addresses.ts';
import { folderOf, isIndexName, readFileName } from '../report/file-name.ts';
import { groupBy } from '../text/group-by.ts';
import type { CheckedContent, CheckedFile, CheckedSite } from './checked-content.ts';

/** Where the pages of a site are, for those who follow its links. */
export type SitePages = Readonly<ReturnType<typeof pagesOf>>;

/** The pages of each of Hugo's sites, by its name: where links within a site of another program lead is not known. */
export function pagesOfSites({ sites, files, readAt }: CheckedContent): ReadonlyMap<string, SitePages> {
  const bySite = groupBy(files, ({ site }) => site);
  const own = sites.filter(({ layout }) => layout === undefined);
  return new Map(own.map((site) => [site.name, pagesOf(site, bySite.get(site.name) ?? [], readAt)]));
}

function pagesOf(site: CheckedSite, files: readonly CheckedFile[], readAt: Date) {
  const { config } = site;
  const own = files.map(({ path, parsed }) => ({ path, frontMatter: parsed.frontMatter }));
  const published = new Map(
    [...siteAddresses(config, own, readAt)].flatMap(([path, address]) =>
      address.kind === 'published' ? [[path, address.relPath] as const] : [],
    ),
  );
  const known = new Set(
    own
      .flatMap(({ path, frontMatter }) => [
        published.get(path) ?? '',
        ...writtenPaths(path, readContentPath(config, path).lang),
        ...pageAliases(config, path, frontMatter),
      ])
      .map(plain),
  );
  const languages = new Set(config.languages.map(({ key }) => key));
  const areas = new Set(files.map(({ path }) => area(path.toLowerCase(), languages)));
  const isWhole = files.some(({ path }) => {
    const { folder, name } = readFileName(path);
    return folder === '' && /^_index(?:\.|$)/.test(name);
  });
  return {
    site,
    /** Path of the site's base address, "/repository/"; "/" when it has none. */
    root: new URL(usableBaseUrl(config) ?? 'https://site.invalid/').pathname,
    /** Whether a path leads to a page, whatever its capitals and however it is written. */
    hasPage: (path: string): boolean => known.has(plain(path)),
    /** Whether the part of the site that a path leads to is at hand: a tree may hold one section of it only. */
    covers: (path: string): boolean => isWhole || areas.has(area(path.toLowerCase(), languages)),
    /** The folders that addresses on the page of a file may be relative to; first the one that browsers take. */
    bases: (path: string): readonly string[] => {
      const page = published.get(path);
      return [...new Set([...(page === undefined ? [] : [folderOf(page)]), ...foldersOf(path)])];
    },
  };
}

/** The file, and the folders around it, with and without the language. */
function writtenPaths(path: string, lang: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  const all = [path, ...folders.map((_, depth) => folders.slice(0, depth + 1).join('/'))];
  return all.flatMap((each) => [each, `${lang}/${each}`]);
}

/** In lower case, without what only says how the page is stored. */
function plain(path: string): string {
  const page = path
    .toLowerCase()
    .replace(/(?:^|\/)_?index(?:\.[\w-]+)?\.(?:md|html)$|(?:\.[a-z]{2})?\.md$|\.html$/u, '');
  return trimEnd(page, '/');
}

/** The first folder of a path, the language aside; '' for a page at the top. */
function area(path: string, languages: ReadonlySet<string>): string {
  const [first = '', ...rest] = path.split('/');
  return languages.has(first) && rest.length > 0 ? area(rest.join('/'), new Set()) : first;
}

/** Themes resolve relative addresses against the page or against its file. */
function foldersOf(path: string): readonly string[] {
  const page = readFileName(path);
  const folder = folderOf(path);
  return isIndexName(page) ? [folder] : [page.folder + page.name, folder];
}
