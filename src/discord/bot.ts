import { type Client, Events, type Interaction } from 'discord.js';
import type { Library } from '../core/library/library.ts';
import { localSearch, type Search } from '../core/library/search.ts';
import { type ManyHosts, ONE_HOST } from '../settings/many-hosts.ts';
import { localState, type SharedState } from '../shared-state/shared-state.ts';
import { type ConnectionOptions, createClient } from './connection/client.ts';
import { keepCommandsRegistered } from './connection/keep-registered.ts';
import { logIn } from './connection/log-in.ts';
import { shardOptions } from './connection/shards.ts';
import { type Loss, watchConnection } from './connection/watch-connection.ts';
import type { BotContext } from './context.ts';
import { COOL_DOWN, type CoolDownOptions, createCoolDown } from './cool-down.ts';
import { type ToTell, tellOnce } from './following/tell-once.ts';
import { createHttpInteractions } from './http/http-interactions.ts';
import type { RequestHandler } from './http/interactions-endpoint.ts';
import { answerInteraction } from './interactions/answer-interaction.ts';
import { createFirstRating } from './interactions/ratings.ts';
import { createRemembered } from './interactions/remembered.ts';
import { createLoad, type LoadOptions } from './load/load.ts';
import { createMessages } from './messages/messages.ts';
import { type Post, postOnce } from './messages/post-once.ts';
import type { ServerView } from './server-view.ts';

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
  /** What differs in a server, or (null) outside of servers; default nothing. */
  readonly viewOf?: ((server: string | null) => ServerView) | undefined;
  /** What members follow; default nothing can be. */
  readonly following?: BotContext['following'];
  /** Whether servers may choose channels where every question is answered. Needs the Message Content intent. */
  readonly readsMessages?: boolean;
  /** Which part of the bot this process is; default all of it, through the gateway. */
  readonly hosts?: ManyHosts;
  /** What it has in common with other processes; default nothing. */
  readonly shared?: SharedState;
  /** See `BotContext`. */
  readonly onHandled?: BotContext['onHandled'] | undefined;
  /** Told of each client before it logs in, and whether to the gateway: each try takes a new one. */
  readonly onClient?: ((client: Client, isGateway: boolean) => void) | undefined;
  /** A way in that takes the place of all others; it is given what answers. */
  readonly wayIn?: ((answer: (interaction: Interaction) => Promise<void>) => WayIn) | undefined;
  /** How much it takes on; above it, members are told to ask again. */
  readonly load?: LoadOptions | undefined;
  /** Told once when Discord no longer accepts this bot; what is in hand is answered by then. */
  readonly onLost: (loss: Loss) => void;
}

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

/** A way on which what members do gets here. */
export interface WayIn {
  readonly isGateway: boolean;
  readonly connection: ConnectionOptions;
  /** Answers what comes to the client, which is about to log in. */
  readonly attach: (client: Client) => void;
}

/**
 * Connects to Discord, registers the commands (a process with the first shard does) and answers.
 * @throws UserError when Discord refuses the token, an intent or the like. While it cannot be reached, it is tried again.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, log, askChannels = [], threadGuilds = [], search = localSearch } = options;
  const { readsMessages = askChannels.length > 0 } = options;
  const { hosts: { shards, publicKey, usesGateway } = ONE_HOST, shared = localState() } = options;
  const load = createLoad(options.load);
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
    mentionChannels: undefined,
    setup: undefined,
    asked: undefined,
    following: options.following,
    isInThread: (interaction) => interaction.channel?.isThread() ?? http?.isInThread(interaction) === true,
    coolDown: createCoolDown(options.coolDown ?? COOL_DOWN, shared),
    turn: load.turn,
    isFull: load.isFull,
    isBusy: load.isBusy,
    remembered: createRemembered(),
    firstRating: createFirstRating(options.now ?? (() => new Date())),
    now: options.now ?? (() => new Date()),
    log,
    onReply: () => {},
    onHandled: options.onHandled ?? (() => {}),
  };
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
