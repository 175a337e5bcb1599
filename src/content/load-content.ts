import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { Content, ParsedFile } from '../core/library/content.ts';
import { openReportCache } from './cache/report-cache.ts';
import type { Failure } from './failure.ts';
import { folderPlace } from './folders/find-sites.ts';
import { createFolderReader } from './folders/folder-reader.ts';
import type { OnProgress } from './folders/read-folder.ts';
import { failuresOf, type KnownFolder, type KnownSite } from './known.ts';

export interface LoadOptions {
  /** Base address of the published site; undefined: each site's own. */
  readonly siteUrl?: string | undefined;
  /** Folder for what can be made again; undefined: everything is parsed anew. */
  readonly cacheDir?: string | undefined;
  /** Told after each file. */
  readonly onProgress?: OnProgress | undefined;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/**
 * Reads every report below a folder, once. One that cannot be read is left out and named; the others work.
 * @throws UserError when the folder is missing or holds no Markdown at all.
 */
export async function loadContent(dir: string, options: LoadOptions = {}): Promise<LoadedContent> {
  const { siteUrl, cacheDir, onProgress, log } = options;
  const cache = cacheDir === undefined ? undefined : openReportCache(cacheDir, log);
  return toLoadedContent([await createFolderReader(folderPlace(dir), cache).read(onProgress)], siteUrl);
}

/** What was read, whole and for good: changes on disk make a new one. */
export interface LoadedContent {
  readonly content: Content;
  readonly failures: readonly Failure[];
  /** Where on this computer the content of each site is, by its name. */
  readonly contentDirs: ReadonlyMap<string, string>;
  /**
   * 64 hexadecimal digits that stand for all that a library is made of: sites, configurations, reports and `siteUrl`,
   * but not the time of reading. Equal ones mean equal content.
   */
  readonly fingerprint: string;
}

/** Puts folders of content together. Of sites with the same name, the second and further get a number. */
export function toLoadedContent(folders: readonly KnownFolder[], siteUrl: string | undefined): LoadedContent {
  const sites = withOwnNames(folders.flatMap((folder) => folder.sites));
  return {
    content: { sites: sites.map(({ site }) => site), files: sites.flatMap(parsedFiles), siteUrl, readAt: new Date() },
    failures: sites.flatMap(failuresOf),
    contentDirs: new Map(sites.map(({ site, folder }) => [site.name, folder.contentDir])),
    fingerprint: fingerprint(sites, siteUrl),
  };
}

function withOwnNames(sites: readonly KnownSite[]): readonly KnownSite[] {
  const taken = new Set<string>();
  return sites.map((known) => {
    const { name } = known.site;
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
    taken.add(free);
    return free === name ? known : { ...known, site: { ...known.site, name: free } };
  });
}

function parsedFiles({ site, files }: KnownSite): readonly ParsedFile[] {
  return files.flatMap(({ found, good }) =>
    good === undefined ? [] : [{ site: site.name, path: found.path, parsed: good.parsed }],
  );
}

function fingerprint(sites: readonly KnownSite[], siteUrl: string | undefined): string {
  const hash = createHash('sha256').update(JSON.stringify(siteUrl ?? null));
  for (const { site, files } of sites) {
    hash.update(`\n${JSON.stringify(site)}`);
    for (const { found, good } of files) {
      if (good !== undefined) hash.update(`\n${JSON.stringify(found.path)} ${good.key}`);
    }
  }
  return hash.digest('hex');
}
