import { expect, it } from 'vitest';
import { createFirstRating } from '../../../src/discord/interactions/ratings.ts';

const DAY_MS = 24 * 60 * 60_000;

it('counts a member once for what is shown, for a day', () => {
  const clock = { now: 0 };
  const isFirst = createFirstRating(() => new Date(clock.now));
  expect([isFirst('a', '1'), isFirst('a', '1'), isFirst('a', '2'), isFirst('b', '1')]).toEqual([
    true,
    false,
    true,
    true,
  ]);
  clock.now = DAY_MS - 1;
  expect(isFirst('a', '1')).toBe(false);
  clock.now = DAY_MS;
  expect(isFirst('a', '1')).toBe(true);
});

it('remembers so many at most, and forgets the oldest', () => {
  const isFirst = createFirstRating(() => new Date(0), 2);
  expect(['a', 'b', 'c', 'c', 'a'].map((shown) => isFirst(shown, '1'))).toEqual([true, true, true, false, true]);
});
