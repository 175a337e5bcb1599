import { type Client, Events, ShardClientUtil } from 'discord.js';
import type { Shards } from '../../settings/many-hosts.ts';

/** Which servers the bot is in, as far as one process knows. */
export interface KnownServers {
  /** Those of its shards, with those that cannot be reached at the moment. */
  readonly present: ReadonlySet<string>;
  /** Whether the server is one of its shards': then it is in `present`, or the bot is not in it. */
  readonly isOwn: (server: string) => boolean;
}

/** What could not be stored is told again, and another bot on the same database is put right. */
const TELL_EVERY_MS = 30 * 60_000;

/**
 * Tells which servers there are: when all of the process's shards have been told by Discord, when one comes or goes, and every half
 * hour. An outage is no going: Discord names such servers as unavailable.
 * @param client of the gateway, which has not logged in yet
 */
export function watchServers(
  client: Client,
  { ids, count }: Shards,
  onKnown: (known: KnownServers) => Promise<void>,
): void {
  const isOwn = (server: string): boolean => ids.includes(ShardClientUtil.shardIdForGuildId(server, count));
  const tell = (): Promise<void> => onKnown({ present: new Set(client.guilds.cache.keys()), isOwn });
  client.once(Events.ClientReady, () => {
    void tell();
    client.on(Events.GuildCreate, () => void tell());
    client.on(Events.GuildDelete, () => void tell());
    const timer = setInterval(() => {
      // It has left Discord.
      if (client.token === null) clearInterval(timer);
      else void tell();
    }, TELL_EVERY_MS).unref();
  });
}
