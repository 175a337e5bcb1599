import type { Queries } from '../database/database.ts';
import { deleteOf } from '../database/in-pieces.ts';
import { chosenNow } from '../servers/chosen.ts';
import type { Follow } from './follow.ts';

/** A member follows no more in a server: what they are told of they can still read. */
const MOST_FOLLOWS = 25;

const FIELDS = 'server, member, what, name, place, locale';

/** @param server null: in all of them. */
export function followsOf({ query }: Queries, server: string | null, member: string): Promise<readonly Follow[]> {
  return query<Follow>(
    `select ${FIELDS} from follows where member = $2 and ($1::text is null or server = $1) order by at, what`,
    [server, member],
  );
}

export function followsIn({ query }: Queries, server: string): Promise<readonly Follow[]> {
  return query<Follow>(`select ${FIELDS} from follows where server = $1 order by at, member, what`, [server]);
}

export async function serversWithFollows({ query }: Queries): Promise<readonly string[]> {
  const rows = await query<{ server: string }>(`select distinct server from follows
     where not exists (select 1 from departures where departures.server = follows.server) order by server`);
  return rows.map(({ server }) => server);
}

/** Within a transaction. @returns `full`: there is too much already; `off`: the server allows it no longer. */
export async function addFollow(queries: Queries, follow: Follow, now: Date): Promise<'followed' | 'full' | 'off'> {
  const { query } = queries;
  const { server, member, what, name, place, locale } = follow;
  if ((await chosenNow(queries, [server]))(server).following === undefined) return 'off';
  const [others] = await query<{ count: number }>(
    'select count(*)::int as count from follows where server = $1 and member = $2 and what <> $3',
    [server, member, what],
  );
  if ((others?.count ?? 0) >= MOST_FOLLOWS) return 'full';
  await query(
    `insert into follows (${FIELDS}, at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (server, member, what) do update
     set name = excluded.name, place = excluded.place, locale = excluded.locale`,
    [server, member, what, name, place, locale, now.toISOString()],
  );
  return 'followed';
}

/** @returns What was followed until now; undefined where it was not. */
export async function removeFollow(
  { query }: Queries,
  server: string,
  member: string,
  what: string,
): Promise<Follow | undefined> {
  const [ended] = await query<Follow>(
    `delete from follows where server = $1 and member = $2 and what = $3 returning ${FIELDS}`,
    [server, member, what],
  );
  return ended;
}

/** Takes away all that is kept of a member, or only what goes by direct message. Within a transaction. */
export async function forgetMember({ query }: Queries, member: string, place?: 'direct'): Promise<number> {
  const gone = await query('delete from follows where member = $1 and ($2::text is null or place = $2) returning 1', [
    member,
    place ?? null,
  ]);
  await query(`delete from tellings where place = 'direct' and members = array[$1::text]`, [member]);
  if (place === undefined)
    await query(`update tellings set members = array_remove(members, $1) where $1 = any(members)`, [member]);
  return gone.length;
}

/** What a server keeps no longer, whoever wrote it; and messages that came to nothing. Within a transaction. */
export async function enforceFollowing({ query }: Queries, now: Date): Promise<void> {
  for (const table of TABLES) {
    await query(
      `delete from ${table} where not exists (
         select 1 from servers where servers.id = ${table}.server and settings->'following' is not null
       )`,
    );
  }
  await query(`delete from tellings where at < $1::timestamptz - interval '7 days'`, [now.toISOString()]);
}

/** Takes away all that is kept of a server. */
export function forgetFollowing(queries: Queries, server: string): Promise<void> {
  return deleteOf(queries, TABLES, server);
}

const TABLES = ['follows', 'known_libraries', 'known_reports', 'tellings'] as const;
