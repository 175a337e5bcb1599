import { once } from 'es-toolkit';
import type { Problem } from '../../report/parsed-report.ts';
import type { Fact, ReportRef } from '../event.ts';
import { compareName } from '../names/name-similarity.ts';
import { type Compared, contradicts, fit, toCompared } from './entry-fit.ts';
import { createFindBest, createFindLinked } from './find-report.ts';
import type { IndexEntry } from './index-entries.ts';

/** A report below an index, with what it says itself. */
interface IndexedReport extends ReportRef {
  readonly facts: readonly Fact[];
}

interface JoinedIndex {
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
export function joinIndex(
  entries: readonly IndexEntry[],
  reports: readonly IndexedReport[],
  readName = compareName,
): JoinedIndex {
  if (entries.length === 0) return { factsOf: new Map(), problems: [] };
  const below = reports.map(({ site, file, facts }) => ({ site, file, facts, ...toCompared(facts, readName) }));
  const compared = entries.map((entry) => ({ ...entry, ...toCompared(entry.facts, readName) }));
  const findLinked = createFindLinked(below);
  // Most indexes need it for none of their entries.
  const findBest = once(() => createFindBest(below, compared));
  const judged = compared.map((entry) => {
    const linked = findLinked(entry);
    return { entry, ...judge(entry, linked, () => findBest()(entry, linked)) };
  });
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

interface Verdict {
  readonly report?: IndexedReport;
  readonly reason?: string;
}

interface ReportBelow extends IndexedReport, Compared {}

function judge(
  entry: IndexEntry & Compared,
  linked: ReportBelow | undefined,
  findBest: () => { readonly report: ReportBelow; readonly score: number } | undefined,
): Verdict {
  const name = entry.name === undefined ? 'an entry' : `"${entry.name}"`;
  if (entry.template)
    return { reason: `${name} is the example of the template. Replace it with the event, or remove it.` };
  const own = linked === undefined ? 0 : fit(entry, linked);
  if (linked !== undefined && own >= FITS) return { report: linked };
  const best = findBest();
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

function place(below: ReportBelow | undefined): string {
  return below === undefined ? 'no report' : below.file;
}

function ownName({ facts }: ReportBelow): string {
  const name = facts.find(({ kind }) => kind === 'name')?.value;
  return name === undefined ? 'another event' : `"${name}"`;
}
