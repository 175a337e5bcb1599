import type { Library } from '../library.ts';
import { namesEvent } from '../rank/event-named.ts';
import type { Question } from '../rank/question.ts';
import { CARRYING, NAME_WEIGHT, type QuestionWord } from '../rank/question-word.ts';
import { syllablePairs } from '../text/analyze.ts';
import { stem } from '../text/stem.ts';
import { words } from '../text/words.ts';
import { everydayPhrases } from './everyday.ts';
import { namesProduct } from './missing.ts';

/** A question that speaks of an event, or of something the field has a name for, is better answered with titles than declined. */
const OF_THE_FIELD = 0.1;
/** One that does not may be about anything. */
const OF_ANYTHING = 0.3;
/** So much the more where the reports do not know its words. */
const OF_THE_UNKNOWN = 0.5;
/** The share of unknown words, by weight and rarity, from which on a question counts as such. */
const UNKNOWN_FROM = 0.3;
/** A thing is spoken of from this certainty on. */
const CERTAIN_FROM = 0.2;

/**
 * The share of a question that the best passages have to hold, or it is declined: 0 to 1, and Infinity where nothing will
 * do. Calibrated on questions over real reports (docs/decisions/0002-ranking.md).
 * @param ofEveryday the share for a matter of everyday life, where some report speaks of it.
 */
export function leastShare(question: Question, library: Library, ofEveryday: number): number {
  // "A recipe for Bedrock" is no matter of the kitchen.
  const everyday = namesProduct(question, library) ? [] : everydayPhrases(question.text);
  if (!everyday.every((phrase) => isHeld(phrase, question, library))) return Number.POSITIVE_INFINITY;
  if (everyday.length > 0) return ofEveryday;
  if (question.things.some(({ certainty }) => certainty >= CERTAIN_FROM)) return OF_THE_FIELD;
  if (namesEvent(question.words, library)) return OF_THE_FIELD;
  if (namesKnown(question)) return OF_ANYTHING;
  return unknownShare(question, library) >= UNKNOWN_FROM ? OF_THE_UNKNOWN : OF_ANYTHING;
}

/** Two Vietnamese syllables are one word, several English words stand in one passage. */
function isHeld(phrase: string, { language }: Question, { vocabulary, passageIndex }: Library): boolean {
  if (language === 'vi') return syllablePairs(phrase, 'vi').every((pair) => vocabulary.frequency(pair) > 0);
  return passageIndex.holding(words(phrase).map(stem)).length > 0;
}

/** Whether it names something that reports name, too: what else it says may be said otherwise there. */
function namesKnown({ words: asked }: Question): boolean {
  return asked.some(({ weight }) => weight >= NAME_WEIGHT);
}

/** The share of words that no report holds, and that nothing stands for. */
function unknownShare({ words: asked }: Question, { vocabulary }: Library): number {
  const worth = (each: readonly QuestionWord[]) =>
    each.reduce((sum, { term, weight }) => sum + weight * vocabulary.idf(term), 0);
  const carrying = asked.filter(({ weight }) => weight >= CARRYING);
  const unknown = carrying.filter(({ known, akin }) => !known && akin.length === 0);
  return carrying.length === 0 ? 0 : worth(unknown) / worth(carrying);
}
