import type { Library } from '../library/library.ts';
import type { Question } from '../rank/question/question.ts';
import type { QuestionWord } from '../rank/question/question-words.ts';
import { blocksText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';
import { words } from '../text/words.ts';

/** Two words of a name stand in one sentence or in neighbouring ones; of real answers none had them further apart. */
const NEAR = 12;
/** A number tells which of several is meant, and only beside its word: "Rails 6", "room 5". */
const BESIDE = 1;

/** The terms by which a passage says a word. */
type Ways = ReadonlySet<string>;

/**
 * Tells whether a passage has the words that stand side by side in the question near each other, too: notes that speak of
 * "TypeScript-compatible" tools and, far from it, of a "generic" answer say nothing of TypeScript generics. What stands in
 * its heading, or names its event, is near to all of its text.
 */
export function keepsTogether(question: Question, { texts: { termsOf } }: Library): (passage: Passage) => boolean {
  const pairs = neighbours(question);
  return ({ report, section, event, blocks }) => {
    const language = report.textLanguage;
    if (pairs.length === 0 || language !== question.language) return true;
    const around = termsOf([report.name, event?.name ?? '', ...section.path, section.heading].join('\n'), language);
    const text = termsOf(blocksText(blocks), language);
    const isAround = (ways: Ways) => around.some((term) => ways.has(term));
    return pairs.every(([one, other, isNumbered]) =>
      isNumbered
        ? areNear(one, other, [...around, ...text], BESIDE)
        : isAround(one) || isAround(other) || areNear(one, other, text, NEAR),
    );
  };
}

/** Or neither is there: what a passage does not speak of it does not confuse. */
function areNear(one: Ways, other: Ways, text: readonly string[], distance: number): boolean {
  const [a, b] = [placesOf(one, text), placesOf(other, text)];
  return (a.length === 0 && b.length === 0) || a.some((x) => b.some((y) => Math.abs(x - y) <= distance));
}

function placesOf(ways: Ways, text: readonly string[]): readonly number[] {
  return text.flatMap((term, place) => (ways.has(term) ? [place] : []));
}

/** Words that stand side by side, and whether the second is a number. */
function neighbours({ text, words: asked, things }: Question): readonly (readonly [Ways, Ways, boolean])[] {
  const typed = words(text);
  const stand = (one: string, other: string) => typed.some((word, at) => word === one && typed[at + 1] === other);
  // What describes a thing of the field may be said by its name.
  const described = new Set(things.flatMap(({ terms }) => terms));
  const isWhole = ({ weight, known, term }: QuestionWord) => known && weight >= 1 && !described.has(term);
  return asked.flatMap((word, at) => {
    const next = asked[at + 1];
    const isPair = next !== undefined && isWhole(word) && isWhole(next) && stand(word.word, next.word);
    return isPair ? [[waysOf(word), waysOf(next), isNumber(next)] as const] : [];
  });
}

function isNumber({ word }: QuestionWord): boolean {
  return /^\d+$/.test(word);
}

function waysOf({ term, akin, synonyms }: QuestionWord): Ways {
  return new Set([term, ...[...akin, ...synonyms].map((each) => each.term)]);
}
