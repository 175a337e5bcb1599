import { pino } from 'pino';
import { afterAll } from 'vitest';
import type { Library } from '../../src/core/library/library.ts';
import type { BotOptions } from '../../src/discord/bot-options.ts';
import { openSearchDatabase, type SearchDatabase } from '../../src/search-database/search-database.ts';
import { writtenFrom } from '../../src/search-database/written-library.ts';
import { openRedisState } from '../../src/shared-state/redis-state.ts';
import { write } from '../search-database/library.ts';
import { startPostgres } from '../search-database/postgres.ts';
import { createRedisServer } from '../shared-state/redis-server.ts';

/** They end with the tests of the file. */
const postgres = await startPostgres();
const redis = await createRedisServer();
await redis.start();
/** Each library is written once. */
const databases = new Map<Library, Promise<SearchDatabase>>();
afterAll(async () => {
  for (const database of databases.values()) await (await database).close();
  await postgres.stop();
});

/** A bot that counts in Redis, and searches PostgreSQL alone. @param library What it answers from; undefined: not there yet. */
export async function openStores(token: string, library: Library | undefined) {
  const shared = openRedisState(redis.url, token, pino({ level: 'silent' }));
  const database = library && (await databaseOf(library));
  const options: Partial<BotOptions> = {
    // A bot that is started again at once would wait for its turn.
    shared: { ...shared, identifyTurn: undefined },
    ...(database && { library: () => database.search().library, search: database.search }),
  };
  return { options, close: shared.close };
}

function databaseOf(library: Library): Promise<SearchDatabase> {
  const known = databases.get(library) ?? open(library);
  databases.set(library, known);
  return known;
}

async function open(library: Library): Promise<SearchDatabase> {
  const url = await postgres.database();
  await write(url, writtenFrom(library, 'these tests'));
  const database = openSearchDatabase(url, { knowledge: library.knowledge });
  await database.refresh();
  return database;
}
