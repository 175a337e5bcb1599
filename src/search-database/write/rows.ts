import { createHash } from 'node:crypto';
import type { Event } from '../../core/event/event.ts';
import type { AskedJoins } from '../../core/index/joins.ts';
import { createToTerms, passageTerms, reportTerms, textOf } from '../../core/index/terms.ts';
import { words } from '../../core/text/words.ts';
import { type Lengths, type Saturations, saturationsOf, vectorText } from '../vector.ts';
import type { WrittenPassage, WrittenReport } from '../written-library.ts';

/** A report and its passages as text, before they are numbered and their words are weighed. */
export interface ReportEntry {
  readonly written: WrittenReport;
  /** See `ListedReport` in listed.ts. */
  readonly listed: string;
  readonly whole: string;
  readonly data: readonly string[];
  /** Changes with everything that is kept of it. */
  readonly hash: string;
}

export function entryOf(written: WrittenReport): ReportEntry {
  const { sections, pictures, event, facts: _, ...report } = written.report;
  const listed = JSON.stringify({ ...report, event: event?.id });
  const whole = JSON.stringify({ sections, pictures });
  const numbers = new Map(sections.map((section, number) => [section, number]));
  const data = written.passages.map(({ passage: { section, blocks, lead } }) =>
    JSON.stringify({ number: numbers.get(section), section: { ...section, blocks: [] }, blocks, lead }),
  );
  const others = written.passages.map(({ passage, copyOf, twin }) => [
    passage.id,
    passage.event?.id,
    copyOf,
    twin,
    passage.roles,
  ]);
  const hash = hashOf([listed, whole, ...data, JSON.stringify(others), written.report.otherNames]);
  return { written, listed, whole, data, hash };
}

/** An event as readers hold it in memory: without what its files say of it one by one. */
export function eventRow(event: Event) {
  const listed = JSON.stringify({ ...event, facts: [], reports: [] });
  return { id: event.id, hash: hashOf([listed]), listed };
}

function hashOf(parts: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${typeof part === 'string' ? part : JSON.stringify(part)}\n`);
  return hash.digest('base64url');
}

/** A document with its number and what its words count. */
export interface Weighed {
  readonly number: number;
  readonly saturations: ReadonlyMap<string, Saturations>;
}

export function reportRow({ written: { report }, listed, whole, hash }: ReportEntry, number: number) {
  return { number, id: report.id, hash, page: pageNumber(report), listed, whole };
}

export function passageRow(entry: ReportEntry, index: number, report: number, { number, saturations }: Weighed) {
  const { passage, copyOf, twin } = passageAt(entry, index);
  return {
    number,
    id: passage.id,
    report,
    event: passage.event?.id,
    day: passage.event?.date ?? '',
    page: pageNumber(passage.report),
    roles: passage.roles,
    copy_of: copyOf,
    twin,
    vector: vectorText(saturations),
    data: entry.data[index],
  };
}

function passageAt({ written }: ReportEntry, index: number): WrittenPassage {
  const found = written.passages[index];
  if (found === undefined) throw new Error(`The report ${written.report.id} has no passage ${index}.`);
  return found;
}

/** Stands for the page of a report, as `countReports` counts them: the same for its files in all languages; none for lists. */
function pageNumber({ isIndex, pageId }: WrittenReport['report']): number | undefined {
  return isIndex ? undefined : createHash('sha256').update(pageId).digest().readInt32BE(0);
}

/** What the words of a report's passages, and of all of it, count. */
export function weigh(
  { report, passages }: WrittenReport,
  joins: AskedJoins,
  average: { passage: Lengths; report: Lengths },
) {
  const toTerms = createToTerms(joins);
  return {
    passages: passages.map(({ passage }) => saturationsOf(passageTerms(passage, toTerms), average.passage)),
    report: saturationsOf(reportTerms(report, toTerms), average.report),
    /** In lower case, with their marks. */
    words: passages.flatMap(({ passage }) => words(textOf(passage).toLowerCase())),
  };
}
