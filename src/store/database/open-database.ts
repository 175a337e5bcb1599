import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Migration } from '../migrations/migration.ts';
import { type Database, type Engine, inTransaction, StoreAway } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database`; undefined: a PGlite below `dataDir`. */
  readonly url: string | undefined;
  readonly dataDir: string;
  readonly migrations: readonly Migration[];
  readonly log?: Pick<Logger, 'info' | 'warn'> | undefined;
}

/** The door to the database: nothing is opened, loaded or made on disk before the first query. */
export function openDatabase({ url, dataDir, migrations, log }: DatabaseOptions): Database {
  const engine = url === undefined ? openPglite(join(dataDir, 'store'), log) : postgresWhenUsed(url);
  let upToDate: Promise<void> | undefined;
  const connected: Engine['connected'] = async (work) => {
    upToDate ??= engine.connected((queries) => migrate(queries, migrations));
    const migrated = upToDate;
    try {
      await migrated;
    } catch (error) {
      // What could not be reached is tried again by the next one who asks.
      if (error instanceof StoreAway && upToDate === migrated) upToDate = undefined;
      throw error;
    }
    return engine.connected(work);
  };
  return {
    query: (statement, values) => connected((queries) => queries.query(statement, values)),
    transaction: (work) => connected((queries) => inTransaction(queries, work)),
    isThere: engine.isThere,
    close: engine.close,
  };
}

/** Where no PostgreSQL is named, nothing of it is loaded. */
function postgresWhenUsed(url: string): Engine {
  let engine: Promise<Engine> | undefined;
  return {
    isThere: () => true,
    connected: async (work) => {
      engine ??= import('./postgres.ts').then(({ openPostgres }) => openPostgres(url));
      return (await engine).connected(work);
    },
    close: async () => (await engine)?.close(),
  };
}
