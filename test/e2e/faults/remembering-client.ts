import { Events, LimitedCollection } from 'discord.js';
import { pino } from 'pino';
import { createClient } from '../../../src/discord/connection/client.ts';
import { logIn } from '../../../src/discord/connection/log-in.ts';

/**
 * A program that sees what Discord sends, answers `/ping`, and tells its parent what it remembers whenever that asks. It is run from a bundle,
 * as the bot is: classes have other names there.
 */
const { DISCORD_TOKEN: token = '', DISCORD_API_URL: apiUrl } = process.env;
const log = pino({ level: 'silent' });
let seen = 0;
const client = await logIn(
  () => {
    const created = createClient(apiUrl, log);
    created.on(Events.MessageCreate, ({ author }) => {
      if (!author.bot) seen += 1;
    });
    created.on(Events.InteractionCreate, async (interaction) => {
      seen += 1;
      if (interaction.isRepliable()) await interaction.reply('pong');
    });
    return created;
  },
  token,
  log,
);
await client.application.commands.set([{ name: 'ping', description: 'Answers pong' }]);

/** How many of each it remembers. */
export interface Remembered {
  readonly seen: number;
  /** Of the server. */
  readonly channels: number;
  readonly users: number;
  readonly members: number;
  /** Of the channel with the most. */
  readonly messages: number;
  /** Whether all that grows is limited. */
  readonly areLimited: boolean;
}

process.on('message', () => {
  const [guild] = client.guilds.cache.values();
  const all = [...client.channels.cache.values()];
  const messages = all.flatMap((channel) => ('messages' in channel ? [channel.messages.cache] : []));
  const growing = [...messages, client.users.cache, guild?.members.cache, guild?.voiceStates.cache];
  const remembered: Remembered = {
    seen,
    users: client.users.cache.size,
    members: guild?.members.cache.size ?? 0,
    channels: all.filter((channel) => !channel.isDMBased()).length,
    messages: Math.max(...messages.map(({ size }) => size)),
    areLimited: growing.every((cache) => cache instanceof LimitedCollection),
  };
  process.send?.(remembered);
});
