import { join, resolve, sep } from 'node:path';
import { sortBy, sumBy } from 'es-toolkit';
import { UnreadableConfig } from '../../core/addresses/hugo/config-files.ts';
import { type HugoConfig, readHugoConfig } from '../../core/addresses/hugo/hugo-config.ts';
import type { Site } from '../../core/library/content.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { UserError } from '../../settings/user-error.ts';
import type { ReportKey } from '../cache/pack.ts';
import type { ReportCache } from '../cache/report-cache.ts';
import { failureAt } from '../failure.ts';
import { goodReports, type KnownFolder, type KnownSite, NOTHING_KNOWN } from '../known.ts';
import { type FoundFiles, findFiles } from './find-files.ts';
import { findSites, type Place, type SiteFolder } from './find-sites.ts';
import { parseConfigFiles } from './hugo-config-files.ts';
import { type ReadReportsOptions, readReports } from './read-reports.ts';

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
  let known = NOTHING_KNOWN;
  return {
    known: () => known,
    read: async (onProgress = () => {}) => {
      const isFirst = known === NOTHING_KNOWN;
      const stored = isFirst ? await cache?.read(dir) : undefined;
      const lookUp = stored ?? (() => undefined);
      const keep = createKeeper(dir, cache);
      known = await readFolder(place, known, { lookUp, onProgress, onParsed: keep.add });
      await keep.done(goodReports(known));
      return known;
    },
  };
}

interface ReadOptions extends Pick<ReadReportsOptions, 'lookUp' | 'onParsed'> {
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
  const isTree = folders.every(({ contentDir }) => contentDir === resolve(dir));
  if (isTree && !known.isTree && !isWhole) throw new UserError(`${shown} holds no site any more. ${advice}`);
  const found = await Promise.all(folders.map(async (folder) => ({ folder, ...(await findFiles(folder.contentDir)) })));
  const total = sumBy(found, ({ files }) => files.length);
  if (total === 0) throw new UserError(`${shown} holds no reports: no file in it ends in .md. ${advice}`);
  const before = goodReports(known);
  const lookUp: ReadReportsOptions['lookUp'] = (key) => before.get(key) ?? options.lookUp(key);
  let done = 0;
  const onFile = (): void => options.onProgress(++done, total);
  const sites: KnownSite[] = [];
  for (const { folder, ...files } of found) {
    const last = known.sites.find(({ site }) => site.name === folder.name);
    sites.push(await readSiteFolder(folder, files, last, isWhole, { ...options, lookUp, onFile }));
  }
  return { isTree, sites };
}

async function readSiteFolder(
  folder: SiteFolder,
  { files, failures, unreadable }: FoundFiles,
  last: KnownSite | undefined,
  isWhole: boolean,
  options: Omit<ReadReportsOptions, 'rules'>,
): Promise<KnownSite> {
  const { site, failures: ownFailures } = siteOf(folder, last?.site);
  const lastFiles = last?.files ?? [];
  if (files.length === 0 && lastFiles.length > 0 && !isWhole) {
    const failure = failureAt('emptied', folder.contentDir, 'it holds no reports any more');
    return { site, files: lastFiles, failures: [...ownFailures, failure] };
  }
  const read = await readReports(files, lastFiles, { ...options, rules: site.config.anchors });
  const kept = lastFiles.filter(({ found }) => unreadable.some((path) => isAtOrBelow(found.absolute, path)));
  const all = sortBy([...read, ...kept], [({ found }) => found.path]);
  return { site, files: all, failures: [...ownFailures, ...failures] };
}

function isAtOrBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/**
 * A site with its configuration. One that is broken does not take the site down: `last`, the site as it was before,
 * stays; if there is none, its reports are read as under Hugo's defaults, but it has no addresses, not even with
 * `SITE_URL`, for a link is never guessed.
 */
function siteOf(folder: SiteFolder, last?: Site): Pick<KnownSite, 'site' | 'failures'> {
  const { name, contentDir } = folder;
  const config = parseConfigFiles(folder);
  if (!(config instanceof UnreadableConfig)) return { site: { name, config }, failures: [] };
  const site = last ?? { name, config: NOTHING_PUBLISHED };
  const kind = site.config === NOTHING_PUBLISHED ? 'config' : 'kept';
  return { site, failures: [failureAt(kind, join(contentDir, '..', config.file), config.reason)] };
}

/** The languages of the reports are told apart still, and pages of a language that is disabled have no address. */
const NOTHING_PUBLISHED: HugoConfig = readHugoConfig([
  { name: 'hugo.toml', text: 'disableLanguages = ["en", "vi"]\n[languages.en]\n[languages.vi]\n' },
]);

/** The more is at stake the longer it may take: what a start that is broken off has parsed is not all lost. */
const FIRST_SAVE_REPORTS = 250;

/** Saves what is parsed while a long reading goes on, each time that there is twice as much, and all at its end. */
function createKeeper(dir: string, cache: ReportCache | undefined) {
  const parsedReports = new Map<ReportKey, ParsedReport>();
  let next = FIRST_SAVE_REPORTS;
  let saving = Promise.resolve();
  const save = (reports: ReadonlyMap<ReportKey, ParsedReport>): Promise<void> => {
    saving = saving.then(() => cache?.write(dir, reports));
    return saving;
  };
  return {
    add: (key: ReportKey, parsed: ParsedReport): void => {
      parsedReports.set(key, parsed);
      if (parsedReports.size < next) return;
      next *= 2;
      void save(new Map(parsedReports));
    },
    done: save,
  };
}
