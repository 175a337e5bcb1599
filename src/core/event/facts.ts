import type { ParsedReport, Section } from '../report/parsed-report.ts';
import type { Fact, ReportRef } from './event.ts';
import { type FactReading, toFacts } from './fact-reading.ts';
import { readEventName } from './names/event-name.ts';
import { findSpeakers } from './people/speakers.ts';
import { type Authorship, authorshipOf, isTemplateEvent } from './template/template.ts';
import { findWhenAndWhere } from './when-and-where.ts';

/**
 * What a report's text says about its event, the most trusted first within each kind. Template leftovers say nothing; a
 * report that is the template's own has no facts. The title is added as a `front-matter` fact; dates of the front
 * matter are not (see front-matter-date.ts).
 */
export function readFacts(
  report: ParsedReport,
  ref: ReportRef,
  { isTemplate, authored }: Authorship = authorshipOf(report),
): readonly Fact[] {
  if (isTemplate) return [];
  return [
    ...toFacts(headingNames(authored), [...findWhenAndWhere(authored), ...findSpeakers(authored)], 'text', ref),
    ...toFacts(nameReading(report.frontMatter['title'], FRONT_MATTER_LINE), [], 'front-matter', ref),
  ];
}

/** The parsed front matter does not know its lines; it begins on the first. */
const FRONT_MATTER_LINE = 1;

/**
 * Names in headings: first those that say that they head a report, then the first H1, then the first heading of the
 * file, whatever its level.
 */
function headingNames(sections: readonly Section[]): readonly FactReading[] {
  const headed = sections.filter(({ level }) => level > 0);
  const explicit = headed.find(({ heading }) => readEventName(heading)?.explicit);
  const first = [explicit, headed.find(({ level }) => level === 1), headed[0]];
  return first.flatMap((section) => (section === undefined ? [] : nameReading(section.heading, section.line)));
}

function nameReading(text: unknown, line: number): readonly FactReading[] {
  const name = typeof text === 'string' ? readEventName(text)?.name : undefined;
  return name === undefined || isTemplateEvent(name) ? [] : [{ kind: 'name', value: name, line }];
}
