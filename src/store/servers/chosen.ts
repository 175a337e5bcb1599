import type { Queries } from '../database/database.ts';
import { type ServerSettings, serverSettings } from './server-settings.ts';

/**
 * What servers have chosen at this very moment, whatever this process has read last: nobody can change it before the end of the
 * transaction, so that what is written in it is still chosen. Servers that the bot is no longer in have chosen nothing.
 */
export async function chosenNow(
  { query }: Queries,
  servers: readonly string[],
): Promise<(server: string) => ServerSettings> {
  const rows = await query<{ id: string; settings: unknown }>(
    `select id, settings from servers where id = any($1::text[])
     and not exists (select 1 from departures where departures.server = servers.id)
     order by id for share`,
    [[...new Set(servers)]],
  );
  const known = new Map(rows.map(({ id, settings }) => [id, serverSettings.safeParse(settings).data ?? {}]));
  return (server) => known.get(server) ?? {};
}
