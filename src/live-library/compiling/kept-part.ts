import type { Snapshot } from '../../content/cache/snapshot.ts';
import type { Event, Fact } from '../../core/event/event.ts';
import type { EventSource } from '../../core/event/page-reading.ts';
import { placeKey } from '../../core/library/content.ts';
import { leanReports } from '../../core/library/parts/lean-reports.ts';
import type { Page } from '../../core/library/parts/pages.ts';
import type { Part, PartTask } from '../../core/library/parts/part.ts';
import { createNumbers } from '../bytes/numbers.ts';
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

/** All that a part is compiled from, but its joins: an event that is told of in many facts stands there once. */
export function partFrom(reports: Part): MadeOf {
  const lean = leanReports(reports);
  const events = createNumbers<Event | undefined>();
  const of = lean.map(({ fields: { event, facts, ...own } }) => {
    return [
      own,
      events.of(event),
      facts.map(({ fact, event: its }) => [events.of(its), ...Object.values(inOrder(fact))]),
    ];
  });
  return { of: [of, events.all()], reports: lean.map(({ says }) => says) };
}

/** In one order, whoever has made it. */
function inOrder(fact: Fact): Readonly<Record<keyof Fact, unknown>> {
  const { kind, value, iso, until, detail, role, line, source, field, site, file } = fact;
  return { kind, value, iso, until, detail, role, line, source, field, site, file };
}

export function keptPage(page: Page): KeptPart {
  const [first] = page;
  return { name: `page ${first && placeKey(first.site, first.file)}`, ...pageFrom(page) };
}

export function keptPart({ reports, joins }: PartTask): KeptPart {
  const from = partFrom(reports);
  return { ...from, name: `reports from ${reports[0]?.id}`, of: [from.of, [...joins]] };
}
