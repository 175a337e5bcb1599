import { hash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SimpleGit } from 'simple-git';
import { type Access, accessTo } from './credentials.ts';
import { type FetchGuard, Refused } from './fetch-guard.ts';
import { fetchGuarded } from './fetch-guarded.ts';
import { createGit, removeStaleLocks } from './git-client.ts';
import { describeGitError, failureReason, isOutside } from './git-error.ts';
import { type RepoAddress, repoName, shownAddress } from './repo-address.ts';

/** The message says what went wrong, without credentials. */
export class PullFailed extends Error {
  override readonly name = 'PullFailed';
}

/** A repository's newest state on this machine. */
export type Repository = ReturnType<typeof createRepository>;

/**
 * @param cacheDir Folder for what can be made again.
 * @param abort Ends a pull that is under way.
 * @param guard For one that anybody may have named.
 */
export function createRepository(address: RepoAddress, cacheDir: string, abort: AbortSignal, guard?: FetchGuard) {
  const access = accessTo(address.url);
  const dir = join(resolve(cacheDir), 'repos', folderName(address, access));
  const git = (): SimpleGit => createGit(dir, access, address.protocols, abort);
  const orFail = async (action: () => Promise<string>): Promise<string> => {
    try {
      return await action();
    } catch (error) {
      guard?.onRefused(error instanceof Refused ? error.refusal : { reason: failureReason(error) });
      if (error instanceof Refused) throw new PullFailed(`${shownAddress(address.url)} is not read: ${error.message}`);
      throw new PullFailed(describeGitError(error, address, access)); // Its cause would hold the credentials.
    }
  };
  const fetchNewest = (): Promise<void> =>
    guard === undefined
      ? fetchAsItIs(git(), address, access)
      : fetchGuarded({ dir, address, access, guard, abort }, NEWEST);
  return {
    /** Absolute path of its top. */
    dir,
    /** The folder that holds its content. */
    contentDir: join(dir, address.folder),
    /**
     * Brings the folder to the newest commit, whatever was there: a half-finished or damaged clone, another history,
     * changed files.
     * @returns The commit, 40 hexadecimal digits.
     * @throws PullFailed; when the commit could not be fetched, what was there before is there still.
     */
    pull: (): Promise<string> =>
      orFail(async () => {
        try {
          return await pull(dir, git, fetchNewest);
        } catch (error) {
          if (error instanceof Refused || isOutside(error) || abort.aborted || (await isSound(git))) throw error;
          await rm(dir, { recursive: true, force: true });
          return await pull(dir, git, fetchNewest);
        }
      }),
    /**
     * Brings the folder to the commit that was fetched last, in this run or an earlier one.
     * @throws PullFailed when there is none.
     */
    restore: (): Promise<string> => orFail(() => checkOut(git())),
  };
}

/** The same repository on another branch is another folder; credentials do not count, and are in no name. */
function folderName(address: RepoAddress, { url }: Access): string {
  const digest = hash('sha256', JSON.stringify([url, address.branch ?? null])).slice(0, 12);
  const name = repoName(address).replace(/[^\w.-]/g, '_');
  return `${name.slice(0, 60)}-${digest}`;
}

async function pull(dir: string, git: () => SimpleGit, fetchNewest: () => Promise<void>): Promise<string> {
  await prepare(dir, git);
  await fetchNewest();
  return await checkOut(git());
}

async function prepare(dir: string, git: () => SimpleGit): Promise<void> {
  await mkdir(dir, { recursive: true });
  await removeStaleLocks(join(dir, '.git'));
  await git().raw('init', '--quiet', '--template=');
  await mkdir(join(dir, '.git', 'info'), { recursive: true });
  await writeFile(join(dir, '.git', 'info', 'attributes'), ATTRIBUTES);
}

/**
 * Files are laid out as they are, whatever attributes the repository gives them: filters would be programs of this machine, such as
 * those of the operator's own configuration (gitattributes(5): this file is before all others).
 */
const ATTRIBUTES = '* -filter -ident -text -eol -working-tree-encoding\n';

/** Everything is fetched by its address: there is no remote that could keep credentials or go stale. */
async function fetchAsItIs(git: SimpleGit, { branch }: RepoAddress, { url }: Access): Promise<void> {
  const refs = `+${branch === undefined ? 'HEAD' : `refs/heads/${branch}`}:${NEWEST}`;
  await git.raw('fetch', '--depth=1', '--no-tags', '--no-write-fetch-head', '--force', '--progress', '--', url, refs);
}

async function checkOut(git: SimpleGit): Promise<string> {
  await git.raw('reset', '--hard', '--quiet', NEWEST);
  await git.raw('clean', '-ffdx', '--quiet');
  return (await git.raw('rev-parse', NEWEST)).trim();
}

/** Whether the last commit is all there: then what failed was not the fault of this machine's copy. */
async function isSound(git: () => SimpleGit): Promise<boolean> {
  try {
    await checkOut(git());
    return true;
  } catch {
    return false;
  }
}

const NEWEST = 'refs/debrief/newest';
