import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { repeatedly } from '../src/repeatedly.ts';

it('work is done again and again, one time after another, until it is closed', async () => {
  const states: string[] = [];
  const { close } = repeatedly(async () => {
    states.push('begun');
    await delay(5);
    states.push('done');
  }, 1);
  while (states.length < 6) await delay(1);
  await close();
  const count = states.length;
  expect(states).toEqual(Array.from({ length: count }, (_, at) => (at % 2 === 0 ? 'begun' : 'done')));
  expect(count % 2).toBe(0);
  await delay(20);
  expect(states).toHaveLength(count);
});
