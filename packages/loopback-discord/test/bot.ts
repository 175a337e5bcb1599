import {
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
} from 'discord.js';
import { afterEach } from 'vitest';
import { type Loopback, startLoopback } from '../src/loopback.ts';
import type { LoopbackOptions } from '../src/settings.ts';
import { forbidOutside } from './only-loopback.ts';

forbidOutside();

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** A Discord that ends with the test. */
export async function newDiscord(options: LoopbackOptions = {}): Promise<Loopback> {
  const discord = await startLoopback({ patienceMs: 5_000, ...options });
  ends.push(discord.close);
  return discord;
}

/** A real client that is set up for loopback, not logged in. It ends with the test. */
export function newClient(discord: Loopback, options: Partial<ClientOptions> = {}): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    ...options,
    rest: { ...options.rest, api: discord.apiUrl },
  });
  ends.unshift(() => client.destroy());
  return client;
}

/** Logs a client in, and waits until its servers are there. */
export async function logIn(discord: Loopback, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = newClient(discord, options);
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  await client.login(discord.token);
  return ready;
}

/** What the bot of a test does. */
export interface Behaviour {
  readonly commands?: Parameters<Client<true>['application']['commands']['set']>[0];
  readonly interaction?: (interaction: Interaction) => unknown;
  readonly message?: (message: Message) => unknown;
}

/** A Discord with a bot in it that does as it is told. What its handlers throw is kept in `errors`. */
export async function startBot(
  behaviour: Behaviour,
  options: LoopbackOptions = {},
  clientOptions: Partial<ClientOptions> = {},
) {
  const discord = await newDiscord(options);
  const client = await logIn(discord, clientOptions);
  const errors: unknown[] = [];
  const guarded = async (run: () => unknown) => {
    try {
      await run();
    } catch (error) {
      errors.push(error);
    }
  };
  client.on(Events.InteractionCreate, (interaction) => guarded(() => behaviour.interaction?.(interaction)));
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) void guarded(() => behaviour.message?.(message));
  });
  if (behaviour.commands) await client.application.commands.set(behaviour.commands);
  return { discord, client, errors, ann: discord.member('Ann') };
}

/** Command definitions that tests share. */
export const ASK = {
  name: 'ask',
  description: 'Ask.',
  options: [
    { type: 3, name: 'question', description: 'What?', required: true, max_length: 300 },
    { type: 3, name: 'event', description: 'Where?', autocomplete: true },
  ],
} as const;
