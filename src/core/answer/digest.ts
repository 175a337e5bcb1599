import { findCopies } from '../copies/find-copies.ts';
import type { Library } from '../library/library.ts';
import { isFactRole } from '../pack/roles.ts';
import { worthFor } from '../quote/for-question.ts';
import { type Quote, quoteLine } from '../quote/quote.ts';
import { withNeededWords } from '../rank/question/needed-words.ts';
import { type Question, readQuestion } from '../rank/question/question.ts';
import type { Hit } from '../rank/rank.ts';
import { blocksText } from '../report/parsed-report.ts';
import { compareDates, countReports, type Passage, type Report, subjectId } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Language } from '../text/language.ts';
import { bestOfEach, hitsAbout } from './hits-about.ts';

/** One thing that reports say about the topic. */
export interface Point {
  readonly passage: Passage;
  readonly quote: Quote;
  /** Number of reports that say it in nearly the same words. */
  readonly reports: number;
}

/** What is said about one event. */
export interface DigestGroup {
  /** The report that says most about it. */
  readonly report: Report;
  readonly points: readonly Point[];
}

/** What the reports say about a topic, newest event first. Empty `groups`: they do not mention it. */
export interface Digest {
  readonly about: string;
  readonly groups: readonly DigestGroup[];
  /** Number of reports that mention it, shown or not; see `countReports`. */
  readonly mentionedIn: number;
  /** Number of all reports, of an event its own. */
  readonly searched: number;
}

export interface DigestOptions {
  readonly language?: Language | 'auto';
  /** Id of an event: what its reports say, from beginning to end. */
  readonly event?: string;
  /** Groups at most. */
  readonly groups?: number;
  /** Points of each group at most. */
  readonly points?: number;
}

/** A point is one line of a report, seldom longer. */
const POINT_CHARACTERS = 280;
const DEFAULT_GROUPS = 5;
const DEFAULT_POINTS = 3;

export function digest(library: Library, about: string, options: DigestOptions = {}): Digest {
  return digestOf(readQuestion(about, library, options), library, options);
}

/** The digest of what was asked, read with this library or the one that this is a part of. */
export function digestOf(asked: Question, library: Library, options: DigestOptions = {}): Digest {
  if (options.event !== undefined) return eventDigest(library, options.event, asked.language);
  const question = withNeededWords(asked, library);
  const found = hitsAbout(asked, library);
  const hits = inOwnLanguage(found, question.language);
  const groups = [...groupBy(hits, ({ passage }) => subjectId(passage)).values()]
    .slice(0, options.groups ?? DEFAULT_GROUPS)
    .map((ofEvent) => toPoints(ofEvent, question, library).slice(0, options.points ?? DEFAULT_POINTS))
    .flatMap((points) => points.slice(0, 1).map(({ passage }): DigestGroup => ({ report: passage.report, points })));
  return {
    about: question.text,
    groups: groups.toSorted((a, b) => compareDates(a.report, b.report)),
    mentionedIn: countReports(found.map(({ passage }) => passage.report)),
    searched: countReports(library.reports),
  };
}

/** Of each event that reports speak of with this topic, in any language, the report that says most about it. */
export function reportsAbout(library: Library, topic: string): readonly Report[] {
  const found = [...library.languages].flatMap((language) => {
    const asked = readQuestion(topic, library, { language });
    const best = bestOfEach(asked, library, (passage) => `${isIn(passage, language)} ${subjectId(passage)}`);
    return inOwnLanguage(best, language)
      .map(({ passage }) => passage.report)
      .toSorted(compareDates);
  });
  return [...new Set(found)];
}

/** A report and its translation say the same: the other language counts only where the member's own has nothing. */
function inOwnLanguage(hits: readonly Hit[], language: Language): readonly Hit[] {
  const own = hits.filter(({ passage }) => isIn(passage, language));
  return own.length > 0 ? own : hits;
}

function isIn({ report }: Passage, language: Language): boolean {
  return report.textLanguage === language;
}

/** The points of one event, each in the words of the report that ranks best. */
function toPoints(hits: readonly Hit[], question: Question, library: Library): readonly Point[] {
  const points = hits.map(({ passage }): Point => {
    const quote = quoteLine(passage.blocks, worthFor(question, library, passage), POINT_CHARACTERS);
    return { passage, quote, reports: 1 };
  });
  return withoutCopies(points);
}

/** Points in nearly the same words are one, with the number of reports that make it. */
function withoutCopies(points: readonly Point[]): readonly Point[] {
  const texts = points.map(({ quote }, index) => ({ id: String(index), text: blocksText(quote.blocks) }));
  const copies = findCopies(texts).map((group) => group.map(Number));
  const later = new Set(copies.flatMap(([, ...others]) => others));
  return points.flatMap((point, index) => {
    if (later.has(index)) return [];
    const alike = copies.find(([first]) => first === index) ?? [index];
    return [{ ...point, reports: countReports(alike.flatMap((each) => points[each]?.passage.report ?? [])) }];
  });
}

/** As many as a member reads at a glance. */
const MAX_POINTS = 8;

/** What the fullest report on an event says, from beginning to end, a line for each section. */
function eventDigest(library: Library, event: string, language: Language): Digest {
  const passages = library.passages.filter((passage) => passage.report.event?.id === event);
  const own = passages.filter(({ report }) => report.textLanguage === language);
  const byReport = groupBy(own.length > 0 ? own : passages, ({ report }) => report);
  const [fullest] = [...byReport].toSorted(([, a], [, b]) => b.length - a.length);
  const name = library.events.find(({ id }) => id === event)?.name ?? '';
  const count = countReports(passages.map(({ report }) => report));
  if (fullest === undefined) return { about: name, groups: [], mentionedIn: 0, searched: count };
  const [report, said] = fullest;
  const points = said
    .filter(isSaid)
    .slice(0, MAX_POINTS)
    .map((passage): Point => {
      // The first line, which says what the section is about.
      return { passage, quote: quoteLine(passage.blocks, (texts) => -texts.length, POINT_CHARACTERS), reports: 1 };
    });
  return { about: name, groups: [{ report, points }], mentionedIn: count, searched: count };
}

/** Whether it is told of an event: when, where and who stand on the report's card. */
export function isSaid({ roles, blocks }: Passage): boolean {
  return blocks.length > 0 && !roles.some(isFactRole);
}
