import { partition, uniqBy } from 'es-toolkit';
import { headingOf } from '../index/headings.ts';
import type { Library } from '../library/library.ts';
import { inBold, worthFor } from '../quote/for-question.ts';
import { type Quote, quote, quoteLine } from '../quote/quote.ts';
import { type Question, readQuestion } from '../rank/question/question.ts';
import { isCarrying } from '../rank/question/question-words.ts';
import { type Hit, rank } from '../rank/rank.ts';
import { blocksText } from '../report/parsed-report.ts';
import { compareDates, type Passage, subjectId } from '../report/report.ts';
import type { Language } from '../text/language.ts';
import { judgedHits, MAX_TOTAL } from './judged-hits.ts';

/** A passage as shown. */
export interface QuotedPassage {
  readonly passage: Passage;
  readonly score: number;
  readonly quote: Quote;
}

/**
 * `strong`: the passages answer. `weak`: they may be related; show titles, not text. `none`: the reports do not say;
 * `missing` names the words of the question that no report holds, `closest` what comes nearest.
 */
export type Answer =
  | {
      readonly kind: 'strong' | 'weak';
      readonly question: Question;
      readonly passages: readonly QuotedPassage[];
      /** How many there are in all, MAX_TOTAL at most. */
      readonly total: number;
      /** Of a question for the events that are about something, each of which has one passage: how many there are. */
      readonly events?: { readonly about: number; readonly all: number };
    }
  | {
      readonly kind: 'none';
      readonly question: Question;
      readonly missing: readonly string[];
      readonly closest: readonly Passage[];
    };

export interface AskOptions {
  /** Language of the question; 'auto' finds out. */
  readonly language?: Language | 'auto';
  /** Passages at most, 1 or more. */
  readonly limit?: number;
  /** Passages to leave out from the best on: those that were shown already. */
  readonly skip?: number;
  /** Id of an event: only reports of it are searched. */
  readonly event?: string;
  /** What "last spring" goes by, ISO 8601; default: the day of the newest event. */
  readonly today?: string;
}

const DEFAULT_LIMIT = 3;
const MAX_CLOSEST = 3;
/** So many passages are ranked at least: enough for MAX_TOTAL sections, copies and translations left out. */
export const RANKED = 200;

/** Three quotes of this size and what stands around them fit one Discord message (4,000 characters). */
export const QUOTE_CHARACTERS = 700;

export function ask(library: Library, text: string, options: AskOptions = {}): Answer {
  return answerTo(readQuestion(text, library, options), library, options);
}

/** The answer to a question that was read, with this library or the one that this is a part of. */
export function answerTo(question: Question, library: Library, options: AskOptions = {}): Answer {
  const { event } = options;
  const found = rank(library, question, question.asksForEvents ? { event } : { event, limit: RANKED });
  const { hits, confidence } = judgedHits(question, found, library);
  if (confidence.kind === 'none') {
    const nearest = nearestInTime(question, library);
    const closest = nearest.length > 0 ? nearest : hits.map(({ passage }) => passage);
    return { kind: 'none', question, missing: confidence.missing, closest: closest.slice(0, MAX_CLOSEST) };
  }
  const about =
    question.asksForEvents && confidence.kind === 'strong' ? eventsAbout(question, found, library) : undefined;
  if (about !== undefined) return about;
  const skip = options.skip ?? 0;
  const shown = hits.slice(skip, skip + (options.limit ?? DEFAULT_LIMIT));
  return {
    kind: confidence.kind,
    question,
    passages: shown.map((hit) => show(hit, question, library, quote, QUOTE_CHARACTERS)),
    total: hits.length,
  };
}

/** Where the reports on the events begin that are nearest to a period without any. */
function nearestInTime({ period, language }: Question, { passages }: Library): readonly Passage[] {
  return (period?.nearest ?? []).flatMap((id) => {
    const own = passages.filter(({ event, report }) => event?.id === id && !report.isIndex);
    return own.find(({ report }) => report.textLanguage === language) ?? own.slice(0, 1);
  });
}

/** A passage is about what is asked when it holds nearly all of it. */
const ABOUT_FROM = 0.8;
/** Many events are shown: each gets a line. */
const LINE_CHARACTERS = 240;

/**
 * The best passage of every event that is about what is asked; undefined for none. What is so by its heading comes before
 * what speaks of it by the way, the newest event first.
 */
function eventsAbout(question: Question, hits: readonly Hit[], library: Library): Answer | undefined {
  const about = hits.filter(({ passage, coverage }) => coverage >= ABOUT_FROM && !passage.report.isIndex);
  if (about.length === 0) return undefined;
  const best = uniqBy(about, ({ passage }) => subjectId(passage));
  const asked = question.words.filter(isCarrying).map(({ term }) => library.passageIndex.numberOf(term));
  const isHeaded = ({ number }: Hit): boolean => {
    const heading = headingOf(library.headings, number);
    return asked.every((term) => heading.includes(term));
  };
  const passages = partition(
    best.toSorted((a, b) => compareDates(a.passage.report, b.passage.report)),
    isHeaded,
  )
    .flat()
    .slice(0, MAX_TOTAL)
    .map((hit) => show(hit, question, library, quoteLine, LINE_CHARACTERS));
  const events = { about: best.length, all: library.events.length };
  return { kind: 'strong', question, passages, total: passages.length, events };
}

/** @param cut `quote` or `quoteLine`. */
function show(
  { passage, score }: Hit,
  question: Question,
  library: Library,
  cut: typeof quote,
  maxCharacters: number,
): QuotedPassage {
  const found = cut(passage.blocks, worthFor(question, library, passage), maxCharacters);
  return { passage, score, quote: inBold(found, question, passage, library) };
}

/** The text of a quote as a reader sees it, one line for each block. */
export function quoteText({ blocks }: Quote): string {
  return blocksText(blocks);
}
