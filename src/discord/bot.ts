import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import type { Library } from '../core/library.ts';
import { createClient } from './client.ts';
import type { Command } from './command.ts';
import { logIn } from './log-in.ts';
import { answerMessage } from './mention.ts';
import { registerCommands } from './register.ts';
import { answerInteraction } from './router.ts';
import { watchConnection } from './watch-connection.ts';

export interface BotOptions {
  readonly token: string;
  /** REST base without version; undefined for Discord's own. */
  readonly apiUrl: string | undefined;
  /** Register the commands in this server only; undefined: everywhere. */
  readonly guildId: string | undefined;
  readonly commands: readonly Command[];
  /** What questions are answered from at the moment of asking. */
  readonly library: () => Library;
  readonly log: Logger;
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
  const { commands, library, log } = options;
  const inHand = new Set<Promise<void>>();
  const keep = (work: Promise<void>): void => {
    inHand.add(work);
    void work.finally(() => inHand.delete(work));
  };
  const create = (): Client => {
    const client = createClient(options.apiUrl);
    client.on(Events.InteractionCreate, (interaction) =>
      keep(answerInteraction(interaction, { commands, library, log })),
    );
    client.on(Events.MessageCreate, (message) => keep(answerMessage(message, { library, log })));
    watchConnection(client, log, options.onLost);
    return client;
  };
  const client = await logIn(create, options.token, log);
  await registerCommands(client, commands, options.guildId, log);
  return {
    stop: async () => {
      client.removeAllListeners(Events.InteractionCreate).removeAllListeners(Events.MessageCreate);
      await Promise.race([Promise.allSettled(inHand), delay(STOP_WITHIN_MS)]);
      await client.destroy();
    },
  };
}

/** A service manager waits ten seconds before it kills. */
const STOP_WITHIN_MS = 8_000;

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
