import type { ParsedReport, Section } from '../report/parsed-report.ts';
import { type FactReading, type SourcedReading, seriesReadings, withSource } from './fact-reading.ts';
import { readEventName } from './names/event-name.ts';
import { findSpeakers } from './people/speakers.ts';
import { authoredSections, isTemplateEvent, isTemplateReport } from './template/template.ts';
import { findWhenAndWhere } from './when-and-where.ts';

/**
 * What a report's text says about its event, the most trusted first within each kind. Template leftovers say nothing; a
 * report that is the template's own has no facts. The title is added as a `front-matter` fact; dates of the front
 * matter are not (see front-matter-date.ts).
 */
export function readFacts(report: ParsedReport): readonly SourcedReading[] {
  if (isTemplateReport(report)) return [];
  const sections = authoredSections(report);
  const names = nameReadings(sections);
  const title = titleReading(report);
  return [
    ...withSource(
      [...names, ...seriesReadings(names), ...findWhenAndWhere(sections), ...speakerReadings(sections)],
      'text',
    ),
    ...withSource([...title, ...seriesReadings(title)], 'front-matter'),
  ];
}

/**
 * Names in headings: first those that say that they head a report, then the first H1, then the first heading of the
 * file, whatever its level.
 */
function nameReadings(sections: readonly Section[]): readonly FactReading[] {
  const headed = sections.filter(({ level }) => level > 0);
  const explicit = headed.filter(({ heading }) => readEventName(heading)?.explicit === true).slice(0, 1);
  const first = [headed.find(({ level }) => level === 1), headed[0]];
  return [...explicit, ...first].flatMap((section) => {
    const name = section === undefined ? undefined : readEventName(section.heading)?.name;
    if (section === undefined || name === undefined || isTemplateEvent(name)) return [];
    return [{ kind: 'name', value: name, line: section.line }];
  });
}

/** The parsed front matter does not know its lines; it begins on the first. */
const FRONT_MATTER_LINE = 1;

function titleReading({ frontMatter }: ParsedReport): readonly FactReading[] {
  const title = frontMatter['title'];
  const name = typeof title === 'string' ? readEventName(title)?.name : undefined;
  return name === undefined || isTemplateEvent(name) ? [] : [{ kind: 'name', value: name, line: FRONT_MATTER_LINE }];
}

function speakerReadings(sections: readonly Section[]): readonly FactReading[] {
  return findSpeakers(sections).map((finding) => {
    if (finding.kind === 'note') return { kind: 'speaker-note', value: finding.text, line: finding.line };
    const { name, detail, line } = finding;
    return { kind: 'speaker', value: name, ...(detail === undefined ? {} : { detail }), line };
  });
}
