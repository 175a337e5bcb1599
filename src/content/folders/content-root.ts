import type { Logger } from 'pino';
import { UserError } from '../../settings/user-error.ts';
import type { ReportCache } from '../cache/report-cache.ts';
import type { KnownFolder } from '../known.ts';
import { type Changed, createChanges } from '../watching/changes.ts';
import { oneAtATime } from '../watching/one-at-a-time.ts';
import { folderPlace, type Place } from './find-sites.ts';
import { createFolderReader } from './folder-reader.ts';
import type { OnProgress } from './read-folder.ts';

/** One of the places that content comes from. */
export interface ContentRoot {
  /**
   * Reads what is new there. What is wrong with it is in `problems`, and the last good content stays.
   * @param changed all that has changed since the last time
   */
  readonly update: (changed?: Changed) => Promise<void>;
  readonly known: () => KnownFolder;
  /** What is wrong with it as a whole, as sentences. */
  readonly problems: () => readonly string[];
  /** How things stand with it; undefined for a folder of this machine. */
  readonly repository: () => RepositoryStatus | undefined;
}

/** How things stand with a repository, for the operator. */
export interface RepositoryStatus {
  /** Its address without credentials. */
  readonly address: string;
  readonly branch: string | undefined;
  readonly folder: string;
  /** The commit in use, 40 hexadecimal digits; undefined before the first pull of this run has succeeded. */
  readonly commit: string | undefined;
  readonly pulledAt: Date | undefined;
  /** Why the last pull failed, as a sentence; undefined when it did not. */
  readonly error: string | undefined;
}

export interface RootOptions {
  readonly cache: ReportCache | undefined;
  readonly onProgress: OnProgress | undefined;
  /** See `OpenOptions`. */
  readonly onChanging?: (() => void) | undefined;
  readonly log: Pick<Logger, 'info' | 'warn'> | undefined;
}

export function folderRoot(dir: string, options: RootOptions): ContentRoot {
  const reader = createCarefulReader(folderPlace(dir), options);
  const changes = createChanges();
  const update = oneAtATime(() => reader.read(changes.take()));
  return {
    ...reader,
    update: (changed) => {
      changes.add(changed);
      return update();
    },
    repository: () => undefined,
  };
}

/** Reads a folder; what the operator must put right is a problem, not an error. */
export function createCarefulReader(place: Place, { cache, onProgress, log }: RootOptions) {
  const reader = createFolderReader(place, cache);
  let problem: string | undefined;
  /** What is known is all that there was when it was read last. */
  let isKnown = false;
  const tell = (now: string | undefined): void => {
    if (now !== undefined && now !== problem && reader.known().sites.length > 0) {
      log?.warn(`${now} What was read last stays.`);
    }
    problem = now;
  };
  return {
    known: reader.known,
    problems: (): readonly string[] => (problem === undefined ? [] : [problem]),
    read: async (changed?: Changed): Promise<void> => {
      const whatChanged = isKnown ? changed : undefined;
      isKnown = false;
      try {
        await reader.read(onProgress, whatChanged);
        isKnown = true;
        tell(undefined);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        tell(error.message);
      }
    },
  };
}
