import type { Queries } from '../database/database.ts';

/** Whoever has begun and not posted by then has ended in the middle: another one goes on. */
const GIVEN_UP_MS = 5 * 60_000;

/**
 * Begins a server's message of a week, in one process alone.
 * @returns `again` where one that began it ended before it could say whether it was posted; undefined: it is not ours to post.
 */
export async function beginWeekly(
  { query }: Queries,
  server: string,
  week: string,
  now: Date,
): Promise<'first' | 'again' | undefined> {
  const [row] = await query<{ first: boolean }>(
    `insert into weeklies as known (server, week, begun_at) values ($1, $2::date, $3)
     on conflict (server, week) do update set begun_at = excluded.begun_at
     where known.posted_at is null and known.begun_at < $4
     returning (xmax = 0) as first`,
    [server, week, now.toISOString(), new Date(now.getTime() - GIVEN_UP_MS).toISOString()],
  );
  return row === undefined ? undefined : row.first ? 'first' : 'again';
}

export async function weeklyPosted({ query }: Queries, server: string, week: string, now: Date): Promise<void> {
  await query('update weeklies set posted_at = $3 where server = $1 and week = $2::date', [
    server,
    week,
    now.toISOString(),
  ]);
}
