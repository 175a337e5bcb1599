import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { Agent } from 'undici';

/** Without a bound, each pending call opens a connection of its own and a burst runs out of sockets. */
const CONNECTIONS = 32;
/** A hung call is tried again while Discord still waits for the answer (3 s). */
const REST_TIMEOUT_MS = 2_500;

/**
 * The client with the least that Debrief needs: no privileged intent (mentions, direct messages and commands carry
 * their content without one), no mention of anybody, and no cache that grows.
 */
export function createClient(apiUrl: string | undefined): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Without the channel as a partial, the first direct message of a member is dropped silently.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      GuildMemberManager: 200,
      UserManager: 200,
    }),
    rest: { timeout: REST_TIMEOUT_MS, ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/$/, '') }) },
  });
  client.rest.setAgent(new Agent({ connections: CONNECTIONS }));
  return client;
}
