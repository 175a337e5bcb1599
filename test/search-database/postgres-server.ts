import { afterAll, beforeAll } from 'vitest';
import { HAS_POSTGRES, type Postgres, startPostgres } from './postgres.ts';

/** A PostgreSQL for all tests of a file; each takes databases of its own. */
export function postgresForFile(): () => Postgres {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (HAS_POSTGRES) postgres = await startPostgres();
  }, 60_000);
  afterAll(async () => postgres?.stop());
  return () => {
    if (postgres === undefined) throw new Error('PostgreSQL has not started.');
    return postgres;
  };
}
