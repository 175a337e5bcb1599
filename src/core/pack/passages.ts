import { readTimes } from '../event/dates/times.ts';
import { type Fact, type FactSource, isDated } from '../event/event.ts';
import { isGuidance } from '../event/template/template.ts';
import type { Passage, Report, ReportFact } from '../report/passage.ts';
import { type Block, blockText, type Section } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { fold } from '../text/fold.ts';
import { headingRoles } from './heading-roles.ts';
import { cutLongSection } from './parts.ts';
import type { Role } from './roles.ts';

/**
 * The passages of a report, in its order. A heading above deeper headings and without text of its own is only part of
 * their path; one without anything below it may be the answer itself ("Lunch Break (12:00 – 1:00 PM)") and stays.
 */
export function toPassages(report: Report): readonly Passage[] {
  const idOf = passageIds(report);
  const rolesOf = headingRoles(report.sections);
  const saysWhen = whoSaysWhen(report);
  return report.sections.flatMap((section, index) => {
    const own = section.blocks.filter((block) => !isGuidance(blockText(block)));
    const isContainer = (report.sections[index + 1]?.level ?? 0) > section.level;
    if (own.length === 0 && (isContainer || isPhotoHeading(section.heading))) return [];
    return cutLongSection(own).map(({ blocks, lead }): Passage => {
      const facts = factsIn(report, section, blocks);
      const event = report.event ?? facts[0]?.event;
      const read = new Set([...(rolesOf.get(section) ?? []), ...facts.flatMap(({ fact }) => rolesOfFact(fact))]);
      if (saysWhen === 'lines' && !facts.some(({ fact }) => isDated(fact))) read.delete('date');
      if (saysWhen === 'names' && index === 0) read.add('date');
      // "Lunch Break (12:00 – 1:00 PM)"
      if (readTimes(section.heading).length > 0) read.add('time');
      const roles = [...read];
      return { id: idOf(section), report, section, event, roles, blocks, lead };
    });
  });
}

/** What was read from a line, not from a name or from front matter. */
const OF_LINES: ReadonlySet<FactSource> = new Set(['text', 'index']);

/** "Event Photos" above nothing but pictures says nothing. */
function isPhotoHeading(heading: string): boolean {
  return /\b(photos?|images?|pictures?|gallery|hinh anh|anh (su kien|chup))\b/.test(fold(heading));
}

/**
 * What says when the event was: lines of the files that tell of it, then only these answer; or only names and front
 * matter, then it is the report's beginning, over which its date is shown. Undefined when nothing does.
 */
function whoSaysWhen({ event }: Report): 'lines' | 'names' | undefined {
  const dated = event?.facts.filter(isDated) ?? [];
  if (dated.length === 0) return undefined;
  return dated.some(({ source }) => OF_LINES.has(source)) ? 'lines' : 'names';
}

function factsIn({ facts }: Report, section: Section, blocks: readonly Block[]): readonly ReportFact[] {
  const lines = new Set([section.line, ...blocks.map(({ line }) => line)]);
  return facts.filter(({ fact }) => lines.has(fact.line) && OF_LINES.has(fact.source));
}

function rolesOfFact({ kind, role }: Fact): readonly Role[] {
  switch (kind) {
    case 'date':
      return ['date'];
    case 'time':
      return ['date', 'time'];
    case 'place':
      return ['place'];
    case 'speaker':
    case 'speaker-note':
      return ['speaker'];
    case 'person':
      return role === undefined ? [] : [role];
    default:
      return [];
  }
}

/** Made from the place, not the text: an edited section keeps its id, and so do the buttons that point to it. */
function passageIds(report: Report): (section: Section) => string {
  const counts = new Map<string, number>();
  return ({ anchor }) => {
    const number = counts.get(anchor) ?? 0;
    counts.set(anchor, number + 1);
    return stableId(report.site, report.file, anchor, number);
  };
}
