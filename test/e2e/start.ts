import {
  everyComponent,
  type Loopback,
  type LoopbackOptions,
  type Message,
  markdownText,
  startLoopback,
  textOf,
} from 'loopback-discord';
import { pino } from 'pino';
import { COMMANDS } from '../../commands/index.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { buildLibrary, type Library } from '../../src/core/library/library.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { BotOptions } from '../../src/discord/bot-options.ts';
import { readKnowledge } from '../../src/settings/knowledge.ts';
import { startInWay } from './ways.ts';

/** What a member reads of a message: Discord's Markdown as Discord shows it. */
export function shownIn(message: Message): string {
  return markdownText(textOf(message));
}

/** The labels of what can be chosen in a message's selects. */
export function optionsOf(message: Message): readonly string[] {
  return everyComponent(message.components).flatMap(({ component }) =>
    (component.options ?? []).map(({ label }) => label),
  );
}

/** All that a member sees of a message: its text, labels of buttons, what can be chosen, and words for pictures. */
export function allWordsIn(message: Message): string {
  const labels = everyComponent(message.components).flatMap(({ component }) => [
    component.label ?? '',
    component.placeholder ?? '',
    ...(component.options ?? []).flatMap(({ label, description }) => [label, description ?? '']),
    ...(component.items ?? []).map(({ description }) => (typeof description === 'string' ? description : '')),
  ]);
  return [shownIn(message), ...labels.filter((label) => label !== '')].join('\n');
}

/** No test is about asking too fast, but those that say so. */
export const NO_COOL_DOWN = { user: 1_000_000, channel: 1_000_000, seconds: 30 };

export interface Started {
  readonly discord: Loopback;
  readonly bot: Pick<Bot, 'stop'>;
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

/** A bot on a Discord that is there already, in the way that this run is about. */
export function startOn(
  discord: Loopback,
  options: Partial<BotOptions> & Pick<BotOptions, 'library'>,
): Promise<Pick<Bot, 'stop'>> {
  return startInWay(discord, (more = {}) => startOne(discord, { ...options, ...more }), options.library());
}

function startOne(discord: Loopback, options: Partial<BotOptions> & Pick<BotOptions, 'library'>): Promise<Bot> {
  return startBot({
    token: discord.token,
    apiUrl: discord.apiUrl,
    guildId: undefined,
    commands: COMMANDS,
    coolDown: NO_COOL_DOWN,
    log: pino({ level: 'silent' }),
    onLost: ({ reason }) => {
      throw new Error(reason);
    },
    ...options,
  });
}
