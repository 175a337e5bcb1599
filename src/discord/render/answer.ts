import type { Answer, QuotedPassage } from '../../core/answer/answer.ts';
import type { Passage } from '../../core/passage.ts';
import { EN } from '../languages/en.ts';
import { blocksToQuote, escapeLine } from './markdown.ts';
import type { Part } from './message.ts';
import { placeLine, sectionLink } from './place.ts';

export function answerParts(answer: Answer, reportCount: number): readonly Part[] {
  switch (answer.kind) {
    case 'strong':
      return strongParts(answer.passages);
    case 'weak':
      return [{ kind: 'text', text: EN.weak }, ...answer.passages.map(({ passage }) => titlePart(passage))];
    case 'none':
      return noneParts(answer, reportCount);
    default:
      return answer satisfies never;
  }
}

function strongParts(passages: readonly QuotedPassage[]): readonly Part[] {
  const reports = new Set(passages.map(({ passage }) => passage.report)).size;
  return [
    { kind: 'text', text: `### ${EN.passages(passages.length, reports)}` },
    ...passages.flatMap((each, index) => [...passageParts(each, passages[index - 1]), DIVIDER]),
    { kind: 'text', text: `-# ${EN.matchStrong}` },
  ];
}

const DIVIDER: Part = { kind: 'divider' };

/**
 * The button stands beside the short title, not beside the quote: on a phone it would leave the quote a third of the
 * width.
 */
function passageParts({ passage, quote }: QuotedPassage, before: QuotedPassage | undefined): readonly Part[] {
  const sameReport = before?.passage.report === passage.report;
  const text = `${titleOf(passage)}\n${placeLine(passage, { sameReport })}`;
  const cut = [quote.cutBefore ? ['> …'] : [], quote.cutAfter ? ['> …'] : []] as const;
  const lines = [...cut[0], blocksToQuote(quote.blocks), ...cut[1]];
  const quoted: readonly Part[] = quote.blocks.length > 0 ? [{ kind: 'text', text: lines.join('\n') }] : [];
  return [{ kind: 'text', text, link: sectionLink(passage) }, ...quoted];
}

function titleOf({ section, report }: Passage): string {
  return `**${escapeLine(section.heading || report.name)}**`;
}

/** A title with its place: no passage is shown where it may not answer. */
function titlePart(passage: Passage): Part {
  return { kind: 'text', text: `${titleOf(passage)}\n${placeLine(passage)}`, link: sectionLink(passage) };
}

function noneParts(answer: Extract<Answer, { kind: 'none' }>, reportCount: number): readonly Part[] {
  const about = answer.missing.length > 0 ? answer.missing.join(', ') : answer.question.text;
  const closest = answer.closest.length > 0 ? [{ kind: 'text' as const, text: EN.closest }] : [];
  return [
    { kind: 'text', text: EN.none(escapeLine(about), reportCount) },
    ...closest,
    ...answer.closest.map(titlePart),
  ];
}
