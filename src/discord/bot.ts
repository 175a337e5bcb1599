import { type Client, Events, type Interaction } from 'discord.js';
import { ONE_HOST } from '../settings/many-hosts.ts';
import { localState } from '../shared-state/shared-state.ts';
import { createContext } from './bot-context.ts';
import type { BotOptions, WayIn } from './bot-options.ts';
import { createClient } from './connection/client.ts';
import { keepCommandsRegistered } from './connection/keep-registered.ts';
import { logIn } from './connection/log-in.ts';
import { shardOptions } from './connection/shards.ts';
import { type Loss, watchConnection } from './connection/watch-connection.ts';
import type { BotContext } from './context.ts';
import { type ToTell, tellOnce } from './following/tell-once.ts';
import { createHttpInteractions } from './http/http-interactions.ts';
import type { RequestHandler } from './http/interactions-endpoint.ts';
import { answerInteraction } from './interactions/answer-interaction.ts';
import { createLoad } from './load/load.ts';
import { createMessages } from './messages/messages.ts';
import { type Post, postOnce } from './messages/post-once.ts';

export interface Bot {
  /** Answers interactions that Discord posts to `/interactions`; undefined without a public key. */
  readonly handleRequest: RequestHandler | undefined;
  /** See `postOnce`. @throws for what may pass, such as no connection. */
  readonly post: (post: Post) => ReturnType<typeof postOnce>;
  /** See `tellOnce`. @throws for what may pass, such as no connection. */
  readonly tell: (told: ToTell) => ReturnType<typeof tellOnce>;
  /** undefined for one that the bot is not in, or does not know. */
  readonly serverName: (server: string) => string | undefined;
  /** Takes no more questions, answers those in hand, leaves. */
  readonly stop: () => Promise<void>;
}

/**
 * Connects to Discord, registers the commands (a process with the first shard does) and answers.
 * @throws UserError when Discord refuses the token, an intent or the like. While it cannot be reached, it is tried again.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, log, askChannels = [], readsMessages = askChannels.length > 0 } = options;
  const { hosts: { shards, publicKey, usesGateway } = ONE_HOST, shared = localState() } = options;
  const load = createLoad(options.load);
  const context = createContext(options, load, shared, (interaction) => http?.isInThread(interaction) === true);
  const contextIn = (server: string | null): BotContext => ({ ...context, ...options.viewOf?.(server) });
  const messages = createMessages(contextIn);
  const keep = (work: Promise<void>): Promise<void> => {
    const kept = work.catch((err) => log.error({ err }, 'What Discord sent could not be understood'));
    load.keep(kept);
    return kept;
  };
  const answer = (interaction: Interaction): Promise<void> =>
    keep(answerInteraction(interaction, contextIn(interaction.guildId)));
  const http = publicKey === undefined ? undefined : await createHttpInteractions({ publicKey, shared, answer });
  const gateway: WayIn = {
    isGateway: true,
    connection: shardOptions(shards, shared),
    attach: (client) => {
      client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
      client.on(Events.MessageCreate, (message) => void keep(messages.answer(message)));
      client.on(Events.MessageUpdate, (_before, message) => void keep(messages.answerAgain(message)));
    },
  };
  const running: Client<true>[] = [];
  let isUp = false;
  let isLost = false;
  const stop = async (): Promise<void> => {
    for (const client of running) for (const event of ANSWERED) client.removeAllListeners(event);
    await load.done(STOP_WITHIN_MS);
    await Promise.all(running.map((client) => client.destroy()));
  };
  const onLost = async (loss: Loss): Promise<void> => {
    // Before it is up, what Discord refuses is told by the start itself, with what to do.
    if (!isUp || isLost) return;
    isLost = true;
    await stop();
    options.onLost(loss);
  };
  const create = ({ isGateway, connection, attach }: WayIn): Client => {
    const client = createClient(options.apiUrl, log, { readsMessages }, connection);
    attach(client);
    options.onClient?.(client, isGateway);
    watchConnection(client, log, (loss) => void onLost(loss));
    return client;
  };
  const usual: readonly WayIn[] = [...(http === undefined ? [] : [http]), ...(usesGateway ? [gateway] : [])];
  const ways = options.wayIn === undefined ? usual : [options.wayIn(answer)];
  for (const way of ways) running.push(await logIn(() => create(way), options.token, log));
  isUp = true;
  const [first] = running;
  const endRegistering =
    first !== undefined && shards.ids.includes(0)
      ? await keepCommandsRegistered(first, commands, options.guildId, log)
      : () => {};
  return {
    handleRequest: http?.handleRequest,
    post: async (post) => {
      if (first === undefined) throw new Error('There is no connection to Discord.');
      return postOnce(first, post);
    },
    tell: async (told) => {
      if (first === undefined) throw new Error('There is no connection to Discord.');
      return tellOnce(first, told);
    },
    serverName: (server) => running.flatMap(({ guilds }) => guilds.cache.get(server)?.name ?? [])[0],
    stop: async () => {
      endRegistering();
      await stop();
    },
  };
}

const ANSWERED = [Events.InteractionCreate, Events.MessageCreate, Events.MessageUpdate] as const;
/** A service manager waits ten seconds before it kills. */
const STOP_WITHIN_MS = 8_000;
