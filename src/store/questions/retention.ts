import type { Queries } from '../database/database.ts';
import { deleteOf } from '../database/in-pieces.ts';

/** Counts, which name nobody and hold no words, are kept for a year. */
export const COUNTS_DAYS = 365;

const TABLES = ['questions', 'ratings', 'weeklies'] as const;

/**
 * Takes away what is kept no longer: words after the days that each server has chosen, counts after a year; and what a process wrote
 * that had not heard yet that a server wants it no longer. What servers have chosen is read where it is stored.
 */
export async function enforceRetention({ query }: Queries, now: Date): Promise<void> {
  const at = now.toISOString();
  await query(
    `update questions set words = null
     where words is not null and not exists (
       select 1 from servers
       where servers.id = questions.server and settings->'questions'->>'words' = 'true'
         and questions.at >= $1::timestamptz - make_interval(days => (settings->'questions'->>'days')::int)
     )`,
    [at],
  );
  for (const table of TABLES) {
    await query(
      `delete from ${table} where not exists (
         select 1 from servers where servers.id = ${table}.server and settings->'questions' is not null
       )`,
    );
  }
  await query(`delete from questions where at < $1::timestamptz - make_interval(days => ${COUNTS_DAYS})`, [at]);
  await query(`delete from ratings where day < $1::date - ${COUNTS_DAYS}`, [at.slice(0, 'yyyy-mm-dd'.length)]);
  await query(`delete from weeklies where week < $1::date - ${COUNTS_DAYS}`, [at.slice(0, 'yyyy-mm-dd'.length)]);
}

/** Takes away all that is kept of a server. */
export function forgetServer(queries: Queries, server: string): Promise<void> {
  return deleteOf(queries, TABLES, server);
}
