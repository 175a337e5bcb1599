import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { placesForFile } from './stores.ts';

describe.each(placesForFile())('a database in $kind', ({ place }) => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ ...(await place()), migrations: MIGRATIONS });
  });
  afterAll(() => database.close());

  test('gives back what was written, of each type that is stored', async () => {
    const { query } = database;
    await query(
      'create table things1 (words text, count int, share real, told boolean, data jsonb, at timestamptz, list text[])',
    );
    const at = new Date('2026-11-28T14:00:00.123Z');
    const data = { a: [1, 'ế', null], b: {} };
    await query('insert into things1 values ($1, $2, $3, $4, $5, $6, $7)', [
      "it's ế",
      3,
      0.5,
      true,
      JSON.stringify(data),
      at,
      ['a', 'b"'],
    ]);
    expect(await query('select * from things1')).toEqual([
      { words: "it's ế", count: 3, share: 0.5, told: true, data, at, list: ['a', 'b"'] },
    ]);
    expect(
      await query('select count(*)::int as count from things1 where words = any($1::text[])', [["it's ế"]]),
    ).toEqual([{ count: 1 }]);
  });

  test('undoes a transaction that fails, and goes on', async () => {
    const { query, transaction } = database;
    await query('create table things2 (n int primary key)');
    const failing = transaction(async (queries) => {
      await queries.query('insert into things2 values (1)');
      await queries.query('insert into things2 values (1)');
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await query('select * from things2')).toEqual([]);
    await transaction(({ query: ask }) => ask('insert into things2 values (2)'));
    expect(await query('select n from things2')).toEqual([{ n: 2 }]);
  });

  test('keeps transactions apart that run at once', async () => {
    const { query, transaction } = database;
    await query('create table counts (n int)');
    await query('insert into counts values (0)');
    await Promise.all(
      Array.from({ length: 20 }, () =>
        transaction(async (queries) => {
          const [row] = await queries.query<{ n: number }>('select n from counts for update');
          await queries.query('update counts set n = $1', [(row?.n ?? 0) + 1]);
        }),
      ),
    );
    expect(await query('select n from counts')).toEqual([{ n: 20 }]);
  });
});
