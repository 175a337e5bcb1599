import { Counter, Histogram, type Registry } from 'prom-client';
import type { Handled } from '../../discord/handled.ts';

/** Around what a person notices (0.1 s), when the answer is deferred (1.5 s) and when Discord gives up (3 s). */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 15];

/** Counts everything that members send. */
export function countQuestions(registry: Registry): (handled: Handled) => void {
  const registers = [registry];
  const questions = new Counter({
    name: 'debrief_questions_total',
    help: 'What members sent, by kind, by command, and by what became of it.',
    labelNames: ['kind', 'command', 'state'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'debrief_question_duration_seconds',
    help: 'From the arrival of what a member sent until its answer was taken by Discord.',
    labelNames: ['kind', 'command'] as const,
    buckets: BUCKETS_SECONDS,
    registers,
  });
  return ({ kind, command, state, tookMs }) => {
    questions.inc({ kind, command, state });
    durations.observe({ kind, command }, tookMs / 1_000);
  };
}
