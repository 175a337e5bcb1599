import type { RepositoryStatus } from '../folders/content-root.ts';
import { type ContentRoot, createCarefulReader, type RootOptions } from '../folders/content-root.ts';
import { oneAtATime } from '../watching/one-at-a-time.ts';
import { fetchedCheckout } from './checkout.ts';
import type { FetchGuard } from './fetch-guard.ts';
import { type RepoAddress, repoName, shownAddress } from './repo-address.ts';
import { createRepository, PullFailed, type Repository } from './repository.ts';

/** For a repository that anybody may have named. */
export interface Guarded {
  readonly guard: (url: string) => FetchGuard;
  /** Fetching waits for the network, and a few may do so at once. */
  readonly fetchTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Reading and compiling take the processor, and whoever is answered needs it, too. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * A repository as a place that content comes from. Each update pulls, then reads; nothing else reads its folder, so that
 * none sees it half changed.
 * @param abort Ends a pull that is under way.
 */
export function repositoryRoot(
  address: RepoAddress,
  cacheDir: string,
  abort: AbortSignal,
  options: RootOptions,
  guarded?: Guarded,
): ContentRoot {
  const { url, branch, folder } = address;
  const shown = shownAddress(url);
  const repository = createRepository(address, cacheDir, abort, guarded?.guard(url));
  const reader = createCarefulReader(
    {
      dir: repository.contentDir,
      shown: folder === '' ? shown : `The folder ${folder} of ${shown}`,
      advice: 'Correct CONTENT_REPO, or push the reports.',
      siteName: repoName(address),
      // Ids of passages are made of it: those of one repository must not be those of another.
      ...(guarded !== undefined && { scope: shown.replace(/^[a-z]+:\/\/|\.git$/gu, '') }),
      isWhole: true,
      checkout: () => (status.commit === undefined ? undefined : fetchedCheckout(repository.dir, url, status.commit)),
    },
    options,
  );
  let status: RepositoryStatus = {
    address: shown,
    branch,
    folder,
    commit: undefined,
    pulledAt: undefined,
    error: undefined,
  };
  return {
    known: reader.known,
    problems: () => [...(status.error === undefined ? [] : [status.error]), ...reader.problems()],
    repository: () => status,
    update: oneAtATime(async () => {
      const last = status;
      const pull = () => pulled(last, repository);
      status = await (guarded?.fetchTurn(pull) ?? pull());
      tell(last, status, options.log);
      if (last.commit !== undefined && status.commit !== last.commit) options.onChanging?.();
      const isFresh = status.error === undefined || last.commit === undefined;
      if (status.commit !== undefined && isFresh) await (guarded?.turn(reader.read) ?? reader.read());
    }),
  };
}

/** A first pull that fails falls back on what an earlier run has fetched. */
async function pulled(last: RepositoryStatus, repository: Repository): Promise<RepositoryStatus> {
  try {
    return { ...last, commit: await repository.pull(), pulledAt: new Date(), error: undefined };
  } catch (error) {
    if (!(error instanceof PullFailed)) throw error;
    return { ...last, commit: last.commit ?? (await restored(repository)), error: error.message };
  }
}

async function restored(repository: Repository): Promise<string | undefined> {
  try {
    return await repository.restore();
  } catch (error) {
    if (!(error instanceof PullFailed)) throw error;
    return undefined;
  }
}

function tell(last: RepositoryStatus, now: RepositoryStatus, log: RootOptions['log']): void {
  if (now.error !== undefined && now.error !== last.error) {
    log?.warn(
      `${now.error} ${now.commit === undefined ? 'There is nothing of it to answer from yet.' : 'What was fetched last stays.'}`,
    );
  }
  if (now.error === undefined && last.error !== undefined) log?.info(`${now.address} is fetched again.`);
}
