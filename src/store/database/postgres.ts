import pg from 'pg';
import { type Engine, type Queries, SCHEMA, StoreAway } from './database.ts';

const CONNECT_WITHIN_MS = 1_500;
/** No statement of ours takes a tenth of it. */
const WITHIN_MS = 5_000;
/** Hosts share the database's connections, a hundred by default. */
const CONNECTIONS = 4;
/** Where it cannot be reached it is left alone for so long: to find out again takes each one who asks a second. */
const PAUSE_MS = 1_000;

/** PostgreSQL's classes of errors that pass: connections, resources, an operator's doing; and a standby that only reads. */
const PASSING = /^(?:08|53|57|58|25006|3D000|28)/u;

export function openPostgres(url: string): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: WITHIN_MS,
    query_timeout: WITHIN_MS + 1_000,
    idle_in_transaction_session_timeout: 2 * WITHIN_MS,
    keepAlive: true,
    application_name: 'debrief-store',
  });
  // A connection that breaks while nobody uses it: the next one who asks gets another.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    // Before whatever else it is asked. Where it fails, that fails, too.
    client.query(`set search_path to ${SCHEMA}`).catch(() => {});
  });
  let awayUntil = 0;
  const connect = async (): Promise<pg.PoolClient> => {
    if (Date.now() < awayUntil) throw new StoreAway('The database was away a moment ago.');
    try {
      return await pool.connect();
    } catch (cause) {
      awayUntil = Date.now() + PAUSE_MS;
      throw new StoreAway('The database cannot be reached.', { cause });
    }
  };
  return {
    isThere: () => true,
    connected: async (work) => {
      const client = await connect();
      let isBroken = false;
      const queries: Queries = {
        query: async <Row extends object>(statement: string, values: readonly unknown[] = []) => {
          try {
            const { rows } = await client.query<Row & pg.QueryResultRow>(statement, [...values]);
            return rows;
          } catch (cause) {
            if (cause instanceof pg.DatabaseError && !PASSING.test(cause.code ?? '')) throw cause;
            isBroken = true;
            throw new StoreAway('The database does not answer.', { cause });
          }
        },
      };
      try {
        return await work(queries);
      } finally {
        client.release(isBroken);
      }
    },
    close: () => pool.end(),
  };
}
