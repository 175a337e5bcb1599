import type { Library } from '../library/library.ts';
import type { Passage } from '../report/report.ts';
import { headedBy } from './headed.ts';
import type { Question } from './question/question.ts';
import { readSignals } from './signals.ts';
import { spelledOutBy } from './spelled-out.ts';
import { topScores } from './top-scores.ts';
import { weighing } from './weighing.ts';

/** A passage that may answer, with the reason. */
export interface Hit {
  readonly passage: Passage;
  /** Place of the passage among those of the library. */
  readonly number: number;
  /** Higher is better. Not comparable between questions. */
  readonly score: number;
  /** How much of what is asked the passage holds, in words or by what they stand for: 0 to 1. */
  readonly coverage: number;
}

export interface RankOptions {
  /** Id of an event: only its passages count. */
  readonly event?: string | undefined;
  /** About how many passages are wanted, the best ones: the others take no time then. All by default. */
  readonly limit?: number;
}

/** The passages that may answer, best first, one for each section. */
export function rank(library: Library, question: Question, options: RankOptions = {}): readonly Hit[] {
  const signals = readSignals(library, question);
  const weigh = weighing(library, question, signals);
  const candidates = signals.candidates.filter(within(library, question, options.event));
  const weights = candidates.map((number) => weigh(number));
  const least = topScores(
    Float64Array.from(weights, ({ score }) => score),
    options.limit ?? weights.length,
  );
  const headed = headedBy(question, library);
  const spelledOut = spelledOutBy(question.acronym);
  const hits: Hit[] = [];
  for (const [index, number] of candidates.entries()) {
    const passage = library.passages[number];
    if (passage === undefined || (weights[index]?.most ?? 0) < least) continue;
    const { score, coverage } = weigh(number, { headed: headed(passage), spelled: spelledOut(passage) });
    hits.push({ passage, number, score, coverage });
  }
  return onePerSection(hits.sort((a, b) => b.score - a.score || compareAge(a, b)));
}

/** Tells the passages that the question, or who asks it, leaves room for. */
function within({ passages }: Library, { period }: Question, event: string | undefined): (number: number) => boolean {
  if (period === undefined && event === undefined) return () => true;
  return (number) => {
    const id = passages[number]?.event?.id;
    return (event === undefined || id === event) && (period === undefined || period.events.has(id ?? ''));
  };
}

/** Of equals the newest event first. */
function compareAge(a: Hit, b: Hit): number {
  const [one, other] = [a.passage.event?.date ?? '', b.passage.event?.date ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return a.passage.id < b.passage.id ? -1 : 1;
}

function onePerSection(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<unknown>();
  return hits.filter(({ passage }) => !seen.has(passage.section) && seen.add(passage.section));
}
