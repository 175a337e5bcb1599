import type { QuotedPassage } from '../core/answer/answer.ts';
import type { Point } from '../core/answer/digest.ts';
import type { Comparison } from '../core/compare/comparison.ts';
import { type AnswerLine, toPassageLine } from './answer-json.ts';
import { type FolderOf, passageText } from './answer-text.ts';

/** A comparison as a line of `ask --json`: a strong answer with the passages of both. */
export interface ComparisonLine extends AnswerLine {
  readonly comparison: {
    readonly sides: readonly { readonly name: string; readonly passages: readonly string[] }[];
    readonly shared: readonly { readonly words: readonly string[]; readonly passages: readonly string[] }[];
  };
}

/** @param limit passages of the answer at most; those of each side are named, whatever their number. */
export function toComparisonLine(
  comparison: Comparison,
  question: string,
  limit: number,
  tookMs: number,
  id?: string,
): ComparisonLine {
  const { sides, shared } = comparison;
  return {
    ...(id === undefined ? {} : { id }),
    question,
    kind: 'strong',
    tookMs: Math.round(tookMs * 1000) / 1000,
    passages: inTurns(comparison).slice(0, limit).map(toPassageLine),
    closest: [],
    comparison: {
      sides: sides.map(({ subject, points }) => ({ name: subject.name, passages: points.map(idOf) })),
      shared: shared.map(({ words, points }) => ({ words, passages: points.map(idOf) })),
    },
  };
}

function idOf({ passage }: Point): string {
  return passage.id;
}

/** What both speak of, then of each side a passage in turn; the first is worth most. */
function inTurns({ sides: [left, right], shared }: Comparison): readonly QuotedPassage[] {
  const turns = left.points.length > right.points.length ? left.points : right.points;
  const points = [
    ...shared.flatMap((each) => each.points),
    ...turns.flatMap((_, at) => [left.points[at], right.points[at]].flatMap((point) => point ?? [])),
  ];
  return points.map(({ passage, quote }, at) => ({ passage, quote, score: 1 / (at + 1) }));
}

/** The comparison for a person at a terminal. */
export function comparisonText({ sides, shared, about }: Comparison, folderOf: FolderOf): string {
  const pointText = ({ passage, quote }: Point) => passageText({ passage, quote, score: 0 }, folderOf);
  const both = shared.map(({ words, points }) => [`Both: ${words.join(', ')}`, ...points.map(pointText)]);
  const each = sides.map(({ subject, points }) => {
    const title = about === undefined ? `Only ${subject.name}` : subject.name;
    return points.length > 0
      ? [title, ...points.map(pointText)]
      : [`${title}: nothing${about === undefined ? '' : ` about ${about}`}`];
  });
  return [...both, ...each].flat().join('\n\n');
}
