import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
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

/** The system's watches of folders, each of which tells of the files and folders directly in it. */
export function createFolderWatches(options: FolderWatchesOptions) {
  const { root, paths, onEvent, onLost, watch: watchOne = watch } = options;
  const watchers = new Map<string, FSWatcher>();
  let isLost = false;
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
      // What is gone or may not be read is no loss: what is above it tells when it is there again.
      if (isLost || isCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) return;
      isLost = true;
      onLost(systemReason(error));
    }
  };
  /** What comes into a folder after its watch has begun is told of, so that nothing is missed between the two steps. */
  const beginBelow = async (folder: string, seen: Set<string>): Promise<void> => {
    seen.add(folder);
    begin(folder);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
    await Promise.all(folders.filter(paths.isFolder).map((each) => beginBelow(each, seen)));
  };
  return {
    /** Watches all folders that are there now, and no others. */
    update: async (): Promise<void> => {
      const seen = new Set(paths.beside);
      for (const folder of seen) begin(folder);
      await beginBelow(root, seen);
      for (const folder of [...watchers.keys()].filter((each) => !seen.has(each))) end(folder);
    },
    has: (folder: string): boolean => watchers.has(folder),
    /** A folder that came in the place of another one is to be watched anew, with all below it. */
    endBelow: (folder: string): void => {
      for (const each of [...watchers.keys()].filter((path) => path === folder || path.startsWith(folder + sep)))
        end(each);
    },
    close: (): void => {
      for (const folder of [...watchers.keys()]) end(folder);
    },
  };
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
