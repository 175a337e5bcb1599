import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { describeFailure } from './content/failure.ts';
import { parseRepoAddresses } from './content/git/repo-address.ts';
import type { LoadedContent } from './content/loaded-content.ts';
import { type ContentSource, openContent } from './content/open-content.ts';
import { showProgress } from './content/show-progress.ts';
import { buildLibrary, type Knowledge, type Library } from './core/library.ts';
import type { ContentControl } from './discord/content-control.ts';
import { readKnowledge } from './read-knowledge.ts';

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
  const knowledge = await readKnowledge(config.glossaryFile);
  const source = await openSource(config, log);
  let library = build(source.current(), knowledge, log, pagesUrl);
  const listeners = new Set<() => void>();
  source.onChange((loaded) => {
    library = build(loaded, knowledge, log, pagesUrl);
    for (const listener of listeners) listener();
  });
  return {
    library: () => library,
    content: {
      status: () => stateOf(source),
      reload: async () => {
        await source.reload();
        return library;
      },
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: source.close,
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

function build({ content }: LoadedContent, knowledge: Knowledge, log: Logger, pagesUrl: string | undefined): Library {
  const library = buildLibrary({ ...content, pagesUrl }, knowledge);
  log.info({ reports: library.reports.length, passages: library.passages.length }, 'Read the reports');
  return library;
}

function stateOf(source: ContentSource) {
  const { readAt, failures, problems } = source.status();
  return { readAt, problems: [...failures.map(describeFailure), ...problems] };
}
