import { setTimeout as delay } from 'node:timers/promises';
import { type Loopback, type LoopbackOptions, type Member, messageIn, startLoopback } from 'loopback-discord';
import { afterEach, expect, onTestFinished } from 'vitest';
import type { BotOptions } from '../../../src/discord/bot-options.ts';
import type { SlashCommand } from '../../../src/discord/command.ts';
import type { Loss } from '../../../src/discord/connection/watch-connection.ts';
import { readableLog } from '../../content/log.ts';
import { FILES, libraryFrom } from '../bilingual-library.ts';
import { shownIn, startOn } from '../start.ts';

export const CALLBACK = 'POST /interactions/:interaction/:token/callback';
export const MESSAGES = 'POST /channels/:channel/messages';
export const ORIGINAL = 'PATCH /webhooks/:application/:token/messages/:message';

const LIBRARY = libraryFrom(FILES);

const unseen: unknown[] = [];
process.on('unhandledRejection', (reason) => unseen.push(reason));
afterEach(() => expect(unseen.splice(0)).toEqual([]));

/** A bot in a Discord where things go wrong, its log, and why it was lost. */
export interface FaultBot {
  readonly discord: Loopback;
  readonly ann: Member;
  readonly lines: readonly string[];
  readonly losses: readonly Loss[];
  readonly stop: () => Promise<void>;
}

export async function startFaultBot(
  options: Partial<BotOptions> = {},
  loopback: LoopbackOptions = {},
  prepare: (discord: Loopback) => void = () => {},
): Promise<FaultBot> {
  const discord = await startLoopback({ messagesPerFiveSeconds: 1_000, ...loopback });
  prepare(discord);
  const { log, lines } = readableLog();
  const losses: Loss[] = [];
  const given = { library: () => LIBRARY, log, onLost: (loss: Loss) => losses.push(loss), ...options };
  const bot = await startOn(discord, given);
  onTestFinished(async () => {
    expect(discord.refused).toEqual([]);
    await bot.stop();
    await discord.close();
  });
  return { discord, ann: discord.member('Ann'), lines, losses, stop: bot.stop };
}

/** Asks by a slash command, and reads the answer. */
export async function ask(member: Member, question = 'KMS keys'): Promise<string> {
  return shownIn(messageIn(await member.slash('ask', { question })));
}

/** Holds that members get answers of all kinds again, one for each question, and nothing else was said. */
export async function expectAllIsWell({ discord, ann }: FaultBot): Promise<void> {
  expect(await ask(ann)).toContain('at rest');
  const question = ann.post('KMS keys', { mention: true });
  expect(shownIn(await ann.place.waitForReply(question))).toContain('at rest');
  // A second answer would come now.
  await delay(100);
  expect(answersTo(discord, question.id)).toBe(1);
}

/** How often the bot has replied to a message. */
export function answersTo(discord: Loopback, messageId: string): number {
  return discord.channel.messages.filter(({ replyTo }) => replyTo === messageId).length;
}

/** All messages that answer interactions of a member, those that only he or she sees included. */
export function answersFor(member: Member): number {
  return member.messages.filter(({ interaction }) => interaction?.userId === member.id).length;
}

export function statusesOf(discord: Loopback, route: string): readonly number[] {
  return discord.requests.filter((request) => request.route === route).map(({ status }) => status);
}

/** Lines of the log at 'warn' and above, as their messages. */
export function warnings(lines: readonly string[]): readonly string[] {
  return lines
    .map((line): { readonly level: number; readonly msg: string } => JSON.parse(line))
    .filter(({ level }) => level >= 40)
    .map(({ msg }) => msg);
}

/** A command that takes so long. */
export function slow(milliseconds: number): SlashCommand {
  return {
    name: 'slow',
    description: 'For a test',
    options: [],
    isPublic: () => false,
    run: async () => {
      await delay(milliseconds);
      return { kind: 'notice', notice: { kind: 'no-such-report', asked: 'x' } };
    },
  };
}
