import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createTurns } from '../../src/discord/interactions/turns.ts';

it('comes at once where nobody waits, and then to one after the other', async () => {
  const turns = createTurns();
  const begun: number[] = [];
  const work = [0, 1, 2].map((number) => turns().then(() => begun.push(number)));
  await Promise.resolve();
  await Promise.resolve();
  expect(begun).toEqual([0]);
  await nextTurn();
  expect(begun.length).toBeLessThan(3);
  await Promise.all(work);
  expect(begun).toEqual([0, 1, 2]);
});

it('is passed on whatever becomes of the work', async () => {
  const turns = createTurns();
  const failing = turns().then(() => Promise.reject(new Error('no')));
  const next = turns();
  await expect(failing).rejects.toThrow('no');
  await next;
  await nextTurn();
  await nextTurn();
  await turns();
});
