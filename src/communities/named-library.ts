import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { FetchGuard, LeftBehind, RepositoryRefusal } from '../content/git/fetch-guard.ts';
import { type RepoAddress, shownAddress } from '../content/git/repo-address.ts';
import type { Guarded } from '../content/git/repository-root.ts';
import type { Knowledge } from '../core/library/library.ts';
import { ReportsRefused } from '../discord/setup-control.ts';
import { type OpenLibrary, openLibrary } from '../live-library/open-library.ts';
import type { Config } from '../settings/config.ts';
import { UserError } from '../settings/user-error.ts';
import type { ServerReports } from '../store/servers/server-settings.ts';
import { permitHost, type Resolve } from './public-host.ts';

/** The reports that some servers have named. */
export interface NamedLibrary extends OpenLibrary {
  readonly left: () => LeftBehind;
}

export interface NamedOptions extends Pick<Guarded, 'turn' | 'fetchTurn'> {
  readonly config: Config;
  readonly log: Logger;
  readonly knowledge: Promise<Knowledge>;
  readonly resolve?: Resolve | undefined;
  /** See `AddressRules`. */
  readonly allowLocal?: boolean | undefined;
}

/** However many reports there are, a site has not more files beside them. */
const MOST_FILES = 50_000;
const FETCH_MINUTES = 5;

/** @throws ReportsRefused when there is nothing to answer from. */
export async function openNamed(reports: ServerReports, options: NamedOptions): Promise<NamedLibrary> {
  const { config, log, knowledge, turn, fetchTurn, resolve, allowLocal = false } = options;
  const { megabytes, reports: mostReports, pullMinutes } = config.setup;
  let refusal: RepositoryRefusal | undefined;
  const left = new Map<string, LeftBehind>();
  const guard = (url: string): FetchGuard => ({
    limits: { megabytes, reports: mostReports, files: MOST_FILES, minutes: FETCH_MINUTES },
    permit: async () => (allowLocal && url.startsWith('file:') ? [] : permitHost(url, resolve)),
    onRefused: (told) => {
      // The first: what follows from it tells nothing more.
      refusal ??= told;
    },
    onLeftBehind: (counted) => void left.set(url, counted),
  });
  const protocols = allowLocal ? 'https:file' : 'https';
  const addresses = reports.repositories.map(
    ({ url, branch, folder = '' }): RepoAddress => ({ url, branch, folder, protocols }),
  );
  const { siteUrl } = reports;
  const own = { ...config, contentDir: undefined, contentRepo: undefined, cacheDir: folderOf(reports, config) };
  const named = { addresses, siteUrl, pullEveryMs: pullMinutes * 60_000, turn, fetchTurn, guard };
  try {
    const opened = await openLibrary(own, log, { knowledge, named });
    return { ...opened, left: () => sumOf([...left.values()]) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { reason, most, path }: Partial<RepositoryRefusal> = refusal ?? {};
    throw new ReportsRefused({ reason: reason ?? 'no-reports', detail: most ?? path }, namesOf(reports));
  }
}

/** Deletes what was fetched; it can be fetched again. */
export async function forgetNamed(reports: ServerReports, config: Config): Promise<void> {
  await rm(folderOf(reports, config), { recursive: true, force: true });
}

/** The same for all servers that have named the same. */
export function keyOf({ repositories, siteUrl }: ServerReports): string {
  return JSON.stringify([repositories.map(({ url, branch, folder }) => [url, branch, folder]), siteUrl]);
}

/** Clones of a library are in a folder of its own: none else changes them, and all go at once. */
function folderOf(reports: ServerReports, { cacheDir }: Config): string {
  return join(cacheDir, 'servers', createHash('sha256').update(keyOf(reports)).digest('hex').slice(0, 24));
}

export function namesOf({ repositories }: ServerReports): string {
  return repositories.map(({ url }) => shownAddress(url)).join(', ');
}

function sumOf(counted: readonly LeftBehind[]): LeftBehind {
  const sum = (of: (each: LeftBehind) => number) => counted.reduce((total, each) => total + of(each), 0);
  return {
    links: sum(({ links }) => links),
    submodules: sum((each) => each.submodules),
    hooks: sum(({ hooks }) => hooks),
  };
}
