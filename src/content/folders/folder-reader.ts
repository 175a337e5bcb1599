import { resolve, sep } from 'node:path';
import { sortBy, sumBy } from 'es-toolkit';
import { createBodies, type Packed } from '../../core/report/packed-report.ts';
import { UserError } from '../../settings/user-error.ts';
import type { ReportKey } from '../cache/pack.ts';
import type { ReportCache } from '../cache/report-cache.ts';
import { failureAt } from '../failure.ts';
import { findCheckout, hostedFolder } from '../git/checkout.ts';
import { goodReports, type KnownFolder, type KnownSite, NOTHING_KNOWN } from '../known.ts';
import { createParser } from '../parsing/parser.ts';
import { type FoundFiles, findFiles } from './find-files.ts';
import { findSites, type Place, type SiteFolder } from './find-sites.ts';
import { type ReadReportsOptions, readReports } from './read-reports.ts';
import { reportFiles, rulesFor, siteOf } from './site-of.ts';

/** Reads one folder of content again and again, and remembers what it read. */
export interface FolderReader {
  /**
   * Reads what has changed.
   * @throws UserError when nothing can be made of the folder; what was read last is still known then.
   */
  readonly read: (onProgress?: OnProgress) => Promise<KnownFolder>;
  /** What was read last. */
  readonly known: () => KnownFolder;
}

export type OnProgress = (done: number, total: number) => void;

/** @param cache Where parsed reports are kept from one start to the next; undefined: nowhere. */
export function createFolderReader(place: Place, cache: ReportCache | undefined): FolderReader {
  const dir = resolve(place.dir);
  const bodies = createBodies();
  let known = NOTHING_KNOWN;
  return {
    known: () => known,
    read: async (onProgress = () => {}) => {
      const isFirst = known === NOTHING_KNOWN;
      const stored = isFirst ? await cache?.read(dir) : undefined;
      const lookUp = stored ?? (() => undefined);
      const keep = createKeeper(dir, cache);
      known = await readFolder(place, known, { lookUp, bodies, onProgress, onParsed: keep.add });
      await keep.done(goodReports(known));
      return known;
    },
  };
}

interface ReadOptions extends Pick<ReadReportsOptions, 'lookUp' | 'bodies' | 'onParsed'> {
  readonly onProgress: OnProgress;
}

/**
 * Reads what a folder of content holds now. Files that have not changed since `known` are not read again; one that
 * cannot be read keeps its last good version.
 * @throws UserError when nothing can be made of the folder as a whole: it is gone or emptied, or its sites are.
 */
async function readFolder(place: Place, known: KnownFolder, options: ReadOptions): Promise<KnownFolder> {
  const { dir, shown, advice, isWhole = false } = place;
  const folders = await findSites(dir, place);
  const isTree = folders.every(({ isBare }) => isBare === true);
  if (isTree && !known.isTree && !isWhole) throw new UserError(`${shown} holds no site any more. ${advice}`);
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
        last,
        own: { ...own, site: host === undefined ? own.site : site, leftOut },
        all: { ...all, files },
      };
    }),
  );
  const total = sumBy(found, ({ all }) => all.files.length);
  if (total === 0) throw new UserError(`${shown} holds no reports: no file in it ends in .md. ${advice}`);
  const before = goodReports(known);
  const lookUp: ReadReportsOptions['lookUp'] = (key) => before.get(key) ?? options.lookUp(key);
  let done = 0;
  const onFile = (): void => options.onProgress(++done, total);
  const parser = createParser(total, options.bodies);
  try {
    const sites: KnownSite[] = [];
    for (const each of found) sites.push(await readSiteFolder(each, isWhole, { ...options, parser, lookUp, onFile }));
    return { isTree, sites };
  } finally {
    await parser.close();
  }
}

interface FoundSite {
  readonly folder: SiteFolder;
  /** As it was read before. */
  readonly last: KnownSite | undefined;
  readonly own: Pick<KnownSite, 'site' | 'failures' | 'leftOut'>;
  readonly all: FoundFiles;
}

async function readSiteFolder(
  { folder, last, own, all: { files, failures, unreadable } }: FoundSite,
  isWhole: boolean,
  options: Omit<ReadReportsOptions, 'rulesOf'>,
): Promise<KnownSite> {
  const { site, failures: ownFailures, leftOut } = own;
  const lastFiles = last?.files ?? [];
  if (files.length === 0 && lastFiles.length > 0 && !isWhole) {
    const failure = failureAt('emptied', folder.contentDir, 'it holds no reports any more');
    return { site, files: lastFiles, failures: [...ownFailures, failure], leftOut };
  }
  const read = await readReports(files, lastFiles, { ...options, rulesOf: (path) => rulesFor(site, path) });
  const kept = lastFiles.filter(({ found }) => unreadable.some((path) => isAtOrBelow(found.absolute, path)));
  const all = sortBy([...read, ...kept], [({ found }) => found.path]);
  return { site, files: all, failures: [...ownFailures, ...failures], leftOut };
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** The more is at stake the longer it may take: what a start that is broken off has parsed is not all lost. */
const FIRST_SAVE_REPORTS = 250;

/** Saves what is parsed while a long reading goes on, each time that there is twice as much, and all at its end. */
function createKeeper(dir: string, cache: ReportCache | undefined) {
  const parsedReports = new Map<ReportKey, Packed>();
  let next = FIRST_SAVE_REPORTS;
  let saving = Promise.resolve();
  const save = (reports: ReadonlyMap<ReportKey, Packed>): Promise<void> => {
    saving = saving.then(() => cache?.write(dir, reports));
    return saving;
  };
  return {
    add: (key: ReportKey, parsed: Packed): void => {
      parsedReports.set(key, parsed);
      if (parsedReports.size < next) return;
      next *= 2;
      void save(new Map(parsedReports));
    },
    done: save,
  };
}
