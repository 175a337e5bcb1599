import { setImmediate } from 'node:timers/promises';
import { isEqual } from 'es-toolkit';
import type { Logger } from 'pino';
import { pruneSnapshots, readSnapshot, type Snapshot, writeSnapshot } from '../content/cache/snapshot.ts';
import { systemReason } from '../content/failure.ts';
import { oneAtATime } from '../content/watching/one-at-a-time.ts';
import type { LibraryBytes } from './bytes/library-bytes.ts';

export interface KeepOptions {
  /** Folder for what can be made again. */
  readonly cacheDir: string;
  readonly log?: Pick<Logger, 'warn'> | undefined;
}

/** Keeps libraries on disk, while the next ones are made: one that has been overtaken before its turn is not written. */
export function createKeepLibrary({ cacheDir, log }: KeepOptions) {
  let latest: { readonly snapshot: Snapshot; readonly bytes: LibraryBytes } | undefined;
  const write = oneAtATime(async () => {
    // Its checksum takes a tenth of a second: until then it is put to use.
    await setImmediate();
    const kept = latest;
    if (kept === undefined) return;
    try {
      await writeSnapshot(cacheDir, kept.snapshot, kept.bytes);
      await pruneSnapshots(cacheDir);
    } catch (error) {
      log?.warn(cannotKeep(cacheDir, error));
    }
    if (latest === kept) latest = undefined;
  });
  const keep = (snapshot: Snapshot, bytes: LibraryBytes): void => {
    latest = { snapshot, bytes };
    void write();
  };
  return {
    /** undefined where none was made of the same. */
    find: async (snapshot: Snapshot): Promise<LibraryBytes | undefined> => {
      if (latest !== undefined && isEqual(latest.snapshot, snapshot)) return latest.bytes;
      const bytes = await readSnapshot(cacheDir, snapshot);
      // What is being written comes in its place.
      if (bytes !== undefined && latest !== undefined) keep(snapshot, bytes);
      return bytes;
    },
    keep,
    /** Resolves when the last one is on disk. */
    done: write,
  };
}

function cannotKeep(cacheDir: string, error: unknown): string {
  return `The index cannot be kept in ${cacheDir} (${systemReason(error)}), so each start makes it again. Set CACHE_DIR to a folder that can be written.`;
}
