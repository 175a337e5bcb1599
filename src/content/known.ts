import type { LeftOut } from '../core/addresses/layouts/which-reports.ts';
import type { ReadingRules } from '../core/addresses/reading-rules.ts';
import type { Site } from '../core/library/content.ts';
import type { PackedReport } from '../packed-report.ts';
import type { ReadFile } from './cache/known-keys.ts';
import type { ReportKey } from './cache/pack.ts';
import type { Failure } from './failure.ts';
import type { FoundFile } from './folders/find-files.ts';
import type { SiteFolder } from './folders/find-sites.ts';

/** A report as it was read last. */
export interface KnownFile {
  readonly found: FoundFile;
  /** When it was read: milliseconds since 1970. */
  readonly readAt: number;
  /** Those that it was read by. */
  readonly rules: ReadingRules;
  /** The last good version; undefined when there was none yet. */
  readonly good: GoodReport | undefined;
  /** Undefined when the file is as good as its last good version. */
  readonly failure: Failure | undefined;
}

export interface GoodReport {
  readonly key: ReportKey;
  readonly parsed: PackedReport;
}

export interface KnownSite {
  readonly folder: SiteFolder;
  /** Whether a link leads to it. */
  readonly isLinked: boolean;
  readonly site: Site;
  /** In the order of their paths. */
  readonly files: readonly KnownFile[];
  /** Of the site's configuration and folders; those of its files stand with them. */
  readonly failures: readonly Failure[];
  /** Markdown that is there and no report. */
  readonly leftOut: readonly { readonly path: string; readonly reason: LeftOut }[];
}

/** What is known of one folder of content: one site or many. */
export interface KnownFolder {
  /** Whether the folder is nothing but a content tree, without a site around it. */
  readonly isTree: boolean;
  readonly sites: readonly KnownSite[];
}

export const NOTHING_KNOWN: KnownFolder = { isTree: true, sites: [] };

export function failuresOf(site: KnownSite): readonly Failure[] {
  return [...site.failures, ...site.files.flatMap(({ failure }) => failure ?? [])];
}

/** Every good report with its key: what need not be parsed again, and what is worth keeping on disk. */
export function goodReports({ sites }: KnownFolder): ReadonlyMap<ReportKey, PackedReport> {
  const good = sites.flatMap(({ files }) => files.flatMap((file) => file.good ?? []));
  return new Map(good.map(({ key, parsed }) => [key, parsed]));
}

/** Every file whose last good version is what it holds. */
export function readFiles({ sites }: KnownFolder): readonly ReadFile[] {
  return sites.flatMap(({ files }) =>
    files.flatMap(({ found: { absolute, signature }, readAt, rules, good, failure }) =>
      good === undefined || failure !== undefined ? [] : [{ absolute, signature, readAt, rules, key: good.key }],
    ),
  );
}
