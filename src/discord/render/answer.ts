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
    ...passages.flatMap((each): readonly Part[] => [passagePart(each), { kind: 'divider' }]),
    { kind: 'text', text: `-# ${EN.matchStrong}` },
  ];
}

function passagePart({ passage, quote }: QuotedPassage): Part {
  const body = quote.blocks.length > 0 ? blocksToQuote(quote.blocks) : `> ${escapeLine(passage.section.heading)}`;
  const lines = [...(quote.cutBefore ? ['> …'] : []), body, ...(quote.cutAfter ? ['> …'] : []), placeLine(passage)];
  return { kind: 'text', text: lines.join('\n'), link: sectionLink(passage) };
}

/** A title with its place: no passage is shown where it may not answer. */
function titlePart(passage: Passage): Part {
  const title = `**${escapeLine(passage.section.heading || passage.report.name)}**`;
  return { kind: 'text', text: `${title}\n${placeLine(passage)}`, link: sectionLink(passage) };
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
