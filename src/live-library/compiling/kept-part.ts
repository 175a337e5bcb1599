import type { Snapshot } from '../../content/cache/snapshot.ts';
import type { EventSource } from '../../core/event/page-reading.ts';
import { placeKey } from '../../core/library/content.ts';
import { leanReports } from '../../core/library/parts/lean-reports.ts';
import type { Page } from '../../core/library/parts/pages.ts';
import type { Part, PartTask } from '../../core/library/parts/part.ts';
import type { MadeOf } from './digest.ts';

/** Where what is made of parts of some content is kept. Plain data. */
export interface PartsKept extends Pick<Snapshot, 'source'> {
  /** Folder for what can be made again. */
  readonly cacheDir: string;
  /** All that parts are made with: the code, the glossary. */
  readonly madeWith: string;
}

/** A part of some content. */
export interface KeptPart extends MadeOf {
  /** Of it one is kept: the last. */
  readonly name: string;
}

/** All that a page is read from. */
export function pageFrom(page: Page): MadeOf {
  return {
    of: page.map(({ report: _, ...place }: EventSource) => place),
    reports: page.map(({ report }) => report),
  };
}

/** All that a part is compiled from, but its joins. */
export function partFrom(reports: Part): MadeOf {
  const lean = leanReports(reports);
  return { of: lean.map(({ fields }) => fields), reports: lean.map(({ says }) => says) };
}

export function keptPage(page: Page): KeptPart {
  const [first] = page;
  return { name: `page ${first && placeKey(first.site, first.file)}`, ...pageFrom(page) };
}

export function keptPart({ reports, joins }: PartTask): KeptPart {
  const from = partFrom(reports);
  return { ...from, name: `reports from ${reports[0]?.id}`, of: [from.of, [...joins]] };
}
