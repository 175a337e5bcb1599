import type { Dirent } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No step of a pull takes so long without a word: see the limit of silence in `git-client.ts`. */
const STALE_MS = 10 * 60_000;

/** Deletes the lock files that a Git which was killed has left behind; those of one at work are younger. */
export async function removeStaleLocks(gitDir: string, now = Date.now()): Promise<void> {
  for (const entry of (await list(gitDir)).filter(({ name }) => name.endsWith('.lock'))) {
    const path = join(entry.parentPath, entry.name);
    if (now - (await changedAt(path, now)) > STALE_MS) await rm(path, { force: true });
  }
}

async function list(gitDir: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(gitDir, { recursive: true, withFileTypes: true });
  } catch {
    return []; // There is no repository yet.
  }
}

async function changedAt(path: string, now: number): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return now; // The Git at work has finished.
  }
}
