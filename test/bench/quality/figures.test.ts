import { describe, expect, it } from 'vitest';
import { figuresOf, percentile } from '../../../bench/quality/figures.ts';
import type { Verdict } from '../../../bench/quality/judge-answer.ts';

describe('figures', () => {
  it('are given over all answerable questions, each kind, and the two sorts of unanswerable ones', () => {
    const figures = figuresOf([
      verdict('keyword', 'strong', 1, 1),
      verdict('keyword', 'weak', 2, 3),
      verdict('vi', 'none', undefined, 2),
      verdict('vi', 'strong', 5, 9),
      verdict('unanswerable', 'none', undefined, 1, 'off-topic'),
      verdict('unanswerable', 'weak', undefined, 1, 'near miss'),
    ]);
    expect(figures).toEqual([
      {
        kind: 'answerable',
        questions: 4,
        hit1: 0.25,
        hit3: 0.5,
        hit5: 0.75,
        mrr: (1 + 1 / 2 + 1 / 5) / 4,
        shown3: 0.5,
        wronglyNone: 0.25,
        p50: 2,
        p99: 9,
      },
      {
        kind: 'keyword',
        questions: 2,
        hit1: 0.5,
        hit3: 1,
        hit5: 1,
        mrr: 0.75,
        shown3: 1,
        wronglyNone: 0,
        p50: 1,
        p99: 3,
      },
      { kind: 'vi', questions: 2, hit1: 0, hit3: 0, hit5: 0.5, mrr: 0.1, shown3: 0, wronglyNone: 0.5, p50: 2, p99: 9 },
      { kind: 'unanswerable', questions: 2, declined: 0.5, notStrong: 1, p50: 1, p99: 1 },
      { kind: 'off-topic', questions: 1, declined: 1, notStrong: 1, p50: 1, p99: 1 },
      { kind: 'near miss', questions: 1, declined: 0, notStrong: 1, p50: 1, p99: 1 },
    ]);
  });

  it('take a percentile by nearest rank', () => {
    expect([0, 0.5, 0.51, 0.99].map((share) => percentile([1, 2, 3, 4], share))).toEqual([1, 2, 3, 4]);
    expect(percentile([], 0.5)).toBe(0);
  });
});

function verdict(
  kind: string,
  answered: Verdict['answer']['kind'],
  place: number | undefined,
  tookMs: number,
  note?: string,
): Verdict {
  const question = {
    id: 'q',
    question: 'q',
    kind,
    note,
    gold: [],
    answer_must_contain: [],
    answer_must_contain_any: [],
  };
  const answer = { question: 'q', kind: answered, tookMs, passages: [], closest: [] };
  return { question, answer, place, isShown: place !== undefined && place <= 3 };
}
