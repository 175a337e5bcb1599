import { readTimes } from '../event/dates/times.ts';
import { type Fact, type FactSource, isDated } from '../event/event.ts';
import { isGuidance } from '../event/template/template.ts';
import { onceEach } from '../report/once-each.ts';
import { type Block, blockText, type Section } from '../report/parsed-report.ts';
import type { Passage, Report, ReportFact } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { fold } from '../text/words.ts';
import { cutSection } from './parts.ts';
import { headingRoles, type Role } from './roles.ts';

/**
 * The passages of a report, in its order. A heading above deeper headings and without text of its own is only part of
 * their path; one without anything below it may be the answer itself ("Lunch Break (12:00 – 1:00 PM)") and stays.
 */
export function toPassages(report: Report): readonly CutPassage[] {
  const { sections } = report;
  const cut = createCut();
  const idOf = passageIds(report);
  const rolesOf = headingRoles(sections);
  const saysWhen = whoSaysWhen(report);
  return cutSections(sections, cut).flatMap(({ section, place, parts }) =>
    parts.map(({ blocks }, part) => {
      const facts = factsIn(report, section, blocks);
      const event = report.event ?? facts[0]?.event;
      const read = new Set([...(rolesOf.get(section) ?? []), ...facts.flatMap(({ fact }) => rolesOfFact(fact))]);
      if (saysWhen === 'lines' && !facts.some(({ fact }) => isDated(fact))) read.delete('date');
      if (saysWhen === 'names' && place === 0) read.add('date');
      // "Lunch Break (12:00 – 1:00 PM)"
      if (readTimes(section.heading).length > 0) read.add('time');
      return new CutPassage({ id: idOf(section), report, event, roles: [...read], place, part }, cut);
    }),
  );
}

/** The sections that passages are made of, with their places and cut in parts. */
export function cutSections(sections: readonly Section[], cut = createCut()) {
  return sections.flatMap((section, place) => {
    const parts = cut(section);
    const isContainer = (sections[place + 1]?.level ?? 0) > section.level;
    const isEmpty = parts.every(({ blocks }) => blocks.length === 0);
    if (isEmpty && (isContainer || PHOTO_HEADING.test(fold(section.heading)))) return [];
    return [{ section, place, parts }];
  });
}

/** Cuts a section once, as long as it is there. */
export function createCut() {
  const ownBlocks = ({ blocks }: Section) => blocks.filter((block) => !isGuidance(blockText(block)));
  return onceEach((section: Section) => cutSection(ownBlocks(section)));
}

/** Which part of which section of its report a passage is, by their places. */
export interface PassageFields extends Pick<Passage, 'id' | 'report' | 'event' | 'roles'> {
  readonly place: number;
  readonly part: number;
}

/** A passage that is cut out of its report whenever it is looked at: a library has many, and a question needs a few. */
export class CutPassage implements Passage, PassageFields {
  readonly id: string;
  readonly report: Report;
  readonly event: Passage['event'];
  readonly roles: readonly Role[];
  readonly place: number;
  readonly part: number;
  readonly #cut: ReturnType<typeof createCut>;

  constructor({ id, report, event, roles, place, part }: PassageFields, cut: ReturnType<typeof createCut>) {
    this.id = id;
    this.report = report;
    this.event = event;
    this.roles = roles;
    this.place = place;
    this.part = part;
    this.#cut = cut;
  }

  get section(): Section {
    const section = this.report.sections[this.place];
    if (section === undefined) throw new Error(`${this.report.file} has no section ${this.place} any more.`);
    return section;
  }

  get blocks(): readonly Block[] {
    return this.#own?.blocks ?? [];
  }

  get lead(): string | undefined {
    return this.#own?.lead;
  }

  get #own(): Pick<Passage, 'blocks' | 'lead'> | undefined {
    return this.#cut(this.section)[this.part];
  }
}

/** What was read from a line, not from a name or from front matter. */
const OF_LINES: ReadonlySet<FactSource> = new Set(['text', 'index']);

/** "Event Photos" above nothing but pictures says nothing. */
const PHOTO_HEADING = /\b(photos?|images?|pictures?|gallery|hinh anh|anh (su kien|chup))\b/;

/**
 * What says when the event was: lines of the files that tell of it, then only these answer; or only names and front
 * matter, then it is the report's beginning, over which its date is shown. Undefined when nothing does.
 */
function whoSaysWhen({ event }: Report): 'lines' | 'names' | undefined {
  // Lines are trusted most, so that the first that tells of it decides. There are thousands, and as many reports.
  const first = event?.date === undefined ? undefined : event.facts.find(isDated);
  return first && (OF_LINES.has(first.source) ? 'lines' : 'names');
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
