import { pino } from 'pino';
import { COMMANDS } from '../../commands/index.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { buildLibrary, type Library } from '../../src/core/library.ts';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.ts';
import { textOf } from '../../src/loopback/drive/read.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../src/loopback/loopback.ts';
import type { Message } from '../../src/loopback/state/message.ts';
import { markdownText } from '../../src/playground/markdown-text.ts';
import { readKnowledge } from '../../src/read-knowledge.ts';

/** What a member reads of a message: Discord's Markdown as Discord shows it. */
export function shownIn(message: Message): string {
  return markdownText(textOf(message));
}

export interface Started {
  readonly discord: Loopback;
  readonly bot: Bot;
}

export const SITE_URL = 'https://reports.example.org/';

/** The library of the reports that come with the project, published at `siteUrl`. */
export async function shippedLibrary(...siteUrl: [(string | undefined)?]): Promise<Library> {
  const { content } = await loadContent('content', { siteUrl: siteUrl.length > 0 ? siteUrl[0] : SITE_URL });
  return buildLibrary(content, await readKnowledge(undefined));
}

/** The real client against a Discord on loopback. */
export async function start(
  options: Partial<BotOptions> & Pick<BotOptions, 'library'>,
  loopback: LoopbackOptions = {},
): Promise<Started> {
  const discord = await startLoopback(loopback);
  return { discord, bot: await startOn(discord, options) };
}

/** A bot on a Discord that is there already. */
export function startOn(discord: Loopback, options: Partial<BotOptions> & Pick<BotOptions, 'library'>): Promise<Bot> {
  return startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId: undefined,
    commands: COMMANDS,
    log: pino({ level: 'silent' }),
    onLost: (reason) => {
      throw new Error(reason);
    },
    ...options,
  });
}
