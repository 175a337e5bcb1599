import type { ParsedReport } from '../report/parsed-report.ts';
import { isWholeMonth } from './dates/calendar.ts';
import { readPathDate } from './dates/path-dates.ts';
import type { Fact, FactSource, ReportRef } from './event.ts';
import { type FactReading, toFacts } from './fact-reading.ts';
import { frontMatterReadings } from './front-matter-facts.ts';
import { readReportNames } from './names/report-names.ts';
import { findPeople } from './people/people.ts';
import { findSpeakers } from './people/speakers.ts';
import { type Authorship, authorshipOf, isTemplateEvent } from './template/template.ts';
import { findWhenAndWhere } from './when-and-where.ts';

/**
 * What a report says about its event, the most trusted first within each kind: its text, then the names of its file and
 * folders, then its front matter, but for `date` (see written-dates.ts). Template leftovers say nothing; a report that
 * is the template's own has no facts.
 */
export function readFacts(
  report: ParsedReport,
  ref: ReportRef,
  { isTemplate, authored }: Authorship = authorshipOf(report),
): readonly Fact[] {
  if (isTemplate) return [];
  const inPath = readPathDate(ref.file);
  const written = inPath === undefined || isWholeMonth(inPath) ? undefined : inPath.iso;
  const names = readReportNames(report, authored, ref.file).filter(({ name }) => !isTemplateEvent(name));
  const facts = (source: FactSource, others: readonly FactReading[]): readonly Fact[] => {
    const own = names.filter((name) => name.source === source);
    return toFacts(
      own.map(({ name, line, field }) => ({ kind: 'name', value: name, line, ...(field !== undefined && { field }) })),
      others,
      source,
      ref,
    );
  };
  const isTitled = names.some(({ source }) => source === 'front-matter');
  const text = [...findWhenAndWhere(authored, written), ...findSpeakers(authored, isTitled), ...findPeople(authored)];
  const all = [
    ...facts('text', text),
    ...facts('file-name', inPath === undefined ? [] : [{ kind: 'date', line: FIRST_LINE, ...inPath }]),
    ...facts('front-matter', frontMatterReadings(report.frontMatter, FIRST_LINE)),
  ];
  return all.toSorted((a, b) => place(a, names) - place(b, names));
}

/** Neither a file's name nor its parsed front matter has lines. */
const FIRST_LINE = 1;

/** Names stand in their own order, before all else. */
function place({ kind, value, source }: Fact, names: ReturnType<typeof readReportNames>): number {
  if (kind !== 'name') return names.length;
  const index = names.findIndex((name) => name.name === value && name.source === source);
  return index === -1 ? names.length : index;
}
