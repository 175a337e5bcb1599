import type { Content } from '../core/library/content.ts';
import { toReports } from '../core/library/reports.ts';
import type { Section } from '../core/report/parsed-report.ts';
import { type Report, urlOf } from '../core/report/report.ts';
import type { Config } from '../settings/config.ts';
import { loadFolder } from './load-folder.ts';
import { print } from './print.ts';

/** One line of `sections`: docs/design.md, Contracts. */
export interface SectionLine {
  readonly site: string;
  readonly file: string;
  readonly line: number;
  readonly level: number;
  readonly heading: string;
  readonly headingPath: readonly string[];
  readonly anchor: string;
  readonly url: string | null;
  readonly lang: string;
}

/** `sections`: prints a JSON line for each section. @throws UserError when there are no reports. */
export async function runSections(folder: string, config: Config): Promise<void> {
  const { content } = await loadFolder(folder, config);
  for (const line of sectionLines(content)) print(JSON.stringify(line));
}

/** Every section of every report that was read, in the order of the files. */
export function sectionLines(content: Content): readonly SectionLine[] {
  return toReports(content).flatMap((report) => report.sections.map((section) => sectionLine(report, section)));
}

function sectionLine(report: Report, { line, level, heading, path, anchor }: Section): SectionLine {
  const { site, file, lang } = report;
  return { site, file, line, level, heading, headingPath: path, anchor, url: urlOf(report, anchor) ?? null, lang };
}
