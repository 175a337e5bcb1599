import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { Agent } from 'undici';

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
  client.rest.setAgent(new Agent({ connections: CONNECTIONS }));
  return client;
}
