import type { Problem } from '../report.ts';
import { daysBetween } from './calendar.ts';
import type { Fact, ReportRef } from './event.ts';
import { type IndexEntry, numberOf } from './index-entries.ts';
import { nameSimilarity, sameSeries, tellingWords } from './name-similarity.ts';

/** A report below an index, with what it says itself. */
export interface IndexedReport extends ReportRef {
  readonly facts: readonly Fact[];
}

export interface JoinedIndex {
  /** Facts of the index for each report, by its file; a report without an entry has none. */
  readonly factsOf: ReadonlyMap<string, readonly Fact[]>;
  /** Problems of the index file. */
  readonly problems: readonly Problem[];
}

/**
 * Joins the entries of a section index to the reports below it: by the link's target, then by number. An index can be
 * stale, so an entry whose name or date contradicts the report's own goes to the report that it fits, or is dropped;
 * the template's example is always dropped. What was moved or dropped is a problem of the index.
 */
export function joinIndex(entries: readonly IndexEntry[], reports: readonly IndexedReport[]): JoinedIndex {
  const judged = entries.map((entry) => ({ entry, ...judge(entry, linkedReport(entry, reports), reports) }));
  const factsOf = new Map<string, readonly Fact[]>();
  // An entry that was moved yields to one that stood right.
  for (const { entry, report } of judged.toSorted((a, b) => Number('reason' in a) - Number('reason' in b))) {
    if (report !== undefined && !factsOf.has(report.file)) factsOf.set(report.file, entry.facts);
  }
  const problems = judged.flatMap(({ entry, reason }) =>
    reason === undefined ? [] : [{ line: entry.line, rule: 'index-entry', message: reason }],
  );
  return { factsOf, problems };
}

/** The report that the entry's link or number names. */
function linkedReport(entry: IndexEntry, reports: readonly IndexedReport[]): IndexedReport | undefined {
  const target = entry.target
    ?.toLowerCase()
    .replace(/[?#].*$/u, '')
    .replace(/\/+$/u, '')
    .split('/')
    .at(-1);
  const byTarget = reports.filter((report) => folderOf(report) === target);
  if (byTarget.length === 1) return byTarget[0];
  const byNumber = reports.filter(
    (report) => entry.number !== undefined && numberOf(folderOf(report)) === entry.number,
  );
  return byNumber.length === 1 ? byNumber[0] : undefined;
}

interface Verdict {
  readonly report?: IndexedReport;
  readonly reason?: string;
}

function judge(entry: IndexEntry, linked: IndexedReport | undefined, reports: readonly IndexedReport[]): Verdict {
  const name = entry.name === undefined ? 'an entry' : `"${entry.name}"`;
  if (entry.template)
    return { reason: `${name} is the example of the template. Replace it with the event, or remove it.` };
  const own = linked === undefined ? 0 : fit(entry, linked);
  if (linked !== undefined && own >= FITS) return { report: linked };
  const [best] = reports
    .filter((report) => report !== linked)
    .map((report) => ({ report, score: fit(entry, report) }))
    .toSorted((a, b) => b.score - a.score);
  if (best !== undefined && best.score >= FITS_BETTER && best.score > own + CLEARLY) {
    return {
      report: best.report,
      reason: `${name} links to ${place(linked)}, but fits ${place(best.report)}. Mend the link or the number.`,
    };
  }
  if (linked === undefined) return { reason: `${name} leads to no report. Mend the link, or remove the entry.` };
  if (!contradicts(entry, linked)) return { report: linked };
  return { reason: `${name} links to ${place(linked)}, which is about ${ownName(linked)}. Mend the entry.` };
}

/** Half of the telling words shared is agreement. */
const FITS = 0.5;
/** To move an entry from where its author put it takes more. */
const FITS_BETTER = 0.65;
const CLEARLY = 0.2;
/** Reports that give no name of their own neither fit nor contradict. */
const UNKNOWN = 0.5;

/** How well an entry fits a report, 0 to 1: by series and date where both give one, else by the most alike names. */
function fit(entry: IndexEntry, report: IndexedReport): number {
  const names = report.facts.filter(({ kind }) => kind === 'name').map(({ value }) => value);
  if (entry.name === undefined || names.length === 0) return UNKNOWN;
  const entryName = entry.name;
  const series = names.map((name) => sameSeries(entryName, name)).filter((same) => same !== undefined);
  if (series.length > 0) return series.includes(true) ? 1 : 0;
  const name = Math.max(...names.map((own) => nameSimilarity(entryName, own)));
  const days = daysApart(entry.facts, report.facts);
  if (days === 0) return Math.min(1, name + SAME_DAY);
  // Names in two languages may share no word at all.
  return tellingWords(entryName).length === 0 ? UNKNOWN : name;
}

/** Another number of a series, or another day under another name; names alone differ between writers and languages. */
function contradicts(entry: IndexEntry, report: IndexedReport): boolean {
  const names = report.facts.filter(({ kind }) => kind === 'name').map(({ value }) => value);
  const days = daysApart(entry.facts, report.facts);
  const series = names.map((name) => sameSeries(entry.name ?? '', name));
  return series.includes(false) && !series.includes(true) ? true : days !== undefined && days > SAME_EVENT_DAYS;
}

/** Writers are a few days off at times; the next event is farther. */
const SAME_EVENT_DAYS = 3;

/** The same day makes a name that differs much more likely to be the same event's. */
const SAME_DAY = 0.4;

function daysApart(one: readonly Fact[], other: readonly Fact[]): number | undefined {
  const [a, b] = [one, other].map((facts) => facts.find(({ kind, iso }) => kind === 'date' && iso !== undefined)?.iso);
  return a === undefined || b === undefined ? undefined : daysBetween(a, b);
}

function folderOf(report: ReportRef): string {
  const parts = report.file.toLowerCase().split('/');
  const file = parts.at(-1) ?? '';
  return /^_?index(?:\.[\w-]+)?\.md$/.test(file) ? (parts.at(-2) ?? '') : file.replace(/(?:\.[a-z]{2})?\.md$/, '');
}

function place(report: IndexedReport | undefined): string {
  return report === undefined ? 'no report' : report.file;
}

function ownName(report: IndexedReport): string {
  const name = report.facts.find(({ kind }) => kind === 'name')?.value;
  return name === undefined ? 'another event' : `"${name}"`;
}
