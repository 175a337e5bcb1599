import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { Library } from '../core/library/library.ts';
import { localSearch, type Search } from '../core/library/search.ts';
import { createClient, watchConnection } from './connection/client.ts';
import { logIn } from './connection/log-in.ts';
import { registerCommands } from './connection/register-commands.ts';
import type { BotContext } from './context.ts';
import { COOL_DOWN, type CoolDownOptions, createCoolDown } from './cool-down.ts';
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
  /** Told once when Discord no longer accepts this bot: nothing will work until a person changes something. */
  readonly onLost: (reason: string) => void;
}

export interface Bot {
  /** Takes no more questions, answers those in hand, leaves. */
  readonly stop: () => Promise<void>;
}

/**
 * Connects to Discord, registers the commands and answers.
 * @throws UserError when Discord refuses the token or an intent, or cannot be reached.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, log, askChannels = [], threadGuilds = [], search = localSearch } = options;
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
    now: options.now ?? (() => new Date()),
    log,
    onReply: () => {},
    onHandled: options.onHandled ?? (() => {}),
  };
  const messages = createMessages(context);
  const inHand = new Set<Promise<void>>();
  const keep = (work: Promise<void>): void => {
    const done = work
      .catch((err) => log.error({ err }, 'What Discord sent could not be understood'))
      .finally(() => inHand.delete(done));
    inHand.add(done);
  };
  let isUp = false;
  const create = (): Client => {
    const client = createClient(options.apiUrl, { readsMessages: askChannels.length > 0 });
    client.on(Events.InteractionCreate, (interaction) => keep(answerInteraction(interaction, context)));
    client.on(Events.MessageCreate, (message) => keep(messages.answer(message)));
    client.on(Events.MessageUpdate, (_before, message) => keep(messages.answerAgain(message)));
    options.onClient?.(client);
    watchConnection(client, log, (reason) => {
      // Before that, what Discord refuses is told by the start itself, with what to do.
      if (isUp) options.onLost(reason);
    });
    return client;
  };
  const client = await logIn(create, options.token, log);
  isUp = true;
  await registerCommands(client, commands, options.guildId, log);
  return {
    stop: async () => {
      const answered = [Events.InteractionCreate, Events.MessageCreate, Events.MessageUpdate] as const;
      for (const event of answered) client.removeAllListeners(event);
      await Promise.race([Promise.allSettled(inHand), delay(STOP_WITHIN_MS, undefined, { ref: false })]);
      await client.destroy();
    },
  };
}

/** A service manager waits ten seconds before it kills. */
const STOP_WITHIN_MS = 8_000;
