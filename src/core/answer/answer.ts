import type { Library } from '../library.ts';
import type { Passage } from '../passage.ts';
import { type Quote, quote } from '../quote/quote.ts';
import { worthFor } from '../quote/worth.ts';
import { type Question, readQuestion } from '../rank/question.ts';
import { type Hit, rank } from '../rank/rank.ts';
import { blocksText } from '../report.ts';
import type { Language } from '../text/language.ts';
import { type Confidence, judge } from './confidence.ts';

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
}

const DEFAULT_LIMIT = 3;
const MAX_CLOSEST = 3;
/** Nobody reads further; a passage behind that answers nothing. */
const MAX_TOTAL = 25;

/** Three quotes of this size and what stands around them fit one Discord message (4,000 characters). */
export const QUOTE_CHARACTERS = 700;

export function ask(library: Library, text: string, options: AskOptions = {}): Answer {
  const question = readQuestion(text, library, options.language);
  const found = rank(library, question).filter(
    ({ passage }) => options.event === undefined || passage.event?.id === options.event,
  );
  const hits = found.slice(0, MAX_TOTAL);
  const confidence: Confidence = judge(question, hits, library);
  if (confidence.kind === 'none') {
    const closest = hits.slice(0, MAX_CLOSEST).map(({ passage }) => passage);
    return { kind: 'none', question, missing: confidence.missing, closest };
  }
  const skip = options.skip ?? 0;
  const shown = hits.slice(skip, skip + (options.limit ?? DEFAULT_LIMIT));
  return {
    kind: confidence.kind,
    question,
    passages: shown.map((hit) => show(hit, question, library)),
    total: hits.length,
  };
}

function show({ passage, score }: Hit, question: Question, library: Library): QuotedPassage {
  const worth = worthFor(question, library.vocabulary, passage.report.textLanguage);
  return { passage, score, quote: quote(passage.blocks, worth, QUOTE_CHARACTERS) };
}

/** The text of a quote as a reader sees it, one line for each block. */
export function quoteText({ blocks }: Quote): string {
  return blocksText(blocks);
}
