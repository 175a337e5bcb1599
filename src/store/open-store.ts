import type { Logger } from 'pino';
import { type Database, StoreAway } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { type Departures, openDepartures } from './departures/departures.ts';
import { type Followers, openFollowers } from './followers/followers.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { openQuestions, type Questions } from './questions/questions.ts';
import { createLastKnown } from './servers/last-known.ts';
import { openServers, type Servers } from './servers/servers.ts';

/** What communities have chosen, one object for each area. A new area is one file that gets the database, and one line here. */
export interface Store {
  readonly servers: Servers;
  readonly questions: Questions;
  readonly followers: Followers;
  readonly departures: Departures;
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  /** `postgres://…`; undefined: PGlite below `dataDir`. */
  readonly url: string | undefined;
  readonly dataDir: string;
  /** Where the settings are kept, too, that were read last; undefined: nowhere. */
  readonly cacheDir?: string | undefined;
  readonly log?: Pick<Logger, 'info' | 'warn'> | undefined;
  /** Milliseconds from one look for what other processes changed to the next. */
  readonly lookEvery?: number;
}

/**
 * Opens the store, and reads what answers need into memory. Nothing is made on disk before something is stored. A database that
 * is away is no error: what is stored is read when it is back.
 * @throws UserError for one that this version of Debrief must not use.
 */
export async function openStore({ url, dataDir, cacheDir, log, lookEvery }: StoreOptions): Promise<Store> {
  const database: Database = openDatabase({ url, dataDir, migrations: MIGRATIONS, log });
  // The database of PostgreSQL can be away while this process starts; that of PGlite is beside the cache.
  const lastKnown = url === undefined || cacheDir === undefined ? undefined : createLastKnown(cacheDir, log);
  const servers = openServers({ database, lastKnown, log, lookEvery });
  const questions = openQuestions({ database, settings: servers.settings, log });
  const followers = openFollowers({ database, settings: servers.settings, log });
  const departures = openDepartures({ database, servers, questions, followers, log });
  const close = async (): Promise<void> => {
    await departures.close();
    await questions.close();
    await followers.close();
    await servers.close();
    await database.close();
  };
  try {
    await servers.refresh();
  } catch (err) {
    if (!(err instanceof StoreAway)) {
      await close();
      throw err;
    }
    const known = await servers.recall();
    log?.warn({ err, servers: known }, 'The database is away: servers have the settings that were read last');
  }
  return { servers, questions, followers, departures, close };
}
