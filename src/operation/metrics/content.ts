import type { Registry } from 'prom-client';
import type { RepositoryStatus } from '../../content/folders/content-root.ts';
import type { OpenLibrary } from '../../live-library/open-library.ts';
import { gauge, single } from './gauges.ts';

/** What questions are answered from; undefined while it is read for the first time. */
export type Reports = () => Pick<OpenLibrary, 'library' | 'status' | 'threads'> | undefined;

/** Tells how large the library is, how old, and what is wrong with it. */
export function measureContent(registry: Registry, reports: Reports): void {
  const library = () => reports()?.library();
  const size = (name: string, help: string, read: (of: NonNullable<ReturnType<typeof library>>) => number): void => {
    gauge(registry, name, help, () => {
      const current = library();
      return single(current && read(current));
    });
  };
  size('debrief_reports', 'Reports in the library.', (each) => each.reports.length);
  size('debrief_events', 'Events that they are about.', (each) => each.events.length);
  size('debrief_passages', 'Passages that are searched.', (each) => each.passages.length);
  size('debrief_index_terms', 'Different terms in the index of passages.', (each) => each.passageIndex.terms);
  size('debrief_index_postings', 'Places in that index.', (each) => each.passageIndex.postings);
  gauge(registry, 'debrief_search_threads', 'Threads that search; 0: the main one does.', () =>
    single(reports()?.threads().running),
  );
  gauge(registry, 'debrief_search_waiting', 'Questions that wait for a thread.', () =>
    single(reports()?.threads().waiting),
  );
  const status = () => reports()?.status();
  gauge(
    registry,
    'debrief_content_read_timestamp_seconds',
    'When the content in use was read, in seconds since 1970.',
    () => single(seconds(status()?.readAt)),
  );
  gauge(registry, 'debrief_content_problems', 'Reports, configurations and folders that cannot be used.', () => {
    const now = status();
    return single(now && now.failures.length + now.problems.length);
  });
  const repositories = (name: string, help: string, read: (each: RepositoryStatus) => number | undefined): void => {
    const values = () =>
      (status()?.repositories ?? []).flatMap((each) => {
        const value = read(each);
        return value === undefined ? [] : [{ value, labels: { repository: nameOf(each) } }];
      });
    gauge(registry, name, help, values, ['repository']);
  };
  repositories('debrief_content_pulled_timestamp_seconds', 'When a repository was last fetched.', ({ pulledAt }) =>
    seconds(pulledAt),
  );
  repositories(
    'debrief_content_pull_failed',
    '1 when it could not be fetched last time: the log says why.',
    ({ error }) => (error === undefined ? 0 : 1),
  );
}

function seconds(date: Date | undefined): number | undefined {
  return date && date.getTime() / 1_000;
}

/** As `CONTENT_REPO` has it, without credentials. */
function nameOf({ address, branch, folder }: RepositoryStatus): string {
  return `${address}${branch === undefined ? '' : `#${branch}`}${folder === '' ? '' : `:${folder}`}`;
}
