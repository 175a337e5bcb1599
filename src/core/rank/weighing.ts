import { sum } from 'es-toolkit';
import { headingOf } from '../index/headings.ts';
import type { Library } from '../library/library.ts';
import { isFactRole } from '../pack/roles.ts';
import type { Question } from './question/question.ts';
import { isCarrying, worthsOf } from './question/question-words.ts';
import type { Signals } from './signals.ts';
import { FRAME_FACTOR, SIGNAL_WEIGHTS } from './weights.ts';

/** Weighs a passage, by its number. */
export function weighing(library: Library, question: Question, signals: Signals) {
  const { own, about, holding } = signals;
  const { role } = question;
  const askedFor = new Set(signals.asked);
  const frames = new Set(
    ['purpose' as const, 'experience' as const].flatMap((each) => library.passagesByRole.get(each) ?? []),
  );
  const headed = headedBy(question, library);
  // "When was the event?" names nothing that a passage could hold.
  const isBare = role !== undefined && !question.words.some(isCarrying);
  const roleWeight = isFactRole(role) ? SIGNAL_WEIGHTS.fact : SIGNAL_WEIGHTS.role;
  return (passage: number) => {
    const near = about(passage);
    const isAskedFor = askedFor.has(passage);
    const held = holding(passage);
    // As far as it is about what the question names.
    const fits = !isAskedFor ? 0 : isBare ? 1 : Math.max(held, near);
    const coverage = isBare ? fits : held;
    const all =
      own(passage) +
      SIGNAL_WEIGHTS.coverage * coverage +
      SIGNAL_WEIGHTS.report * near +
      roleWeight * fits +
      (role === undefined ? SIGNAL_WEIGHTS.heading * headed(passage) : 0);
    return {
      /** Higher is better. */
      score: role === undefined && frames.has(passage) ? FRAME_FACTOR * all : all,
      /** How much of what is asked it holds: 0 to 1. */
      coverage,
    };
  };
}

/**
 * The share of what a question says, by weight and rarity, that a passage's own heading holds: who writes "Security
 * Foundation & IAM" above a section says what it is about, where others mention IAM by the way.
 */
function headedBy({ words }: Question, library: Library): (passage: number) => number {
  const { vocabulary, headings, passageIndex } = library;
  const worths = worthsOf(words, vocabulary);
  const all = sum([...worths.values()]) || 1;
  const byNumber = new Map([...worths].map(([term, worth]) => [passageIndex.numberOf(term), worth]));
  return (passage) => {
    let sum = 0;
    for (const term of headingOf(headings, passage)) sum += byNumber.get(term) ?? 0;
    return sum / all;
  };
}
