import type { Verdict } from './judge-answer.ts';
import { type JudgedQuestion, UNANSWERABLE } from './question-file.ts';

/** Figures over the questions of a kind. Shares are from 0 to 1; those that make no sense for the kind are missing. */
export interface Figures {
  readonly kind: string;
  readonly questions: number;
  /** Share of questions with an answering passage in the first, the first three, the first five places. */
  readonly hit1?: number;
  readonly hit3?: number;
  readonly hit5?: number;
  /** Mean of 1 / place of the first answering passage, 0 where it is not among the first five. */
  readonly mrr?: number;
  /** Share of questions where the first three passages show the words that answer. */
  readonly shown3?: number;
  /** Share of answerable questions that were declined. */
  readonly wronglyNone?: number;
  /** Share of unanswerable questions that were declined. */
  readonly declined?: number;
  /** Share of unanswerable questions that were not answered as if sure. */
  readonly notStrong?: number;
  /** Median and 99th percentile of the time that an answer took, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Figures over all answerable questions, over all that are not, and over each kind. */
export function figuresOf(verdicts: readonly Verdict[]): readonly Figures[] {
  const answerable = verdicts.filter(({ question }) => !isUnanswerable(question));
  const unanswerable = verdicts.filter(({ question }) => isUnanswerable(question));
  const kinds = [...new Set(answerable.map(({ question }) => question.kind))].toSorted();
  const groups: readonly (readonly [string, readonly Verdict[]])[] = [
    ['answerable', answerable],
    ...kinds.map((kind) => [kind, answerable.filter(({ question }) => question.kind === kind)] as const),
    ['unanswerable', unanswerable],
    ['off-topic', unanswerable.filter(({ question }) => isOffTopic(question))],
    ['near miss', unanswerable.filter(({ question }) => !isOffTopic(question))],
  ];
  return groups
    .filter(([, own]) => own.length > 0)
    .map(([kind, own]) => ({ kind, questions: own.length, ...quality(own), ...speed(own) }));
}

function isUnanswerable({ kind }: JudgedQuestion): boolean {
  return kind === UNANSWERABLE;
}

function isOffTopic({ note = '' }: JudgedQuestion): boolean {
  return note.startsWith('off');
}

function quality(verdicts: readonly Verdict[]): Partial<Figures> {
  const share = (holds: (verdict: Verdict) => boolean): number => verdicts.filter(holds).length / verdicts.length;
  const isNone = ({ answer }: Verdict): boolean => answer.kind === 'none';
  if (verdicts.every(({ question }) => isUnanswerable(question))) {
    return { declined: share(isNone), notStrong: share(({ answer }) => answer.kind !== 'strong') };
  }
  const within = (places: number) => share(({ place }) => place !== undefined && place <= places);
  const mrr = verdicts.reduce((sum, { place }) => sum + (place === undefined ? 0 : 1 / place), 0) / verdicts.length;
  return {
    hit1: within(1),
    hit3: within(3),
    hit5: within(5),
    mrr,
    shown3: share(({ isShown }) => isShown),
    wronglyNone: share(isNone),
  };
}

function speed(verdicts: readonly Verdict[]): Pick<Figures, 'p50' | 'p99'> {
  const times = verdicts.map(({ answer }) => answer.tookMs).toSorted((a, b) => a - b);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
}

/** The smallest value that so large a share of the values is not above (nearest rank). */
export function percentile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0;
}
