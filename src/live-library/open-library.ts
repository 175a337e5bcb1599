import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { describeFailure } from '../content/failure.ts';
import { parseRepoAddresses, type RepoAddress } from '../content/git/repo-address.ts';
import type { Guarded } from '../content/git/repository-root.ts';
import type { LoadedContent } from '../content/load-content.ts';
import { type ContentSource, type ContentStatus, openContent } from '../content/open-content.ts';
import { showProgress } from '../content/show-progress.ts';
import { oneAtATime } from '../content/watching/one-at-a-time.ts';
import type { Knowledge, Library } from '../core/library/library.ts';
import { localSearch, type Search } from '../core/library/search.ts';
import type { ContentControl } from '../discord/content-control.ts';
import type { Config } from '../settings/config.ts';
import { readKnowledge } from '../settings/knowledge.ts';
import { createLibraryMaker, type LibraryMaker, type MadeLibrary, madeFrom } from './make-library.ts';
import { openSearch } from './searching/open-search.ts';
import type { OpenSearch } from './searching/search-pool.ts';

/** What questions are answered from, and what an admin may do about it. */
export interface OpenLibrary {
  readonly library: () => Library;
  /** How it is asked; one that was current before can still be. */
  readonly search: (library: Library) => Search;
  readonly content: ContentControl;
  /** The same on every host that has read the same; undefined where only the search database is read. */
  readonly version: (() => string) | undefined;
  /** How things stand with the content, for the operator. */
  readonly status: () => ContentStatus;
  /** See `OpenSearch`; none where the main thread searches. */
  readonly threads: () => { readonly running: number; readonly waiting: number };
  /** Calls the listener after the library was replaced. @returns What ends that. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** Where reports can be read that no site publishes, ending in '/'; undefined: nowhere. */
  readonly pagesUrl?: string | undefined;
  /** What is known besides the reports, where somebody reads it already; else it is read here. */
  readonly knowledge?: Promise<Knowledge> | undefined;
  /** See `SearchOptions`. */
  readonly poolFrom?: number | undefined;
  /** Repositories that a server has named, in place of the operator's content. */
  readonly named?: NamedRepositories | undefined;
  /** See `SearchOptions`. */
  readonly databaseFrom?: number | undefined;
}

export interface NamedRepositories extends Guarded {
  readonly addresses: readonly RepoAddress[];
  readonly siteUrl: string | undefined;
  readonly pullEveryMs: number;
}

/**
 * Reads the reports and keeps the library current: changed content makes a new one, swapped in whole.
 * @throws UserError when there are none to read.
 */
export async function openLibrary(config: Config, log: Logger, options: OpenOptions = {}): Promise<OpenLibrary> {
  const { pagesUrl, poolFrom, databaseFrom, named } = options;
  const { contentDir, contentRepo, cacheDir, glossaryFile } = config;
  const searchDatabaseUrl = named === undefined ? config.searchDatabaseUrl : undefined;
  const knowledge = await (options.knowledge ?? readKnowledge(glossaryFile));
  if (searchDatabaseUrl !== undefined && contentDir === undefined && contentRepo === undefined) {
    const { openDatabaseLibrary } = await import('./database-library.ts');
    return openDatabaseLibrary(searchDatabaseUrl, knowledge, log);
  }
  const places = named === undefined ? [resolve(contentDir ?? ''), contentRepo] : [named.addresses, named.siteUrl];
  const onCompile = (reports: number): void => log.info({ reports }, 'Indexing the reports');
  const createMaker = () => createLibraryMaker({ knowledge, cacheDir, source: JSON.stringify(places), log, onCompile });
  const maker = createMaker();
  const source = await (named === undefined ? openSource(config, maker.prepare, log) : openNamed(named, cacheDir, log));
  const shared = searchDatabaseUrl === undefined ? undefined : await openShared(searchDatabaseUrl, knowledge, log);
  const make = async (): Promise<OpenSearch> => {
    const { content, ...read } = source.current();
    const loaded = { ...read, content: { ...content, pagesUrl } };
    const made = await (named === undefined ? maker.make(loaded) : named.turn(() => makeOnce(createMaker(), loaded)));
    const { places, copyOf } = made.library;
    log.info({ reports: places.eventOfReport.length, passages: copyOf.length }, 'Read the reports');
    shared?.write(made.library, madeFrom(loaded, knowledge.glossary));
    return openSearch(made, { poolFrom, log, database: shared?.database, databaseFrom });
  };
  let current = await make();
  const listeners = new Set<() => void>();
  const replace = oneAtATime(async () => {
    const before = current;
    const next = await make();
    await next.ready;
    current = next;
    for (const listener of listeners) listener();
    // What it was asked is still answered.
    void before.close();
  });
  let replaced = Promise.resolve();
  let isClosed = false;
  source.onChange(() => {
    replaced = replace().catch((err) => {
      if (!isClosed) log.error({ err }, 'New content could not be put to use; the one before it stays in use');
    });
  });
  return {
    library: () => current.library,
    search: (library) => (library === current.library ? current : localSearch(library)),
    content: {
      status: () => stateOf(source),
      reload: async () => {
        await source.reload();
        await replaced;
        return current.library;
      },
    },
    version: () => source.current().fingerprint,
    status: source.status,
    threads: () => current.threads?.() ?? { running: 0, waiting: 0 },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      isClosed = true;
      await source.close();
      await maker.close();
      await replaced;
      await current.close();
      await shared?.close();
    },
  };
}

/** Of many libraries none keeps a thread for its next change. */
async function makeOnce(maker: LibraryMaker, loaded: LoadedContent): Promise<MadeLibrary> {
  try {
    return await maker.make(loaded);
  } finally {
    await maker.close();
  }
}

/** What a server has named: its folders are nobody's to work in. */
function openNamed(
  { addresses, siteUrl, pullEveryMs, ...guarded }: NamedRepositories,
  cacheDir: string,
  log: Logger,
): Promise<ContentSource> {
  return openContent({ repos: addresses, guarded, siteUrl, cacheDir, pullEveryMs, watch: false, log });
}

/** Loaded only where there is a search database. */
async function openShared(url: string, knowledge: Knowledge, log: Logger) {
  const { openSharedDatabase } = await import('./database-library.ts');
  return openSharedDatabase(url, knowledge, log);
}

/** Where only repositories are named, the reports that come with Debrief are not wanted. */
async function openSource(
  { contentDir, contentRepo, cacheDir, siteUrl }: Config,
  onChanging: () => void,
  log: Logger,
): Promise<ContentSource> {
  const repos = contentRepo === undefined ? [] : parseRepoAddresses(contentRepo);
  const dir = contentDir ?? (repos.length > 0 ? undefined : DEFAULT_CONTENT_DIR);
  const progress = showProgress(process.stderr, log);
  try {
    return await openContent({ dir, repos, siteUrl, cacheDir, onProgress: progress.onProgress, onChanging, log });
  } finally {
    progress.stop();
  }
}

/** The reports that come with Debrief. */
export const DEFAULT_CONTENT_DIR = 'content';

function stateOf(source: ContentSource) {
  const { readAt, failures, problems } = source.status();
  return { readAt, problems: [...failures.map(describeFailure), ...problems] };
}
