import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { writeCacheFile } from '../../content/cache/cache-files.ts';
import { oneAtATime } from '../../content/watching/one-at-a-time.ts';
import { type ServerSettings, serverSettings } from './server-settings.ts';

/** The settings that were read last, in a file: for a start while the database is away. Never throws. */
export interface LastKnown {
  readonly read: () => Promise<ReadonlyMap<string, ServerSettings>>;
  readonly keep: (known: ReadonlyMap<string, ServerSettings>) => void;
  /** Until all is kept. */
  readonly kept: () => Promise<void>;
}

const kept = z.record(z.string(), serverSettings);

export function createLastKnown(cacheDir: string, log?: Pick<Logger, 'warn'>): LastKnown {
  const file = join(cacheDir, 'servers.json');
  let current: ReadonlyMap<string, ServerSettings> = new Map();
  const write = oneAtATime(async () => {
    try {
      await writeCacheFile(file, Buffer.from(JSON.stringify(Object.fromEntries(current))));
    } catch (err) {
      log?.warn({ err }, 'The settings of servers cannot be kept in CACHE_DIR for a start without the database');
    }
  });
  let writing = Promise.resolve();
  return {
    read: async () => {
      const text = await readFile(file, 'utf8').catch(() => '{}');
      const read = kept.safeParse(parsed(text));
      return new Map(read.success ? Object.entries(read.data) : []);
    },
    keep: (known) => {
      current = known;
      writing = write();
    },
    kept: () => writing,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
