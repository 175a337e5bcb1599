import type { Logger } from 'pino';
import { UserError } from '../settings/user-error.ts';
import { openReportCache } from './cache/report-cache.ts';
import { createCurrent } from './current.ts';
import type { Failure } from './failure.ts';
import { type ContentRoot, folderRoot, type RepositoryStatus, type RootOptions } from './folders/content-root.ts';
import { requireGit } from './git/git-client.ts';
import type { RepoAddress } from './git/repo-address.ts';
import { type Guarded, repositoryRoot } from './git/repository-root.ts';
import { type LoadedContent, type LoadOptions, toLoadedContent } from './load-content.ts';
import type { Changed } from './watching/changes.ts';
import { keepUpToDate } from './watching/keep-up-to-date.ts';

export interface OpenOptions extends Pick<LoadOptions, 'siteUrl' | 'onProgress'> {
  /** Folder of content on this machine; undefined: only repositories. */
  readonly dir?: string | undefined;
  /** See `parseRepoAddresses`. */
  readonly repos?: readonly RepoAddress[];
  /** For repositories that anybody may have named; undefined: they are the operator's. */
  readonly guarded?: Guarded | undefined;
  /** Folder for what can be made again: parsed reports and repositories. It need not be there. */
  readonly cacheDir: string;
  /** Told of each change at once, before it is read. */
  readonly onChanging?: (() => void) | undefined;
  /** Whether changes on disk are seen as they happen. */
  readonly watch?: boolean;
  /** Milliseconds between two pulls; changes on disk that were not seen are found then, too. */
  readonly pullEveryMs?: number;
  readonly log?: Pick<Logger, 'info' | 'warn' | 'error'> | undefined;
}

/** How things stand with the content, for the operator. */
export interface ContentStatus {
  /** What could not be used of the content that is in use. */
  readonly failures: readonly Failure[];
  /** Sentences about what is wrong with whole folders: their last good content stays. Without credentials. */
  readonly problems: readonly string[];
  readonly repositories: readonly RepositoryStatus[];
  /** When the content in use was read. */
  readonly readAt: Date;
}

/** Content that stays current. What is wrong with it is in the log and in `status`, never thrown. */
export interface ContentSource {
  /** What was read last. Immutable: changes make a new one. */
  readonly current: () => LoadedContent;
  /** Calls the listener with each new content, whole. @returns What ends that. */
  readonly onChange: (listener: (loaded: LoadedContent) => void) => () => void;
  /** Pulls and reads now. @returns The content after it. */
  readonly reload: () => Promise<LoadedContent>;
  readonly status: () => ContentStatus;
  /** Ends watching and pulling, and whatever is under way. */
  readonly close: () => Promise<void>;
}

/** Authors do not wait longer for what they pushed, and no Git host minds. */
const PULL_EVERY_MS = 5 * 60_000;

/**
 * Opens all content: reads it, and keeps it current from then on.
 * @throws UserError when there is nothing at all to answer from, with the reason for each place; or when Git is needed
 *   and missing.
 */
export async function openContent(options: OpenOptions): Promise<ContentSource> {
  const { dir, repos = [], siteUrl, cacheDir, log, watch = true, pullEveryMs = PULL_EVERY_MS, guarded } = options;
  if (repos.length > 0) await requireGit();
  const abort = new AbortController();
  const { onProgress, onChanging } = options;
  const rootOptions: RootOptions = { cache: openReportCache(cacheDir, log), onProgress, onChanging, log };
  const folders = dir === undefined ? [] : [folderRoot(dir, rootOptions)];
  const roots = [
    ...folders,
    ...repos.map((address) => repositoryRoot(address, cacheDir, abort.signal, rootOptions, guarded)),
  ];
  let current: ReturnType<typeof createCurrent> | undefined;
  const update = async (root: ContentRoot, changed?: Changed): Promise<void> => {
    await root.update(changed);
    current?.refresh();
  };
  // Begun before all is read for the first time, which may take minutes: what changes meanwhile is read again.
  const upkeep = await keepUpToDate({
    watched: watch
      ? folders.map((root) => ({ dir: dir ?? '', onChanging, update: (changed: Changed) => update(root, changed) }))
      : [],
    updateAll: async () => {
      if (current !== undefined) await Promise.all(roots.map((root) => update(root)));
    },
    everyMs: pullEveryMs,
    log,
  });
  try {
    for (const root of roots) await root.update();
    current = createCurrent(() => loadAll(roots, siteUrl), log);
  } catch (error) {
    await upkeep.close();
    throw error;
  }
  return {
    current: current.get,
    onChange: current.onChange,
    reload: async () => {
      await upkeep.updateAll();
      return current.get();
    },
    status: () => ({
      failures: current.get().failures,
      problems: roots.flatMap((root) => root.problems()),
      repositories: roots.flatMap((root) => root.repository() ?? []),
      readAt: current.get().content.readAt,
    }),
    close: async () => {
      abort.abort();
      await upkeep.close();
    },
  };
}

/** @throws UserError when there is nothing at all, with the reason for each place. */
function loadAll(roots: readonly ContentRoot[], siteUrl: string | undefined): LoadedContent {
  if (roots.every((root) => root.known().sites.length === 0)) {
    const problems = roots.flatMap((root) => root.problems()).join('\n');
    throw new UserError(problems || 'There is nothing to read. Set CONTENT_DIR or CONTENT_REPO.');
  }
  return toLoadedContent(
    roots.map((root) => root.known()),
    siteUrl,
  );
}
