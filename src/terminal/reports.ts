import type { Content } from '../core/library/content.ts';
import { toReports } from '../core/library/reports.ts';
import { compareDates, dateOf, type Report, urlOf } from '../core/report/report.ts';
import type { Config } from '../settings/config.ts';
import { loadFolder } from './load-folder.ts';
import { print } from './print.ts';

/** One line of `reports --json`. */
export interface ReportLine {
  readonly site: string;
  readonly file: string;
  readonly lang: string;
  readonly name: string;
  readonly event: string | null;
  readonly series: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly time: string | null;
  readonly place: string | null;
  readonly speakers: readonly string[];
  readonly url: string | null;
  /** Where each of these was read; lines are 1-based. */
  readonly facts: readonly FactLine[];
}

export interface FactLine {
  readonly kind: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
  readonly source: string;
}

/** `reports`: prints a line, or as JSON one line, for each report. @throws UserError when there are none. */
export async function runReports(folder: string, json: boolean, config: Config): Promise<void> {
  const { content } = await loadFolder(folder, config);
  for (const line of reportLines(content)) print(json ? JSON.stringify(line) : reportText(line));
}

/** Every report that was read, with its event, newest first; section indexes are none. */
export function reportLines(content: Content): readonly ReportLine[] {
  return toReports(content)
    .filter(({ isIndex }) => !isIndex)
    .toSorted(compareDates)
    .map(reportLine);
}

function reportLine(report: Report): ReportLine {
  const { site, file, lang, name, event } = report;
  return {
    site,
    file,
    lang,
    name,
    event: event?.name ?? null,
    series: event?.series ?? null,
    date: dateOf(event) ?? null,
    time: event?.time ?? null,
    place: event?.place ?? null,
    speakers: event?.speakers ?? [],
    url: urlOf(report, '') ?? null,
    facts: (event?.facts ?? []).filter((fact) => fact.site === site).map(factLine),
  };
}

function factLine({ kind, value, file, line, source }: NonNullable<Report['event']>['facts'][number]): FactLine {
  return { kind, value, file, line, source };
}

/** The same for a person: a line each. */
export function reportText({ date, name, lang, file, place, speakers }: ReportLine): string {
  const details = [place, speakers.length > 0 ? speakers.join(', ') : null].filter((part) => part !== null);
  return [
    `${date ?? '????-??-??'}  ${name} (${lang})`,
    ...details.map((detail) => `            ${detail}`),
    `            ${file}`,
  ].join('\n');
}
