import type { Logger } from 'pino';
import { repeatedly } from '../../repeatedly.ts';
import type { Database } from '../database/database.ts';
import type { LastKnown } from './last-known.ts';
import { readSettings, type StoredSettings, writeSettings } from './read-settings.ts';
import type { ServerSettings } from './server-settings.ts';

/** What Discord servers have chosen: all of it in memory, so that no answer waits for the database. */
export interface Servers {
  /** Never throws; nothing chosen is `{}`. */
  readonly settings: (server: string) => ServerSettings;
  /** Of the servers that have chosen something. */
  readonly all: () => ReadonlyMap<string, ServerSettings>;
  /**
   * @param change gets what is stored now, whoever stored it.
   * @throws StoreAway when it cannot be stored; then nothing has changed. What `change` throws.
   */
  readonly change: (server: string, change: (settings: ServerSettings) => ServerSettings) => Promise<ServerSettings>;
  /** Calls the listener with each server whose settings are others now, by whichever process. @returns What ends that. */
  readonly onChange: (listener: (server: string) => void) => () => void;
  /** Reads what has changed. @throws StoreAway */
  readonly refresh: () => Promise<void>;
  /** Takes what was read last, by an earlier process: while the database is away. @returns how many servers' settings. */
  readonly recall: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Other processes hear of a change within this time. */
const LOOK_EVERY_MS = 2_000;

export interface ServersOptions {
  readonly database: Database;
  readonly lastKnown?: LastKnown | undefined;
  readonly lookEvery?: number | undefined;
  readonly log?: Pick<Logger, 'info' | 'warn'> | undefined;
}

export function openServers({ database, lastKnown, log, lookEvery = LOOK_EVERY_MS }: ServersOptions): Servers {
  const known = new Map<string, ServerSettings>();
  const listeners = new Set<(server: string) => void>();
  let version = 0;
  const take = (read: readonly StoredSettings[]): void => {
    for (const { server, settings, version: at } of read) {
      version = Math.max(version, at);
      if (JSON.stringify(known.get(server) ?? {}) === JSON.stringify(settings)) continue;
      if (Object.keys(settings).length === 0) known.delete(server);
      else known.set(server, settings);
      for (const listener of listeners) listener(server);
    }
    if (read.length > 0) lastKnown?.keep(known);
  };
  const refresh = async (): Promise<void> => {
    if (database.isThere()) take(await readSettings(database, version, log));
  };
  const looking = repeatedly(telling(refresh, log), lookEvery);
  return {
    settings: (server) => known.get(server) ?? {},
    all: () => known,
    change: async (server, change) => {
      const stored = await database.transaction((queries) => writeSettings(queries, server, change, log));
      // Others may have changed between: the version goes on with what is read in order.
      take([{ ...stored, version }]);
      return stored.settings;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    recall: async () => {
      for (const [server, settings] of (await lastKnown?.read()) ?? [])
        if (!known.has(server)) known.set(server, settings);
      return known.size;
    },
    close: async () => {
      await looking.close();
      await lastKnown?.kept();
    },
  };
}

/** Tells once that the database is away, and once that it is back. */
function telling(refresh: () => Promise<void>, log: ServersOptions['log']): () => Promise<void> {
  let isAway = false;
  return async () => {
    try {
      await refresh();
      if (isAway) log?.info('The database is back');
      isAway = false;
    } catch (err) {
      if (!isAway) log?.warn({ err }, 'The database is away: settings stay as they were read last');
      isAway = true;
    }
  };
}
