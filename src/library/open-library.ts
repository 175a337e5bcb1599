import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { describeFailure } from '../content/failure.ts';
import { parseRepoAddresses } from '../content/git/repo-address.ts';
import { oneAtATime } from '../content/one-at-a-time.ts';
import { type ContentSource, openContent } from '../content/open-content.ts';
import { showProgress } from '../content/show-progress.ts';
import type { Library } from '../core/library.ts';
import type { ContentControl } from '../discord/content-control.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { createLibraryMaker } from './make-library.ts';

/** What questions are answered from, and what an admin may do about it. */
export interface OpenLibrary {
  readonly library: () => Library;
  readonly content: ContentControl;
  /** Calls the listener after the library was replaced. @returns What ends that. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/**
 * Reads the reports and keeps the library current: changed content makes a new one, swapped in whole.
 * @param pagesUrl where reports can be read that no site publishes, ending in '/'; undefined: nowhere.
 * @throws UserError when there are none to read.
 */
export async function openLibrary(config: Config, log: Logger, pagesUrl?: string): Promise<OpenLibrary> {
  const { contentDir, contentRepo, cacheDir, glossaryFile } = config;
  const knowledge = await readKnowledge(glossaryFile);
  const source = await openSource(config, log);
  const named = JSON.stringify([resolve(contentDir ?? ''), contentRepo]);
  const maker = createLibraryMaker({ knowledge, glossaryFile, cacheDir, source: named, log });
  const make = async (): Promise<Library> => {
    const { content, ...loaded } = source.current();
    const made = await maker.make({ ...loaded, content: { ...content, pagesUrl } });
    log.info({ reports: made.reports.length, passages: made.passages.length }, 'Read the reports');
    return made;
  };
  let library = await make();
  const listeners = new Set<() => void>();
  const replace = oneAtATime(async () => {
    library = await make();
    for (const listener of listeners) listener();
  });
  let replaced = Promise.resolve();
  let isClosed = false;
  source.onChange(() => {
    replaced = replace().catch((err) => {
      if (!isClosed) log.error({ err }, 'New content could not be put to use; the one before it stays in use');
    });
  });
  return {
    library: () => library,
    content: {
      status: () => stateOf(source),
      reload: async () => {
        await source.reload();
        await replaced;
        return library;
      },
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      isClosed = true;
      await source.close();
      await maker.close();
    },
  };
}

/** Where only repositories are named, the reports that come with Debrief are not wanted. */
async function openSource({ contentDir, contentRepo, cacheDir, siteUrl }: Config, log: Logger): Promise<ContentSource> {
  const repos = contentRepo === undefined ? [] : parseRepoAddresses(contentRepo);
  const dir = contentDir ?? (repos.length > 0 ? undefined : DEFAULT_CONTENT_DIR);
  const progress = showProgress(process.stderr, log);
  try {
    return await openContent({ dir, repos, siteUrl, cacheDir, onProgress: progress.onProgress, log });
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
