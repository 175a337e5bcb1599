import { createHash } from 'node:crypto';
import { UserError } from '../../settings/user-error.ts';
import type { Migration } from '../migrations/migration.ts';
import { inTransaction, type Queries, SCHEMA } from './database.ts';

/** "Debrief" in letters of a telephone, and a store: nobody else locks this number. The writer of a search database has another. */
const LOCK = 33_274_337;

/**
 * Brings a database up to date, all or nothing; of several processes that start at once, one does it and the others wait.
 * @throws UserError for a database that a later version of Debrief has made, or one whose steps were others.
 */
export async function migrate(queries: Queries, migrations: readonly Migration[]): Promise<void> {
  await inTransaction(queries, async ({ query }) => {
    await query('select pg_advisory_xact_lock($1)', [LOCK]);
    await query(`create schema if not exists ${SCHEMA}`);
    await query(`
      create table if not exists ${SCHEMA}.migrations (
        number int primary key, name text not null, hash text not null, at timestamptz not null default now()
      )`);
    await query(`set local search_path to ${SCHEMA}`);
    const done = await query<Done>('select number, name, hash from migrations order by number');
    for (const { number, name, hash } of done) assertKnown(number, name, hash, migrations);
    for (const [index, migration] of migrations.entries()) {
      if (index < done.length) continue;
      await query(migration.sql);
      await query('insert into migrations (number, name, hash) values ($1, $2, $3)', [
        index + 1,
        migration.name,
        hashOf(migration),
      ]);
    }
  });
}

interface Done {
  readonly number: number;
  readonly name: string;
  readonly hash: string;
}

function assertKnown(number: number, name: string, hash: string, migrations: readonly Migration[]): void {
  const known = migrations[number - 1];
  if (known === undefined) {
    throw new UserError(
      `The database was made by a later version of Debrief (its step ${number}, ${name}; this version knows ${migrations.length}): update Debrief, or give it another database.`,
    );
  }
  if (hashOf(known) !== hash) {
    throw new UserError(
      `The database was made in another way than this version of Debrief makes it (step ${number}, ${name}): use the version that made it, or another database.`,
    );
  }
}

function hashOf({ name, sql }: Migration): string {
  return createHash('sha256').update(`${name}\n${sql}`).digest('hex');
}
