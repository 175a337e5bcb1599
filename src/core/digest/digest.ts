import { groupBy } from '../group-by.ts';
import type { Library } from '../library.ts';
import type { Passage, Report } from '../passage.ts';
import { type Quote, quoteLine } from '../quote/quote.ts';
import { worthFor } from '../quote/worth.ts';
import { type Question, readQuestion } from '../rank/question.ts';
import { type Hit, rank } from '../rank/rank.ts';
import { blocksText } from '../report.ts';
import { compareDates } from '../report-list.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';

/** One thing that a report says about the topic. */
export interface Point {
  readonly passage: Passage;
  readonly quote: Quote;
}

/** What one report says. */
export interface DigestGroup {
  readonly report: Report;
  readonly points: readonly Point[];
}

/** What the reports say about a topic, newest report first. Empty `groups`: they do not mention it. */
export interface Digest {
  readonly about: string;
  readonly groups: readonly DigestGroup[];
  /** Number of reports that mention it, shown or not. */
  readonly mentionedIn: number;
  /** Number of reports that were searched. */
  readonly searched: number;
}

export interface DigestOptions {
  readonly language?: Language | 'auto';
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
  const hits = inOneLanguage(
    rank(library, question).filter((hit) => isAbout(hit, question, library)),
    question,
  );
  const byReport = groupBy(hits, ({ passage }) => passage.report);
  const groups = [...byReport]
    .slice(0, options.groups ?? DEFAULT_GROUPS)
    .map(([report, found]) => ({ report, points: points(found, question, library, options.points ?? DEFAULT_POINTS) }));
  const searched = library.reports.filter(
    ({ isIndex, textLanguage }) => !isIndex && textLanguage === question.language,
  ).length;
  return {
    about,
    groups: groups.toSorted((a, b) => compareDates(a.report, b.report)),
    mentionedIn: byReport.size,
    searched,
  };
}

/** A passage is about the topic when it holds all of its words, in text or heading: sharing one of them is no mention. */
function isAbout({ passage }: Hit, question: Question, library: Library): boolean {
  const text = [passage.section.heading, blocksText(passage.blocks)];
  const all = question.words.reduce((sum, { term }) => sum + library.vocabulary.idf(term), 0);
  return (
    !passage.report.isIndex &&
    all > 0 &&
    worthFor(question, library.vocabulary, passage.report.textLanguage)(text) >= all * 0.99
  );
}

/** A report and its translation say the same: the other language counts only where the member's own has nothing. */
function inOneLanguage(hits: readonly Hit[], question: Question): readonly Hit[] {
  const own = hits.filter(({ passage }) => passage.report.textLanguage === question.language);
  return own.length > 0 ? own : hits;
}

function points(hits: readonly Hit[], question: Question, library: Library, limit: number): readonly Point[] {
  const seen = new Set<string>();
  const found: Point[] = [];
  for (const { passage } of hits) {
    const worth = worthFor(question, library.vocabulary, passage.report.textLanguage);
    const point = { passage, quote: quoteLine(passage.blocks, worth, POINT_CHARACTERS) };
    const key = fold(blocksText(point.quote.blocks));
    if (!seen.has(key) && point.quote.blocks.length > 0) found.push(point);
    seen.add(key);
    if (found.length === limit) break;
  }
  return found;
}
