import { resolve } from 'node:path';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import type { ReportCache } from '../cache/report-cache.ts';
import type { ReportKey } from '../cache/report-key.ts';
import { goodReports, type KnownFolder, NOTHING_KNOWN } from '../known.ts';
import type { Place } from './find-sites.ts';
import { readFolder } from './read-folder.ts';

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
      const lookUp = isFirst ? await cache?.read(dir) : undefined;
      const keep = createKeeper(dir, cache);
      known = await readFolder(place, known, { lookUp: lookUp ?? (() => undefined), onProgress, onParsed: keep.add });
      await keep.done(goodReports(known));
      return known;
    },
  };
}

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
