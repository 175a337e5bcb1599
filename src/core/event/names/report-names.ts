import { blockText, type ParsedReport, type Section } from '../../report/parsed-report.ts';
import type { FactSource } from '../event.ts';
import { readEventName } from './event-name.ts';
import { readPathName } from './path-name.ts';

/** A name that a report gives its event. */
export interface NameFound {
  readonly name: string;
  /** 1-based; 1 for front matter, whose lines are not known, and for the file's name. */
  readonly line: number;
  readonly source: FactSource;
  /** Of front matter, the field that it stands in. */
  readonly field?: string;
}

/**
 * The names that a report gives its event, the most trusted first: a heading that says that it heads a report on it, the
 * title, the first H1 and the first heading of all. Only the first names it: a heading deeper than H1 does where there is
 * no title, or one that names nothing ("Event 5"); but the first of several of a level is a part of the report, and the
 * file's own name says more. Without any heading a bold first line names it, and last the file's name.
 * @param sections those of the report that its author wrote
 */
export function readReportNames(
  { frontMatter }: Pick<ParsedReport, 'frontMatter'>,
  sections: readonly Section[],
  file: string,
): readonly NameFound[] {
  const headed = sections.filter(({ level }) => level > 0);
  const firsts = headed.filter(({ level }) => level === 1);
  const title = named(frontMatter['title'], 1, 'front-matter').map((found) => ({ ...found, field: 'title' }));
  const explicit = headed.find(({ heading }) => readEventName(heading)?.explicit);
  // "Energy report" further down is a part of a report, not its name.
  const heading = explicit !== undefined && (explicit === headed[0] || explicit.level === 1) ? explicit : undefined;
  const ofThese = (all: readonly (Section | undefined)[]) =>
    all.flatMap((one) => (one === undefined ? [] : ofHeading(one)));
  const inHeadings = ofThese([heading, firsts[0], headed[0], explicit]);
  if (title.length > 0) return [...ofThese([heading]), ...title, ...inHeadings];
  const byFile = named(readPathName(file), 1, 'file-name');
  const isPart = headed.filter(({ level }) => level === headed[0]?.level).length > 1;
  const ofWhole = ofThese([heading, firsts[0]]);
  if (isPart && ofWhole.length === 0 && byFile.length > 0) return [...byFile, ...inHeadings];
  if (inHeadings.length > 0) return inHeadings;
  const bold = headed.length > 0 ? [] : boldLine(sections);
  return bold.length > 0 ? bold : byFile;
}

/**
 * What a report is called, and where that stands: the name that it gives its event ("Event 3" and "Summary Report" give
 * none), else its title, else its first heading; undefined without any.
 */
export function readReportName(
  report: Pick<ParsedReport, 'frontMatter' | 'sections'>,
  file: string,
): NameFound | undefined {
  const [name] = readReportNames(report, report.sections, file);
  if (name !== undefined) return name;
  const title = ownTitle(report);
  if (title !== '') return { name: title, line: 1, source: 'front-matter', field: 'title' };
  const headed = report.sections.find(({ heading }) => heading !== '');
  return headed && { name: headed.heading, line: headed.line, source: 'text' };
}

/** What a report is called, whether it names an event or not: its title, else its first heading; '' without any. */
export function titleOf(report: Pick<ParsedReport, 'frontMatter' | 'sections'>): string {
  return ownTitle(report) || (report.sections.find(({ heading }) => heading !== '')?.heading ?? '');
}

function ownTitle({ frontMatter }: Pick<ParsedReport, 'frontMatter'>): string {
  return typeof frontMatter['title'] === 'string' ? frontMatter['title'].trim() : '';
}

function ofHeading({ heading, line }: Section): readonly NameFound[] {
  return named(heading, line, 'text');
}

function named(text: unknown, line: number, source: FactSource): readonly NameFound[] {
  const name = typeof text === 'string' ? readEventName(text)?.name : undefined;
  return name === undefined ? [] : [{ name, line, source }];
}

/** "**Rust evening in the library**" at the head of a file without any heading. */
function boldLine([section]: readonly Section[]): readonly NameFound[] {
  const first = section?.blocks[0];
  if (first === undefined || !first.spans.every(({ strong, text }) => strong === true || text.trim() === '')) return [];
  const text = blockText(first);
  return /[:：]$/u.test(text) ? [] : named(text, first.line, 'text');
}
