import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SimpleGit } from 'simple-git';
import type { Access } from './credentials.ts';
import { type FetchGuard, Refused } from './fetch-guard.ts';
import { createGuardedGit } from './git-client.ts';
import { inspectTree } from './inspect-tree.ts';
import type { RepoAddress } from './repo-address.ts';
import { withinLimits } from './watch-size.ts';

export interface GuardedFetch {
  /** The repository, made already. */
  readonly dir: string;
  readonly address: RepoAddress;
  readonly access: Access;
  readonly guard: FetchGuard;
  readonly abort: AbortSignal;
}

/** Where the newest commit is kept until it is known to be within the limits. */
const FETCHED = 'refs/debrief/fetched';

/**
 * Fetches a commit within limits, and makes it the newest when all that it holds is within them.
 * @param newest The ref that is checked out.
 * @throws Refused; then what was fetched is put away, and what was the newest before is so still.
 */
export async function fetchGuarded(
  { dir, address, access, guard, abort }: GuardedFetch,
  newest: string,
): Promise<void> {
  const way = [...access.config, ...(await guard.permit(access.url))];
  const git = (signal: AbortSignal): SimpleGit =>
    createGuardedGit(dir, way, address.protocols, AbortSignal.any([abort, signal]));
  const refs = `+${address.branch === undefined ? 'HEAD' : `refs/heads/${address.branch}`}:${FETCHED}`;
  const command = ['fetch', '--depth=1', '--no-tags', '--no-write-fetch-head', '--force', '--progress', '--'];
  try {
    await withinLimits(join(dir, '.git'), guard.limits, (signal) => git(signal).raw(...command, access.url, refs));
    const stopping = new AbortController();
    const inspected = { commit: FETCHED, folder: address.folder, limits: guard.limits };
    guard.onLeftBehind(await inspectTree(git(stopping.signal), inspected, () => stopping.abort()));
    await git(abort).raw('update-ref', newest, FETCHED);
  } catch (error) {
    if (error instanceof Refused) await putAway(dir, git(abort), newest);
    throw error;
  }
}

async function putAway(dir: string, git: SimpleGit, newest: string): Promise<void> {
  try {
    await git.raw('update-ref', '-d', FETCHED);
    if ((await git.raw('for-each-ref', newest)) !== '') {
      await git.raw('gc', '--quiet', '--prune=now');
      return;
    }
  } catch {
    // Then it is damaged, too.
  }
  // Nothing of it is of use.
  await rm(dir, { recursive: true, force: true });
}
