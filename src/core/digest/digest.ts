import { findCopies } from '../copies/find-copies.ts';
import type { Library } from '../library/library.ts';
import { type Quote, quoteLine } from '../quote/quote.ts';
import { worthFor } from '../quote/worth.ts';
import { type Question, readQuestion } from '../rank/question/question.ts';
import { type Hit, rank } from '../rank/rank.ts';
import { blocksText } from '../report/parsed-report.ts';
import { compareDates, type Passage, type Report, subjectId } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import type { Language } from '../text/language.ts';
import { eventDigest } from './event-digest.ts';

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
  /** Number of reports that mention it, shown or not; of a report and its translation one counts. */
  readonly mentionedIn: number;
  /** Number of reports that were searched. */
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
  const question = readQuestion(about, library, options.language);
  if (options.event !== undefined) return eventDigest(library, options.event, question.language);
  // Its text is read only where the index says that all words are there, if only in the event's name.
  const holding = new Set(library.passageIndex.holding(question.words.map(({ term }) => term)));
  const fits = (hit: Hit): boolean => holding.has(hit.number) && isAbout(hit, question, library);
  const hits = inOneLanguage(rank(library, question), question, fits);
  const groups = [...groupBy(hits, ({ passage }) => subjectId(passage)).values()]
    .slice(0, options.groups ?? DEFAULT_GROUPS)
    .map((own) => toGroup(own, question, library, options.points ?? DEFAULT_POINTS))
    .filter(({ points }) => points.length > 0);
  const language = hits[0]?.passage.report.textLanguage ?? question.language;
  return {
    about,
    groups: groups.toSorted((a, b) => compareDates(a.report, b.report)),
    mentionedIn: new Set(hits.map(({ passage }) => passage.report)).size,
    searched: library.reports.filter(({ isIndex, textLanguage }) => !isIndex && textLanguage === language).length,
  };
}

/** A passage is about the topic when it holds all of its words, in text or heading: sharing one of them is no mention. */
function isAbout({ passage }: Hit, question: Question, library: Library): boolean {
  const text = [passage.section.heading, blocksText(passage.blocks)];
  const all = question.words.reduce((sum, { term }) => sum + library.vocabulary.idf(term), 0);
  const held = worthFor(question, library.vocabulary, passage.report.textLanguage)(text);
  return !passage.report.isIndex && passage.blocks.length > 0 && all > 0 && held >= all * 0.99;
}

/** A report and its translation say the same: the other language counts only where the member's own has nothing. */
function inOneLanguage(hits: readonly Hit[], question: Question, fits: (hit: Hit) => boolean): readonly Hit[] {
  const all = hits.filter(fits);
  const own = all.filter(({ passage }) => passage.report.textLanguage === question.language);
  return own.length > 0 ? own : all;
}

/** The points of one event, each in the words of the report that ranks best. */
function toGroup(hits: readonly Hit[], question: Question, library: Library, limit: number): DigestGroup {
  const points = hits.map(({ passage }) => {
    const worth = worthFor(question, library.vocabulary, passage.report.textLanguage);
    return { passage, quote: quoteLine(passage.blocks, worth, POINT_CHARACTERS), reports: 1 };
  });
  return { report: reportOf(hits), points: withoutCopies(points).slice(0, limit) };
}

function reportOf(hits: readonly Hit[]): Report {
  const [best] = hits;
  if (best === undefined) throw new Error('A group has at least one hit.');
  return best.passage.report;
}

/** Points in nearly the same words are one, with the number of reports that make it. */
function withoutCopies(points: readonly Point[]): readonly Point[] {
  const texts = points.map(({ quote }, index) => ({ id: String(index), text: blocksText(quote.blocks) }));
  const copies = findCopies(texts).map((group) => group.map(Number));
  const later = new Set(copies.flatMap(([, ...others]) => others));
  return points.flatMap((point, index) => {
    if (later.has(index)) return [];
    const alike = copies.find(([first]) => first === index) ?? [index];
    return [{ ...point, reports: new Set(alike.map((each) => points[each]?.passage.report)).size }];
  });
}
