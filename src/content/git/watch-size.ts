import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type FetchLimits, Refused } from './fetch-guard.ts';

const LOOK_EVERY_MS = 100;
const MEGABYTE = 1024 * 1024;

/**
 * Does the work while a folder is within the limits of size and time.
 * @param work Ends when its signal says so.
 * @throws Refused when it was ended; else what the work throws.
 */
export async function withinLimits<T>(
  dir: string,
  { megabytes, minutes }: Pick<FetchLimits, 'megabytes' | 'minutes'>,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  let refused: Refused | undefined;
  const end = (error: Refused): void => {
    refused = error;
    ending.abort();
  };
  const late = setTimeout(
    () => end(new Refused({ reason: 'too-slow', most: minutes }, `It took longer than ${minutes} minutes to fetch.`)),
    minutes * 60_000,
  );
  const before = await bytesIn(dir);
  const watch = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await delay(LOOK_EVERY_MS, undefined, { signal: ending.signal, ref: false }).catch(() => {});
      const isTooLarge = (await bytesIn(dir)) - before > megabytes * MEGABYTE;
      if (isTooLarge && !ending.signal.aborted)
        end(new Refused({ reason: 'too-large', most: megabytes }, `It is larger than ${megabytes} MB.`));
    }
  };
  const watching = watch();
  try {
    const value = await work(ending.signal);
    if (refused !== undefined) throw refused;
    return value;
  } catch (error) {
    throw refused ?? error;
  } finally {
    clearTimeout(late);
    ending.abort();
    await watching;
  }
}

/** What fetching writes is few files: packs, since nothing is unpacked. */
export async function bytesIn(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const sizes = entries.map((entry) =>
    entry.isFile()
      ? stat(join(entry.parentPath, entry.name)).then(
          ({ size }) => size,
          () => 0,
        )
      : 0,
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
