import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY } from './write-whole.ts';

/** Folders of content that nobody has read for so long are taken to be gone. */
const KEPT_DAYS = 30;
const KEPT_MS = KEPT_DAYS * 24 * 60 * 60_000;
/** No file takes an hour to write. */
const TEMPORARY_MS = 60 * 60_000;

/** Deletes from a folder of the cache what has not been used for thirty days, and what killed processes left behind. */
export async function prune(dir: string, now = Date.now()): Promise<void> {
  for (const name of await readdir(dir)) {
    const path = join(dir, name);
    const age = await ageOf(path, now);
    if (age > (name.endsWith(TEMPORARY) ? TEMPORARY_MS : KEPT_MS)) await rm(path, { recursive: true, force: true });
  }
}

async function ageOf(path: string, now: number): Promise<number> {
  try {
    return now - (await stat(path)).mtimeMs;
  } catch {
    return 0; // Another process has deleted it.
  }
}
