import { expect, it } from 'vitest';
import { type Queries, StoreAway } from '../../src/store/database/database.ts';
import { createDeferredWrites } from '../../src/store/database/deferred-writes.ts';
import { until } from '../content/until.ts';

/** A database that is there or away, and keeps what it was told. */
function database() {
  const written: unknown[] = [];
  const state = { isAway: false, written };
  const transaction = async <T>(work: (queries: Queries) => Promise<T>): Promise<T> => {
    if (state.isAway) throw new StoreAway('away');
    const own: unknown[] = [];
    const value = await work({
      query: async (_statement, values = []) => {
        if (values[0] === 'wrong') throw new Error('wrong');
        own.push(values[0]);
        return [];
      },
    });
    written.push(...own);
    return value;
  };
  return { state, transaction };
}

it('writes in order, later, what was added while the database was away', async () => {
  const { state, transaction } = database();
  state.isAway = true;
  const writes = createDeferredWrites({ database: { transaction }, every: 5 });
  for (const value of [1, 2, 3]) writes.add({ statement: 'insert', values: [value] });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(writes.waiting()).toBe(3);
  state.isAway = false;
  await until(() => writes.waiting() === 0 && state.written.length === 3);
  expect(state.written).toEqual([1, 2, 3]);
  writes.add({ statement: 'insert', values: [4] });
  await writes.close();
  expect(state.written).toEqual([1, 2, 3, 4]);
});

it('gives the oldest up when too many wait, and what can never be written', async () => {
  const { state, transaction } = database();
  state.isAway = true;
  const writes = createDeferredWrites({ database: { transaction }, every: 5, most: 2 });
  for (const value of [1, 2, 3]) writes.add({ statement: 'insert', values: [value] });
  expect([writes.waiting(), writes.givenUp()]).toEqual([2, 1]);
  state.isAway = false;
  await until(() => state.written.length === 2);
  writes.add({ statement: 'insert', values: ['wrong'] });
  await until(() => writes.givenUp() === 2);
  await writes.close();
  expect(state.written).toEqual([2, 3]);
});
