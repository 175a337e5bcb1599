import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * @returns What a file holds, in memory that threads can share; undefined when it cannot be read. The time of the file says
 *   that it was of use: see `prune`.
 */
export async function readSharedFile(path: string): Promise<Uint8Array<SharedArrayBuffer> | undefined> {
  const file = await open(path).catch(() => undefined);
  try {
    if (file === undefined) return undefined;
    const bytes = new Uint8Array(new SharedArrayBuffer((await file.stat()).size));
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(bytes.length - at, READ_AT_ONCE));
      if (bytesRead === 0) return undefined;
      at += bytesRead;
    }
    const now = new Date();
    await utimes(path, now, now).catch(() => {}); // In a folder that may only be read nothing is pruned either.
    return bytes;
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}

/** The system reads less than two gigabytes at once. */
const READ_AT_ONCE = 2 ** 30;

/**
 * Writes a file whole or not at all: whoever reads it meanwhile, or after a crash, sees the old one or the new one.
 * (write-file-atomic and atomically give their temporary files names that `prune` could not tell; the second also goes
 * on trying for seconds where nothing may be written.)
 */
export async function writeCacheFile(path: string, ...data: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`;
  try {
    await writeFile(temporary, data, { mode: 0o600 });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Files that end so and are old were left behind by a process that was killed. */
const TEMPORARY = '.tmp';

/** Folders of content that nobody has read for so long are taken to be gone. */
const KEPT_DAYS = 30;
const KEPT_MS = KEPT_DAYS * 24 * 60 * 60_000;
/** No file takes an hour to write. */
const TEMPORARY_MS = 60 * 60_000;

/** Deletes from a folder of the cache what has not been used for thirty days, and what killed processes left behind. */
export async function prune(dir: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(dir)) {
    await removeIfOlder(join(dir, name), name.endsWith(TEMPORARY) ? TEMPORARY_MS : KEPT_MS, now);
  }
}

/** Deletes what has not changed for `ms` milliseconds; what another process deletes meanwhile is no error. */
export async function removeIfOlder(path: string, ms: number, now: number): Promise<void> {
  const changedAt = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => now,
  );
  if (now - changedAt > ms) await rm(path, { recursive: true, force: true });
}
