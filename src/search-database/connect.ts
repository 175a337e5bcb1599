import { Semaphore } from 'es-toolkit';
import pg from 'pg';

/** No connection can be had. */
export class Unreachable extends Error {}

/** Nothing was written to the database yet. */
export class NothingWritten extends Error {}

/** Asks one connection. Values stand for $1, $2 …: no text of a question or a report is ever part of a statement. */
export interface Connection {
  readonly rows: <Row extends pg.QueryResultRow>(
    statement: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
}

/** A PostgreSQL database that is read from. */
export interface Database {
  /**
   * Does work on one unchanging state of the database, whatever is written meanwhile.
   * @param withinMs time that it may take, for other work than answering.
   * @throws Error when the database is away, too busy or too slow, within seconds.
   */
  readonly read: <T>(work: (connection: Connection) => Promise<T>, withinMs?: number) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** A question takes a tenth of it; what takes longer is answered from elsewhere, or not at all. */
const WITHIN_MS = 2_000;
/** Where many ask at once: Discord waits longer once it was told that the answer is being made. */
const TURN_WITHIN_MS = 6_000;
const CONNECT_WITHIN_MS = 1_000;
/** Hosts share the database's connections, a hundred by default. */
const CONNECTIONS = 8;
/** Who would wait behind so many others is told at once. */
const MOST_WAITING = 200;

/**
 * The state that is read is that of the first statement which reads, and a table that is put in place of another looks empty
 * in a state before that: the lock comes first (PostgreSQL's manual, LOCK).
 */
const SNAPSHOT = `begin isolation level repeatable read read only; lock table library in access share mode`;
/** The plans are few and known: a scan of a whole table is none of them, and compiling them takes longer than they do. */
const PLANS = '-c search_path=debrief,public -c enable_seqscan=off -c jit=off -c random_page_cost=1.1';

/** @param url `postgres://user:password@host:port/database` */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: WITHIN_MS,
    keepAlive: true,
    options: PLANS,
    application_name: 'debrief-search',
  });
  // A connection that breaks while nobody uses it: the next one who asks gets another.
  pool.on('error', () => {});
  // One that breaks in use fails what it was asked, too; an error that nobody listens to would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const turns = new Semaphore(CONNECTIONS);
  let waiting = 0;
  const turn = async (): Promise<void> => {
    if (waiting >= MOST_WAITING) throw new Error('Too many questions wait for the search database.');
    waiting += 1;
    const acquired = turns.acquire();
    await within(TURN_WITHIN_MS, () => acquired)
      .catch((error) => {
        // Who no longer waits gives the turn to the next.
        void acquired.then(() => turns.release());
        throw error;
      })
      .finally(() => {
        waiting -= 1;
      });
  };
  return {
    read: async (work, withinMs = WITHIN_MS) => {
      await turn();
      try {
        const client = await pool.connect().catch((cause) => {
          throw new Unreachable('The search database cannot be reached.', { cause });
        });
        return await inSnapshot(client, work, withinMs);
      } finally {
        turns.release();
      }
    },
    close: () => pool.end(),
  };
}

/** A connection on which something failed, or takes too long, is closed. */
async function inSnapshot<T>(
  client: pg.PoolClient,
  work: (connection: Connection) => Promise<T>,
  withinMs: number,
): Promise<T> {
  let broken = true;
  try {
    const value = await within(withinMs, async () => {
      await client.query(SNAPSHOT).catch(asNothingWritten);
      if (withinMs > WITHIN_MS) await client.query(`set local statement_timeout = ${withinMs}`);
      const found = await work(connectionOf(client));
      await client.query('commit');
      return found;
    });
    broken = false;
    return value;
  } finally {
    client.release(broken);
  }
}

/** PostgreSQL's codes for a table and a schema that are not there. */
function asNothingWritten(error: unknown): never {
  const isMissing = error instanceof pg.DatabaseError && (error.code === '42P01' || error.code === '3F000');
  throw isMissing ? new NothingWritten('No library was written to the search database yet.', { cause: error }) : error;
}

export function connectionOf(client: pg.ClientBase): Connection {
  return {
    rows: async <Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(statement, [...values])).rows,
  };
}

function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The search database took longer than ${ms} ms.`)), ms);
    work()
      .then(resolve, reject)
      .finally(() => clearTimeout(late));
  });
}
