import pg from 'pg';
import type { Logger } from 'pino';
import { connectionOf } from '../connect.ts';
import type { WrittenLibrary } from '../written-library.ts';
import { writeLibrary } from './write-library.ts';

/** Keeps a database at what the library is now, where no other host does. */
export interface Writer {
  /** What is to be written from now on. */
  readonly write: (library: WrittenLibrary) => void;
  /** Whether this host is the one that writes. */
  readonly isWriting: () => boolean;
  readonly close: () => Promise<void>;
}

export interface WriterOptions {
  readonly log?: Pick<Logger, 'info' | 'warn'> | undefined;
  /** Called after a version was written. */
  readonly onWritten?: () => void;
  /** Milliseconds from one try to become the writer to the next. */
  readonly tryEvery?: number;
}

const TRY_EVERY_MS = 10_000;
/** "Debrief" in letters of a telephone: nobody else locks this number. */
const LOCK = 3_327_433;

/**
 * One host of those that share a database writes: the one whose session holds the lock. When it dies the database ends its
 * session, and whoever tries next takes over. What it was writing is undone; a version is there whole or not at all.
 */
export function createWriter(url: string, { log, onWritten, tryEvery = TRY_EVERY_MS }: WriterOptions = {}): Writer {
  let client: pg.Client | undefined;
  let wanted: WrittenLibrary | undefined;
  let isClosed = false;
  const leave = async (): Promise<void> => {
    const left = client;
    client = undefined;
    await left?.end().catch(() => {});
  };
  const lock = async (): Promise<pg.Client | undefined> => {
    if (client !== undefined) return client;
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'debrief-writer',
    });
    fresh.on('error', () => {
      if (client === fresh) client = undefined;
    });
    try {
      await fresh.connect();
      const [row] = await connectionOf(fresh).rows<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
        LOCK,
      ]);
      if (row?.mine === true && !isClosed) client = fresh;
    } finally {
      if (client !== fresh) await fresh.end().catch(() => {});
    }
    if (client !== undefined) log?.info('This host writes the search database');
    return client;
  };
  const work = async (): Promise<void> => {
    const library = wanted;
    if (library === undefined || isClosed) return;
    try {
      const held = await lock();
      if (held === undefined) return;
      const start = Date.now();
      const { kind, written } = await writeLibrary(connectionOf(held), library);
      if (kind === 'unchanged') return;
      log?.info({ kind, written, ms: Date.now() - start }, 'Wrote the search database');
      onWritten?.();
    } catch (err) {
      if (!isClosed) log?.warn({ err }, 'The search database could not be written; it is tried again');
      await leave();
    }
  };
  let working = Promise.resolve();
  const next = (): void => {
    working = working.then(work);
  };
  const timer = setInterval(next, tryEvery).unref();
  return {
    write: (library) => {
      wanted = library;
      next();
    },
    isWriting: () => client !== undefined,
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      await leave();
      await working;
    },
  };
}
