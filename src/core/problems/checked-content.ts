import type { ParsedFile, Site } from '../library/content.ts';

/** All that is checked together: copies and events go across sites. */
export interface CheckedContent {
  readonly sites: readonly CheckedSite[];
  readonly files: readonly CheckedFile[];
  /** Hugo does not publish pages of the future. */
  readonly readAt: Date;
}

export interface CheckedSite extends Site {
  /**
   * Paths of the files that the site publishes as they are ("images/team.jpg" for `static/images/team.jpg`); undefined
   * when only the reports are at hand, so that nothing can be said about pictures.
   */
  readonly assets: ReadonlySet<string> | undefined;
  /** Paths of the files of the content tree that are no Markdown. */
  readonly resources: ReadonlySet<string>;
}

export interface CheckedFile extends ParsedFile {
  /** As written, without byte order mark and line ends. Line 1 is at index 0. */
  readonly lines: readonly string[];
}

/** The line for what is wrong with a file as a whole. */
export function firstLine({ parsed }: CheckedFile): number {
  return parsed.sections[0]?.line ?? 1;
}

/** The key of a file among those of all sites. */
export function fileKey(site: string, path: string): string {
  return `${site}\n${path}`;
}
