import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Knowledge, Library } from '../core/library/library.ts';
import { openSearchDatabase, type SearchDatabase } from '../search-database/search-database.ts';
import { createWriter } from '../search-database/write/writer.ts';
import { writtenFrom } from '../search-database/written-library.ts';

/** A search database on a host that reads the reports, too, and may be the one that writes. */
export interface SharedDatabase {
  readonly database: SearchDatabase;
  /** @param madeFrom see `madeFrom` */
  readonly write: (library: Library, madeFrom: string) => void;
  readonly close: () => Promise<void>;
}

export function openSharedDatabase(url: string, knowledge: Knowledge, log: Logger): SharedDatabase {
  const database = openSearchDatabase(url, { knowledge, log });
  const look = (): void => void database.refresh().catch((err) => log.warn({ err }, UNREACHABLE));
  const writer = createWriter(url, { log, onWritten: look });
  look();
  return {
    database,
    write: (library, madeFrom) => writer.write(writtenFrom(library, madeFrom)),
    close: async () => {
      await writer.close();
      await database.close();
    },
  };
}

const UNREACHABLE = 'The search database cannot be reached; what it would be asked is answered from memory';
const AGAIN_AFTER_MS = 2_000;

/** The library that other hosts have written. Waits for the first one: a host may start before the one that writes. */
export async function openDatabaseLibrary(url: string, knowledge: Knowledge, log: Logger) {
  const database = openSearchDatabase(url, { knowledge, log });
  let told = '';
  while (database.shell() === undefined) {
    const reason = await database.refresh().then(
      () => 'It holds no library yet: a host with CONTENT_DIR or CONTENT_REPO writes it',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    if (database.shell() !== undefined) break;
    if (reason !== told) log.warn({ reason }, 'Waiting for the search database');
    told = reason;
    await delay(AGAIN_AFTER_MS);
  }
  const library = (): Library => database.search().library;
  let readAt = new Date();
  return {
    library,
    search: () => database.search(),
    content: {
      status: () => ({ readAt, problems: [] }),
      reload: async () => {
        await database.refresh();
        readAt = new Date();
        return library();
      },
    },
    version: undefined,
    status: () => ({ failures: [], problems: [], repositories: [], readAt }),
    threads: () => ({ running: 0, waiting: 0 }),
    onChange: database.onChange,
    close: database.close,
  };
}
