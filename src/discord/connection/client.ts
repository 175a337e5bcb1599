import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { Logger } from 'pino';
import { createAgent } from './agent.ts';
import { CACHES, forgetDirectMessages } from './caches.ts';
import { guardPackets } from './guard-packets.ts';
import { patientSharding } from './patient-sharding.ts';
import { restOptions } from './rest-options.ts';
import type { MakeRequest } from './steady-requests.ts';

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** A server that stays unavailable holds back what all others ask, until the client is ready without it. */
const WAIT_FOR_GUILD_MS = 1_000;

/** How the client is connected, where it is not by one shard through the gateway. */
export interface ConnectionOptions extends Pick<ClientOptions, 'shards' | 'shardCount' | 'ws'> {
  /** Makes some requests in another way, and the others as it is given. */
  readonly around?: (make: MakeRequest) => MakeRequest;
}

/**
 * The client with the least that Debrief needs: no privileged intent unless it is to read messages that are not for it
 * (mentions, direct messages and commands carry their content without one), no mention of anybody, and no cache that
 * grows.
 */
export function createClient(
  apiUrl: string | undefined,
  log: Logger,
  { readsMessages = false } = {},
  { around = (make) => make, ws, ...shards }: ConnectionOptions = {},
): Client {
  // Where an option has its default value, discord.js reads these by itself, in another form than ours.
  for (const name of ['SHARDS', 'SHARD_COUNT']) delete process.env[name];
  const client = new Client({
    shards: [0],
    ...shards,
    intents: readsMessages ? [...INTENTS, GatewayIntentBits.MessageContent] : INTENTS,
    // Without them, the first direct message of a member and changes of messages are dropped silently.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    ...CACHES,
    waitGuildTimeout: WAIT_FOR_GUILD_MS,
    // What is sent has Discord's own names already: discord.js would look through each for others.
    jsonTransformer: (body) => body,
    ws: { buildStrategy: patientSharding, ...ws },
    rest: { ...restOptions(log, around), ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/$/, '') }) },
  });
  guardPackets(client);
  client.rest.setAgent(createAgent());
  client.once(Events.ClientReady, forgetDirectMessages);
  return client;
}
