import { Client, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Logger } from 'pino';
import { Agent } from 'undici';
import { guardPackets } from './guard-packets.ts';

/** Without a bound, each pending call opens a connection of its own and a burst runs out of sockets. */
const CONNECTIONS = 32;
/** A hung call is tried again while Discord still waits for the answer (3 s). */
const REST_TIMEOUT_MS = 2_500;

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/**
 * The client with the least that Debrief needs: no privileged intent unless it is to read messages that are not for it
 * (mentions, direct messages and commands carry their content without one), no mention of anybody, and no cache that
 * grows.
 */
export function createClient(apiUrl: string | undefined, { readsMessages = false } = {}): Client {
  const client = new Client({
    intents: readsMessages ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // Without them, the first direct message of a member and changes of messages are dropped silently.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      // Without its own member, the bot does not know what it may do.
      GuildMemberManager: { maxSize: 200, keepOverLimit: ({ id, client: { user } }) => id === user.id },
      UserManager: { maxSize: 200, keepOverLimit: ({ id, client: { user } }) => id === user.id },
    }),
    rest: { timeout: REST_TIMEOUT_MS, ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/$/, '') }) },
  });
  guardPackets(client);
  client.rest.setAgent(new Agent({ connections: CONNECTIONS }));
  return client;
}

/** Close codes after which discord.js stays connected to nothing, for ever (4004 and 4010 to 4014). */
const FATAL_CLOSE_CODES: ReadonlySet<number> = new Set([4004, 4010, 4011, 4012, 4013, 4014]);

/** Logs what happens to the connection, and tells when Discord no longer accepts the bot: discord.js would stay up, mute. */
export function watchConnection(client: Client, log: Logger, onLost: (reason: string) => void): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'The Discord client reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  logReconnecting(client, log);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ code, shard }, 'Discord closed the connection');
    if (FATAL_CLOSE_CODES.has(code))
      onLost(`Discord closed the connection with code ${code} and will not take the bot back.`);
  });
  // After one 401 the REST client forgets the token: replies to commands go on, everything else fails.
  client.rest.on('response', ({ data }, { status }) => {
    if (status === 401 && data.auth !== false && client.isReady())
      onLost('Discord no longer accepts the token (HTTP 401).');
  });
}

/** Once for each time that a connection is lost: discord.js tries twice a second, for as long as it takes. */
function logReconnecting(client: Client, log: Logger): void {
  const lost = new Set<number>();
  client.on(Events.ShardReconnecting, (shard) => {
    if (!lost.has(shard)) log.info({ shard }, 'Reconnecting to Discord');
    lost.add(shard);
  });
  const connected = (shard: number): void => {
    if (lost.delete(shard)) log.info({ shard }, 'Connected to Discord again');
  };
  client.on(Events.ShardResume, connected);
  client.on(Events.ShardReady, connected);
}
