/** Asks a database. Values stand for $1, $2 …: nothing that anybody wrote is ever part of a statement. */
export interface Queries {
  /**
   * The same SQL on PostgreSQL and PGlite. What comes back is the same with both for text, int, real, bool, jsonb (a value),
   * timestamptz (a `Date`) and arrays of these; other numbers are cast (`count(*)::int`). A value for jsonb is JSON text; an
   * array is given as one (`any($1::text[])`).
   * @throws StoreAway when it cannot be reached, now or for some time; else the error that the database names.
   */
  readonly query: <Row extends object = Record<string, unknown>>(
    statement: string,
    values?: readonly unknown[],
  ) => Promise<readonly Row[]>;
}

/** Where Debrief keeps what communities have chosen and counted. It is opened, and brought up to date, by its first use. */
export interface Database extends Queries {
  /** All that the work asks is done or nothing; what it throws is thrown. Nothing else is asked through `queries` after it. */
  readonly transaction: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** Whether anything can be stored there: what is not there yet is made by the first query, so whoever only reads asks this. */
  readonly isThere: () => boolean;
  readonly close: () => Promise<void>;
}

/** The database cannot be reached; nothing is known to be written. Whoever answers questions goes on without it. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';
}

/** Own tables stand apart from others in the same database, such as those that are searched in. */
export const SCHEMA = 'debrief_store';

/** A database of one kind, before migrations. */
export interface Engine {
  readonly isThere: () => boolean;
  /** Gives the work a connection that nobody else uses. A connection that was lost is not used again. @throws StoreAway */
  readonly connected: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** @throws what the work throws, after everything was undone. */
export async function inTransaction<T>(queries: Queries, work: (queries: Queries) => Promise<T>): Promise<T> {
  await queries.query('begin');
  try {
    const value = await work(queries);
    await queries.query('commit');
    return value;
  } catch (error) {
    // Where the connection is lost, the database undoes it by itself.
    await queries.query('rollback').catch(() => {});
    throw error;
  }
}
