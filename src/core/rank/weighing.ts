import type { Kind } from '../index/places.ts';
import type { Library } from '../library/library.ts';
import { isFactRole } from '../pack/roles.ts';
import type { Question } from './question/question.ts';
import { isCarrying } from './question/question-words.ts';
import type { Signals } from './signals.ts';
import { COVERED_WORDS, FACTORS, SIGNAL_WEIGHTS } from './weights.ts';

/** Weighs a passage, by its number, before a look at the passage itself: what its signals amount to. */
export function weighing(library: Library, question: Question, signals: Signals) {
  const { own, about, holding } = signals;
  const { role, acronym } = question;
  const { kinds, kindOf } = library.places;
  const factors = kinds.map((kind) => factorOf(kind, question));
  const askedFor = new Uint8Array(library.passages.length);
  for (const number of signals.asked) askedFor[number] = 1;
  const carrying = question.words.filter(isCarrying).length;
  // "When was the event?" names nothing that a passage could hold.
  const isBare = role !== undefined && carrying === 0;
  const coverageWeight = SIGNAL_WEIGHTS.coverage * Math.min(1, COVERED_WORDS / Math.max(1, carrying));
  const roleWeight = isFactRole(role) ? SIGNAL_WEIGHTS.fact : SIGNAL_WEIGHTS.role;
  const headingWeight = role === undefined ? SIGNAL_WEIGHTS.heading : 0;
  const spelledWeight = acronym === undefined ? 0 : SIGNAL_WEIGHTS.spelledOut;
  return (passage: number) => {
    const held = holding(passage);
    const near = about(passage);
    const isAskedFor = askedFor[passage] === 1;
    // As far as it is about what the question names.
    const fits = !isAskedFor ? 0 : isBare ? 1 : Math.max(held.coverage, near);
    const coverage = isBare ? fits : held.coverage;
    const sum =
      own(passage) +
      coverageWeight * coverage +
      SIGNAL_WEIGHTS.report * near +
      SIGNAL_WEIGHTS.expansion * held.expanded +
      roleWeight * fits;
    const unlisted = role === 'speaker' && !isAskedFor ? FACTORS.noSpeaker : 1;
    const factor = (factors[kindOf[passage] ?? 0] ?? 1) * unlisted;
    return {
      /** What speaks for it, in all. Its score is the factor times this. */
      sum,
      factor,
      /** The most that its score can be, whatever is seen closer: a passage holds no less than its heading. */
      most: (sum + (headingWeight * held.verbatim + spelledWeight)) * factor,
      /** How much of what is asked it holds: 0 to 1. */
      coverage,
    };
  };
}

function factorOf({ language, isIndex, isFrame }: Kind, question: Question): number {
  const spoken = language === question.language ? 1 : FACTORS.otherLanguage;
  const frame = question.role === undefined && isFrame ? FACTORS.frame : 1;
  return spoken * (isIndex ? FACTORS.index : 1) * frame;
}
