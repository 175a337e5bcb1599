import type { Queries } from '../database/database.ts';
import type { ServerSettings } from '../servers/server-settings.ts';

const DAY_MS = 86_400_000;
/** Counts, which name nobody and hold no words, are kept for a year. */
export const COUNTS_DAYS = 365;

/** Takes away what is kept no longer: words after the days that each server has chosen, counts after a year. */
export async function enforceRetention(
  { query }: Queries,
  servers: ReadonlyMap<string, ServerSettings>,
  now: Date,
): Promise<void> {
  const daysAgo = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();
  const wanting = [...servers].flatMap(([id, { questions }]) =>
    questions?.words === true ? [{ id, ...questions }] : [],
  );
  await query(
    `update questions set words = null
     where words is not null and not exists (
       select 1 from unnest($1::text[], $2::timestamptz[]) as kept (server, since)
       where kept.server = questions.server and questions.at >= kept.since
     )`,
    [wanting.map(({ id }) => id), wanting.map(({ days }) => daysAgo(days))],
  );
  await query('delete from questions where at < $1', [daysAgo(COUNTS_DAYS)]);
  await query('delete from ratings where day < $1::date', [daysAgo(COUNTS_DAYS)]);
  await query('delete from weeklies where week < $1::date', [daysAgo(COUNTS_DAYS)]);
}

/** Takes away all that is kept of a server. */
export async function forgetServer({ query }: Queries, server: string): Promise<void> {
  for (const table of ['questions', 'ratings', 'weeklies'])
    await query(`delete from ${table} where server = $1`, [server]);
}
