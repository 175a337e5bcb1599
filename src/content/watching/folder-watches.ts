import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pLimit from 'p-limit';
import { systemReason } from '../failure.ts';
import type { WatchedPaths } from './watched-paths.ts';

export interface FolderWatchesOptions {
  readonly root: string;
  readonly paths: WatchedPaths;
  /** Told of what has changed directly in a folder; undefined: something. */
  readonly onEvent: (path: string | undefined) => void;
  /** Told once, with the reason as the middle of a sentence, when a folder that is there cannot be watched. */
  readonly onLost: (reason: string) => void;
  /** Default: Node's. */
  readonly watch?: (folder: string, listener: (event: string, name: string | null) => void) => FSWatcher;
}

/** So that thousands of folders do not hold the thread for long. */
const AT_ONCE = 16;

/** The system's watches of folders, each of which tells of the files and folders directly in it. */
export function createFolderWatches(options: FolderWatchesOptions) {
  const { root, paths, onEvent, onLost, watch: watchOne = watch } = options;
  const watchers = new Map<string, FSWatcher>();
  /** All folders that were there, watched or not. */
  let known: ReadonlySet<string> = new Set();
  let replaced = new Set<string>();
  let isLost = false;
  const lose = (error: unknown): void => {
    // What is gone or may not be read is no loss: what is above it tells when it is there again.
    if (isLost || isCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) return;
    isLost = true;
    onLost(systemReason(error));
  };
  const end = (folder: string): void => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const begin = (folder: string): void => {
    if (watchers.has(folder)) return;
    try {
      const watcher = watchOne(folder, (_, name) => onEvent(name === null ? undefined : join(folder, name)));
      watcher.on('error', () => end(folder));
      watchers.set(folder, watcher);
    } catch (error) {
      lose(error);
    }
  };
  const turn = pLimit(AT_ONCE);
  /** What comes into a folder after its watch has begun is told of, so that nothing is missed between the two steps. */
  const beginBelow = async (folder: string, seen: Set<string>): Promise<void> => {
    seen.add(folder);
    const entries = await turn(() => {
      begin(folder);
      return readdir(folder, { withFileTypes: true });
    }).catch((error: unknown) => {
      lose(error);
      return [];
    });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
    await Promise.all(folders.filter(paths.isFolder).map((each) => beginBelow(each, seen)));
  };
  return {
    /** Watches all folders that are there now, and no others. One at a time. */
    update: async (): Promise<void> => {
      const ended = replaced;
      replaced = new Set();
      if (ended.size > 0)
        for (const folder of [...watchers.keys()].filter((each) => isAtOrBelow(each, ended))) end(folder);
      const seen = new Set(paths.beside);
      for (const folder of seen) begin(folder);
      await beginBelow(root, seen);
      for (const folder of [...watchers.keys()].filter((each) => !seen.has(each))) end(folder);
      known = seen;
    },
    isKnown: (folder: string): boolean => known.has(folder),
    /** Something has come, perhaps in the place of a folder, or gone: with the next update it is watched anew, with all below it. */
    replace: (path: string): void => {
      replaced.add(path);
    },
    close: (): void => {
      for (const folder of [...watchers.keys()]) end(folder);
    },
  };
}

/** In the time that it takes to go up from one path, however many the others are. */
function isAtOrBelow(path: string, others: ReadonlySet<string>): boolean {
  if (others.has(path)) return true;
  const parent = dirname(path);
  return parent !== path && isAtOrBelow(parent, others);
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
