import type { Failure } from './failure.ts';
import type { LoadedContent } from './loaded-content.ts';

/** How things stand with the content, for the operator. */
export interface ContentStatus {
  readonly sites: readonly SiteStatus[];
  /** Number of files that were read and are in use. */
  readonly reports: number;
  readonly failures: readonly Failure[];
  /** Sentences about what is wrong with whole folders: their last good content stays. Without credentials. */
  readonly problems: readonly string[];
  readonly repositories: readonly RepositoryStatus[];
  /** When the content in use was read. */
  readonly readAt: Date;
}

export interface SiteStatus {
  readonly name: string;
  readonly reports: number;
}

export interface RepositoryStatus {
  /** Its address without credentials. */
  readonly address: string;
  readonly branch: string | undefined;
  readonly folder: string;
  /** The commit in use, 40 hexadecimal digits; undefined before the first pull of this run has succeeded. */
  readonly commit: string | undefined;
  readonly pulledAt: Date | undefined;
  /** Why the last pull failed, as a sentence; undefined when it did not. */
  readonly error: string | undefined;
}

/** @param roots In the order in which their content is put together. */
export function toStatus({ content, failures }: LoadedContent, roots: readonly StatusRoot[]): ContentStatus {
  const counts = new Map(content.sites.map(({ name }) => [name, 0]));
  for (const { site } of content.files) counts.set(site, (counts.get(site) ?? 0) + 1);
  return {
    sites: Array.from(counts, ([name, reports]) => ({ name, reports })),
    reports: content.files.length,
    failures,
    problems: roots.flatMap((root) => root.problems()),
    repositories: roots.flatMap((root) => root.repository() ?? []),
    readAt: content.readAt,
  };
}

interface StatusRoot {
  readonly problems: () => readonly string[];
  readonly repository: () => RepositoryStatus | undefined;
}
