import { resolve } from 'node:path';
import { createBodies, type Packed } from '../../packed-report.ts';
import type { ReportKey } from '../cache/pack.ts';
import type { ReportCache } from '../cache/report-cache.ts';
import { goodReports, type KnownFolder, NOTHING_KNOWN, readFiles } from '../known.ts';
import type { Changed } from '../watching/changes.ts';
import type { Place } from './find-sites.ts';
import { type OnProgress, readFolder } from './read-folder.ts';

/** Reads one folder of content again and again, and remembers what it read. */
export interface FolderReader {
  /**
   * Reads what has changed.
   * @param changed all that has changed since it was read last
   * @throws UserError when nothing can be made of the folder; what was read last is still known then.
   */
  readonly read: (onProgress?: OnProgress, changed?: Changed) => Promise<KnownFolder>;
  /** What was read last. */
  readonly known: () => KnownFolder;
}

/** @param cache Where parsed reports are kept from one start to the next; undefined: nowhere. */
export function createFolderReader(place: Place, cache: ReportCache | undefined): FolderReader {
  const dir = resolve(place.dir);
  const bodies = createBodies();
  let known = NOTHING_KNOWN;
  return {
    known: () => known,
    read: async (onProgress = () => {}, changed = undefined) => {
      const isFirst = known === NOTHING_KNOWN;
      const stored = isFirst ? await cache?.read(dir) : undefined;
      const lookUp = stored ?? (() => undefined);
      const keyOf = (isFirst ? await cache?.readKeys(dir) : undefined) ?? (() => undefined);
      const keep = createKeeper(dir, cache);
      known = await readFolder(place, known, { lookUp, keyOf, bodies, onProgress, onParsed: keep.add, changed });
      await keep.done(goodReports(known));
      await cache?.writeKeys(dir, readFiles(known));
      return known;
    },
  };
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
