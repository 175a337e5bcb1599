import { realpath } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { sortBy, sumBy, uniq } from 'es-toolkit';
import { UserError } from '../../settings/user-error.ts';
import { failureAt } from '../failure.ts';
import { findCheckout, hostedFolder } from '../git/checkout.ts';
import { goodReports, type KnownFolder, type KnownSite } from '../known.ts';
import { createParser } from '../parsing/parser.ts';
import type { Changed } from '../watching/changes.ts';
import { type FoundFiles, findFiles } from './find-files.ts';
import { findSites, type Place } from './find-sites.ts';
import { type ReadReportsOptions, readReports } from './read-reports.ts';
import { reportFiles, rulesFor, siteOf } from './site-of.ts';

export type OnProgress = (done: number, total: number) => void;

export interface ReadFolderOptions extends Pick<ReadReportsOptions, 'lookUp' | 'keyOf' | 'bodies' | 'onParsed'> {
  readonly onProgress: OnProgress;
  /** All that has changed since `known`. */
  readonly changed: Changed;
}

/**
 * Reads what a folder of content holds now. Files that have not changed since `known` are not read again; one that
 * cannot be read keeps its last good version.
 * @throws UserError when nothing can be made of the folder as a whole: it is gone or emptied, or its sites are.
 */
export async function readFolder(place: Place, known: KnownFolder, options: ReadFolderOptions): Promise<KnownFolder> {
  const { dir, shown, advice, isWhole = false } = place;
  const touched = options.changed && touchedSites(known.sites, options.changed);
  const untouched = touched === undefined ? [] : known.sites.filter((site) => !touched.includes(site));
  const folders = touched?.map(({ folder }) => folder) ?? (await findSites(dir, place));
  const isTree = touched === undefined ? folders.every(({ isBare }) => isBare === true) : known.isTree;
  if (isTree && !known.isTree && !isWhole) throw new UserError(`${shown} holds no site any more. ${advice}`);
  const realDir = await realpath(dir);
  const checkout = place.checkout === undefined ? await findCheckout(resolve(dir)) : place.checkout();
  const found = await Promise.all(
    folders.map(async (folder) => {
      const last = known.sites.find(({ site }) => site.name === folder.name);
      const own = siteOf(folder, last?.site);
      const all = await findFiles(folder.contentDir);
      const { files, leftOut } = reportFiles(all.files, folder, own.site);
      const paths = files.map(({ path }) => path);
      const host = checkout === undefined ? undefined : hostedFolder(checkout, folder.contentDir, paths);
      const site = { ...own.site, host };
      return {
        folder,
        isLinked: await isLinked(folder.contentDir, resolve(dir), realDir),
        last,
        own: { ...own, site: host === undefined ? own.site : site, leftOut },
        all: { ...all, files },
      };
    }),
  );
  const total = sumBy(found, ({ all }) => all.files.length);
  if (total === 0 && untouched.every(({ files }) => files.length === 0))
    throw new UserError(`${shown} holds no reports: no file in it ends in .md. ${advice}`);
  const before = goodReports(known);
  const lookUp: ReadReportsOptions['lookUp'] = (key) => before.get(key) ?? options.lookUp(key);
  let done = 0;
  const onFile = (): void => options.onProgress(++done, total);
  const parser = createParser(total, options.bodies);
  try {
    const sites: KnownSite[] = [];
    for (const each of found) sites.push(await readSiteFolder(each, isWhole, { ...options, parser, lookUp, onFile }));
    if (touched === undefined) return { isTree, sites };
    return { isTree, sites: known.sites.map((site) => sites[touched.indexOf(site)] ?? site) };
  } finally {
    await parser.close();
  }
}

/**
 * The sites that all these changes are in. @returns undefined when they may tell of others: of a site that came or went, or of what
 * makes a folder a site of its kind.
 */
function touchedSites(sites: readonly KnownSite[], changed: ReadonlySet<string>): readonly KnownSite[] | undefined {
  if (sites.some((site) => site.isLinked)) return undefined;
  const touched = Array.from(changed, (path) =>
    sites.find(({ folder: { contentDir, layout, isBare } }) => {
      return layout === undefined && isBare !== true && path.startsWith(contentDir + sep);
    }),
  );
  return touched.includes(undefined) ? undefined : uniq(touched.flatMap((site) => site ?? []));
}

/** Whether links lead to it from the folder: it may lie anywhere, or be another site's, too. */
async function isLinked(contentDir: string, dir: string, realDir: string): Promise<boolean> {
  return (await realpath(contentDir).catch(() => '')) !== realDir + contentDir.slice(dir.length);
}

interface FoundSite extends Pick<KnownSite, 'folder' | 'isLinked'> {
  /** As it was read before. */
  readonly last: KnownSite | undefined;
  readonly own: Pick<KnownSite, 'site' | 'failures' | 'leftOut'>;
  readonly all: FoundFiles;
}

async function readSiteFolder(
  { folder, isLinked, last, own, all: { files, failures, unreadable } }: FoundSite,
  isWhole: boolean,
  options: Omit<ReadReportsOptions, 'rulesOf'>,
): Promise<KnownSite> {
  const { site, failures: ownFailures, leftOut } = own;
  const lastFiles = last?.files ?? [];
  if (files.length === 0 && lastFiles.length > 0 && !isWhole) {
    const failure = failureAt('emptied', folder.contentDir, 'it holds no reports any more');
    return { folder, isLinked, site, files: lastFiles, failures: [...ownFailures, failure], leftOut };
  }
  const read = await readReports(files, lastFiles, { ...options, rulesOf: (path) => rulesFor(site, path) });
  const kept = lastFiles.filter(({ found }) => unreadable.some((path) => isAtOrBelow(found.absolute, path)));
  const all = sortBy([...read, ...kept], [({ found }) => found.path]);
  return { folder, isLinked, site, files: all, failures: [...ownFailures, ...failures], leftOut };
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
