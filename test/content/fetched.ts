import type { FetchGuard, RepositoryRefusal } from '../../src/content/git/fetch-guard.ts';
import { createRepository } from '../../src/content/git/repository.ts';
import { tempFolder } from './temp-folder.ts';

const LIMITS = { megabytes: 2, files: 500, reports: 100, minutes: 1 };

/** A fetch within limits, and what came of it. */
export async function fetched(url: string, given: Partial<FetchGuard> & { readonly folder?: string } = {}) {
  const told: RepositoryRefusal[] = [];
  const left: unknown[] = [];
  const { folder = '', ...more } = given;
  const guard: FetchGuard = {
    limits: LIMITS,
    permit: async () => [],
    onRefused: (refusal) => told.push(refusal),
    onLeftBehind: (counted) => left.push(counted),
    ...more,
  };
  const address = { url, branch: undefined, folder, protocols: 'file:http' };
  const repository = createRepository(address, await tempFolder(), new AbortController().signal, guard);
  const commit = await repository.pull().catch(() => undefined);
  return { commit, told, left, repository };
}
