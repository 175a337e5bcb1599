import type { Queries } from '../database/database.ts';
import type { NewTelling, Telling } from './follow.ts';

/** Whoever has taken a message and not said by then what became of it has ended in the middle. */
export const GIVEN_UP_MS = 2 * 60_000;
/** What cannot be sent in so many tries is sent no more. */
const MOST_TRIES = 12;

/** Within the transaction that makes the reports known. */
export async function addTellings(
  { query }: Queries,
  server: string,
  tellings: readonly NewTelling[],
  now: Date,
): Promise<void> {
  if (tellings.length === 0) return;
  await query(
    `insert into tellings (server, place, members, locale, subjects, reports, at, due_at)
     select $1, place, array(select jsonb_array_elements_text(members)), locale, subjects, reports, $3, $3::timestamptz
     from jsonb_to_recordset($2::jsonb)
       as given (place text, members jsonb, locale text, subjects jsonb, reports jsonb)`,
    [server, JSON.stringify(tellings), now.toISOString()],
  );
}

/** Takes the next message, in one process alone; undefined while there is none. */
export async function takeTelling({ query }: Queries, now: Date, givenUpMs: number): Promise<Telling | undefined> {
  const [taken] = await query<Telling>(
    `update tellings set due_at = $2, tries = tries + 1
     where number = (
       select number from tellings where due_at <= $1 order by due_at, number limit 1 for update skip locked
     )
     returning number, server, place, members, locale, subjects, reports, at, tries`,
    [now.toISOString(), new Date(now.getTime() + givenUpMs).toISOString()],
  );
  return taken;
}

/** It was sent, or is not to be. */
export async function endTelling({ query }: Queries, number: number): Promise<void> {
  await query('delete from tellings where number = $1', [number]);
}

/** It is tried again later, unless it was often enough. */
export async function postponeTelling({ query }: Queries, number: number, until: Date): Promise<void> {
  await query(`delete from tellings where number = $1 and tries >= ${MOST_TRIES}`, [number]);
  await query('update tellings set due_at = $2 where number = $1', [number, until.toISOString()]);
}
