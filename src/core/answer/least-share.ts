import type { Library } from '../library/library.ts';
import { namesEvent } from '../rank/question/event-named.ts';
import type { Question } from '../rank/question/question.ts';
import { syllablePairs } from '../text/analyze.ts';
import { stem, words } from '../text/words.ts';
import { everydayPhrases } from './everyday.ts';
import { namesProduct } from './missing.ts';

/** A question that speaks of an event, or of something the field has a name for, is better answered with titles than declined. */
const OF_THE_FIELD = 0.1;
/** One that does not may be about anything. */
const OF_ANYTHING = 0.3;
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
  const isCertain = question.things.some(({ certainty }) => certainty >= CERTAIN_FROM);
  return isCertain || namesEvent(question.words, library) ? OF_THE_FIELD : OF_ANYTHING;
}

/** Two Vietnamese syllables are one word, several English words stand in one passage. */
function isHeld(phrase: string, { language }: Question, { vocabulary, passageIndex }: Library): boolean {
  if (language === 'vi') return syllablePairs(phrase, 'vi').every((pair) => vocabulary.frequency(pair) > 0);
  return passageIndex.holding(words(phrase).map(stem)).length > 0;
}
