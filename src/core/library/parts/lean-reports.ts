import { isEqual, memoize } from 'es-toolkit';
import { type Event, isDated } from '../../event/event.ts';
import { FileReport, type ReportFields } from '../../report/file-report.ts';
import type { ParsedReport } from '../../report/parsed-report.ts';
import type { Report } from '../../report/report.ts';
import type { Part } from './part.ts';

/** A report as it is compiled: what its file says, and of its events only what that depends on. Plain data. */
export interface LeanReport {
  readonly fields: ReportFields;
  readonly says: ParsedReport;
}

/** Makes reports lean that are compiled elsewhere: those of an event that many report would each bring all that these say of it. */
export function leanReports(reports: Part): readonly LeanReport[] {
  const lean = memoize(leanEvent);
  return reports.map((report): LeanReport => {
    const { id, site, file, name, otherNames, textLanguage, isIndex, event, page, facts } = report;
    const fields: ReportFields = {
      ...{ id, site, file, name, otherNames, textLanguage, isIndex },
      ...{ lang: '', date: undefined, pageId: '' },
      event: event && lean(event),
      page: page?.isFile ? { base: '', path: '', isFile: true } : undefined,
      facts: facts.map((each) => ({ fact: each.fact, event: lean(each.event) })),
    };
    return { fields, says: saidBy(report) };
  });
}

function saidBy(report: Report): ParsedReport {
  if (report instanceof FileReport) return report.parsed;
  const { sections, pictures } = report;
  return { frontMatter: {}, problems: [], sections, pictures };
}

/** Of facts, the one that tells who says when it was: the first date, and of that no more than who. */
function leanEvent({ name, series, date, facts }: Event): Event {
  const dated = date === undefined ? undefined : facts.find(isDated);
  return {
    ...{ id: '', name, ...(series !== undefined && { series }), ...(date !== undefined && { date }) },
    ...{ speakers: [], chosen: {}, reports: [] },
    facts: dated === undefined ? [] : [{ ...NOWHERE, kind: dated.kind, iso: '', source: dated.source }],
  };
}

const NOWHERE = { site: '', file: '', line: 0, value: '' };

/** Whether two parts hold the same for all that is compiled of a part: whatever else is known of their events, dates and pages. */
export function isSamePart(one: Part, other: Part): boolean {
  if (one.length !== other.length) return false;
  return one.every((report, at) => report === other[at]) || isEqual(leanReports(one), leanReports(other));
}
