import { type Answer, type QuotedPassage, quoteText } from '../core/answer/answer.ts';
import { isBoldLine } from '../core/pack/parts.ts';
import { blockText } from '../core/report/parsed-report.ts';
import { dateOf, urlOf } from '../core/report/report.ts';

/** One line of `ask --json` and `--batch`: docs/design.md, Contracts. */
export interface AnswerLine {
  readonly id?: string;
  readonly question: string;
  readonly kind: Answer['kind'];
  readonly tookMs: number;
  readonly passages: readonly PassageLine[];
  readonly closest: readonly string[];
}

export interface PassageLine {
  readonly id: string;
  readonly site: string;
  readonly file: string;
  readonly line: number;
  readonly lang: string;
  readonly heading: string;
  readonly headingPath: readonly string[];
  readonly covers: readonly string[];
  readonly anchor: string;
  readonly url: string | null;
  readonly event: string;
  readonly date: string | null;
  readonly score: number;
  readonly text: string;
}

export function toAnswerLine(answer: Answer, tookMs: number, id?: string): AnswerLine {
  return {
    ...(id === undefined ? {} : { id }),
    question: answer.question.text,
    kind: answer.kind,
    tookMs: round(tookMs),
    passages: answer.kind === 'none' ? [] : answer.passages.map(toPassageLine),
    closest: answer.kind === 'none' ? answer.closest.map(({ section, report }) => section.heading || report.name) : [],
  };
}

export function toPassageLine({ passage, score, quote }: QuotedPassage): PassageLine {
  const { id, report, section, blocks } = passage;
  return {
    id,
    site: report.site,
    file: report.file,
    line: section.line,
    lang: report.lang,
    heading: section.heading,
    headingPath: section.path,
    covers: blocks.filter(isBoldLine).map(blockText),
    anchor: section.anchor,
    url: urlOf(report, section.anchor) ?? null,
    event: report.name,
    date: dateOf(report.event) ?? null,
    score: round(score),
    text: quoteText(quote) || section.heading,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
