import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figures } from '../../../bench/quality/figures.ts';
import { figuresFor } from './figures-for.ts';

const QUESTIONS = fileURLToPath(new URL('../../questions/security-pillar.jsonl', import.meta.url));
const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));

describe('questions on the report that comes with Debrief', () => {
  let figures: readonly Figures[] = [];

  beforeAll(async () => {
    figures = await figuresFor(QUESTIONS, CONTENT);
  });

  // Floors lie one question below what is reached. Raise them when it gets better; find out why before lowering one.
  it.each([
    ['answerable', 'hit1', 0.75],
    ['answerable', 'hit3', 0.82],
    ['answerable', 'hit5', 0.87],
    ['answerable', 'shown3', 0.85],
    ['off-topic', 'declined', 1],
    ['near miss', 'declined', 0.75],
    ['unanswerable', 'notStrong', 1],
  ] as const)('of the %s ones, %s is at least %d', (kind, figure, floor) => {
    expect(figures.find((each) => each.kind === kind)?.[figure]).toBeGreaterThanOrEqual(floor);
  });

  it('declines at most one in ten that the report answers', () => {
    expect(figures.find(({ kind }) => kind === 'answerable')?.wronglyNone).toBeLessThanOrEqual(0.1);
  });
});
