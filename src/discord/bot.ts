import { type Client, Events } from 'discord.js';
import type { Library } from '../core/library/library.ts';
import { localSearch, type Search } from '../core/library/search.ts';
import { createClient } from './connection/client.ts';
import { keepCommandsRegistered } from './connection/keep-registered.ts';
import { logIn } from './connection/log-in.ts';
import { type Loss, watchConnection } from './connection/watch-connection.ts';
import type { BotContext } from './context.ts';
import { COOL_DOWN, type CoolDownOptions, createCoolDown } from './cool-down.ts';
import { createInHand } from './in-hand.ts';
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
  /** See `BotContext`. */
  readonly onHandled?: BotContext['onHandled'] | undefined;
  /** Told of each client before it logs in: each try takes a new one. */
  readonly onClient?: ((client: Client) => void) | undefined;
  /** Questions in hand at most; above it, members are told to ask again. */
  readonly maxInHand?: number | undefined;
  /** Told once when Discord no longer accepts this bot; what is in hand is answered by then. */
  readonly onLost: (loss: Loss) => void;
}

export interface Bot {
  /** Takes no more questions, answers those in hand, leaves. */
  readonly stop: () => Promise<void>;
}

/**
 * Connects to Discord, registers the commands and answers.
 * @throws UserError when Discord refuses the token, an intent or the like. While it cannot be reached, it is tried again.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, log, askChannels = [], threadGuilds = [], search = localSearch } = options;
  const inHand = createInHand(options.maxInHand);
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
    coolDown: createCoolDown(options.coolDown ?? COOL_DOWN),
    isBusy: inHand.isFull,
    now: options.now ?? (() => new Date()),
    log,
    onReply: () => {},
    onHandled: options.onHandled ?? (() => {}),
  };
  const messages = createMessages(context);
  const keep = (work: Promise<void>): void =>
    inHand.keep(work.catch((err) => log.error({ err }, 'What Discord sent could not be understood')));
  let running: Client<true> | undefined;
  let isLost = false;
  const stop = async (): Promise<void> => {
    for (const event of ANSWERED) running?.removeAllListeners(event);
    await inHand.done(STOP_WITHIN_MS);
    await running?.destroy();
  };
  const onLost = async (loss: Loss): Promise<void> => {
    // Before it runs, what Discord refuses is told by the start itself, with what to do.
    if (running === undefined || isLost) return;
    isLost = true;
    await stop();
    options.onLost(loss);
  };
  const create = (): Client => {
    const client = createClient(options.apiUrl, log, { readsMessages: askChannels.length > 0 });
    client.on(Events.InteractionCreate, (interaction) => keep(answerInteraction(interaction, context)));
    client.on(Events.MessageCreate, (message) => keep(messages.answer(message)));
    client.on(Events.MessageUpdate, (_before, message) => keep(messages.answerAgain(message)));
    options.onClient?.(client);
    watchConnection(client, log, (loss) => void onLost(loss));
    return client;
  };
  running = await logIn(create, options.token, log);
  const endRegistering = await keepCommandsRegistered(running, commands, options.guildId, log);
  return {
    stop: async () => {
      endRegistering();
      await stop();
    },
  };
}

const ANSWERED = [Events.InteractionCreate, Events.MessageCreate, Events.MessageUpdate] as const;
/** A service manager waits ten seconds before it kills. */
const STOP_WITHIN_MS = 8_000;
