import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { Logger } from 'pino';
import { type Engine, StoreAway } from './database.ts';
import type { PgliteThread } from './pglite-client.ts';

/** Where it could not be opened, it is left alone for so long. */
const PAUSE_MS = 1_000;

/**
 * PostgreSQL within the process: PGlite, in a thread of its own, since making a database takes seconds of processor time. What
 * it has acknowledged is in its files, also when the process is killed.
 * @param folder of the database alone; made by the first use.
 */
export function openPglite(folder: string, log?: Pick<Logger, 'info' | 'warn'>): Engine {
  /** It has one connection. */
  const one = pLimit(1);
  let thread: PgliteThread | undefined;
  let awayUntil = 0;
  let isClosed = false;
  const open = async (): Promise<PgliteThread> => {
    if (isClosed) throw new StoreAway('The database is closed.');
    if (thread?.isRunning() === true) return thread;
    if (Date.now() < awayUntil) throw new StoreAway('The database was away a moment ago.');
    try {
      const { startPglite } = await import('./pglite-client.ts');
      thread = await startPglite(folder);
      return thread;
    } catch (error) {
      awayUntil = Date.now() + PAUSE_MS;
      log?.warn({ err: error, folder }, 'The database in the folder could not be opened');
      throw error;
    }
  };
  return {
    isThere: () => existsSync(join(folder, 'PG_VERSION')),
    connected: (work) => one(async () => work(await open())),
    close: () => {
      isClosed = true;
      return one(async () => {
        await thread?.end();
      });
    },
  };
}
