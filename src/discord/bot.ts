import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events, type Interaction } from 'discord.js';
import type { Library } from '../core/library/library.ts';
import { localSearch, type Search } from '../core/library/search.ts';
import { type ManyHosts, ONE_HOST } from '../settings/many-hosts.ts';
import { localState, type SharedState } from '../shared-state/shared-state.ts';
import { type ConnectionOptions, createClient, watchConnection } from './connection/client.ts';
import { logIn } from './connection/log-in.ts';
import { registerCommands } from './connection/register-commands.ts';
import { shardOptions } from './connection/shards.ts';
import type { BotContext } from './context.ts';
import { COOL_DOWN, type CoolDownOptions, createCoolDown } from './cool-down.ts';
import { createHttpInteractions } from './http/http-interactions.ts';
import type { RequestHandler } from './http/interactions-endpoint.ts';
import { answerInteraction } from './interactions/answer-interaction.ts';
import { createMessages } from './messages/messages.ts';

/** Without the optional ones, admins may do nothing about the content, the language is English, the clock the computer's. */
type FromContext = Pick<BotContext, 'commands' | 'log'> &
  Partial<Pick<BotContext, 'content' | 'defaultLanguage' | 'now'>>;

export interface BotOptions extends FromContext {
  readonly token: string;
  /** REST base without version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  /** Register the commands in this server only; undefined: everywhere. */
  readonly guildId: string | undefined;
  /** What questions are answered from at the moment of asking; undefined while it is not read yet. */
  readonly library: () => Library | undefined;
  /** How a library is asked; default: here. */
  readonly search?: (library: Library) => Search;
  /** Servers whose mentions are answered in threads: all of them, or these; default none. */
  readonly threadGuilds?: 'all' | readonly string[] | undefined;
  /** Channels where every question is answered that the reports clearly answer. Needs the Message Content intent. */
  readonly askChannels?: readonly string[] | undefined;
  readonly coolDown?: CoolDownOptions;
  /** Which part of the bot this process is; default all of it, through the gateway. */
  readonly hosts?: ManyHosts;
  /** What it has in common with other processes; default nothing. */
  readonly shared?: SharedState;
  /** Told once when Discord no longer accepts this bot: nothing will work until a person changes something. */
  readonly onLost: (reason: string) => void;
}

export interface Bot {
  /** Answers interactions that Discord posts to `/interactions`; undefined without a public key. */
  readonly handleRequest: RequestHandler | undefined;
  /** Whether all connections to Discord stand: then nothing that members ask is missed. */
  readonly isReady: () => boolean;
  /** Takes no more questions, answers those in hand, leaves. */
  readonly stop: () => Promise<void>;
}

/**
 * Connects to Discord, registers the commands (the process with the first shard does) and answers.
 * @throws UserError when Discord refuses the token or an intent, or cannot be reached.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, log, askChannels = [], threadGuilds = [], search = localSearch } = options;
  const { hosts: { shards, publicKey, usesGateway } = ONE_HOST, shared = localState() } = options;
  const context: BotContext = {
    commands,
    search: () => {
      const library = options.library();
      return library && search(library);
    },
    content: options.content,
    defaultLanguage: options.defaultLanguage ?? 'en',
    usesThreads: (guild) => threadGuilds === 'all' || threadGuilds.includes(guild),
    askChannels: new Set(askChannels),
    isInThread: (interaction) => interaction.channel?.isThread() ?? http?.isInThread(interaction) === true,
    coolDown: createCoolDown(options.coolDown ?? COOL_DOWN, shared),
    now: options.now ?? (() => new Date()),
    log,
  };
  const messages = createMessages(context);
  const inHand = new Set<Promise<void>>();
  const keep = (work: Promise<void>): Promise<void> => {
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  };
  const answer = (interaction: Interaction): Promise<void> => keep(answerInteraction(interaction, context));
  const http = publicKey === undefined ? undefined : await createHttpInteractions({ publicKey, shared, log, answer });
  let isUp = false;
  const create = (readsMessages: boolean, connection: ConnectionOptions): Client => {
    const client = createClient(options.apiUrl, { readsMessages }, connection);
    watchConnection(client, log, (reason) => {
      // Before that, what Discord refuses is told by the start itself, with what to do.
      if (isUp) options.onLost(reason);
    });
    return client;
  };
  const createForGateway = (): Client => {
    const client = create(askChannels.length > 0, shardOptions(shards, shared));
    client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
    client.on(Events.MessageCreate, (message) => void keep(messages.answer(message)));
    client.on(Events.MessageUpdate, (_before, message) => void keep(messages.answerAgain(message)));
    return client;
  };
  const createForHttp = (options: ConnectionOptions, attach: (client: Client) => void) => (): Client => {
    const client = create(false, options);
    attach(client);
    return client;
  };
  const clients: Client<true>[] = [];
  if (http !== undefined) clients.push(await logIn(createForHttp(http.clientOptions, http.attach), options.token, log));
  if (usesGateway) clients.push(await logIn(createForGateway, options.token, log));
  isUp = true;
  const [first] = clients;
  if (first !== undefined && shards.ids.includes(0)) await registerCommands(first, commands, options.guildId, log);
  return {
    handleRequest: http?.handleRequest,
    isReady: () => clients.every((client) => client.isReady()),
    stop: async () => {
      const answered = [Events.InteractionCreate, Events.MessageCreate, Events.MessageUpdate] as const;
      for (const client of clients) for (const event of answered) client.removeAllListeners(event);
      await Promise.race([Promise.allSettled(inHand), delay(STOP_WITHIN_MS, undefined, { ref: false })]);
      await Promise.all(clients.map((client) => client.destroy()));
    },
  };
}

/** A service manager waits ten seconds before it kills. */
const STOP_WITHIN_MS = 8_000;
