import { join } from 'node:path';
import { PermissionFlagsBits } from 'discord.js';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { type Loopback, type Member, type Place, startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { type BotOptions, type RunningBot, runBot } from '../../src/programs/run-bot.ts';
import { readConfig } from '../../src/settings/config.ts';

/** Where it stores, what it answers from, and settings of the operator. */
export interface SetupBotOptions {
  readonly url: string | undefined;
  readonly dataDir: string;
  readonly contentDir: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/** A Discord that lets the bot hear all messages, and limits nothing. */
export function openDiscord(): Promise<Loopback> {
  return startLoopback({
    messagesPerFiveSeconds: 1e6,
    requestsPerSecond: 1e6,
    patienceMs: 20_000,
    privilegedIntents: GatewayIntentBits.MessageContent,
  });
}

/** The whole bot, for which repositories of this machine may be named. */
export function runSetupBot(
  discord: Loopback,
  options: SetupBotOptions,
  followOptions?: BotOptions['followOptions'],
  operation?: BotOptions['operation'],
): Promise<RunningBot> {
  const { url, dataDir, contentDir, env } = options;
  const config = readConfig({
    PUBLIC_SETUP: 'on',
    MESSAGE_CONTENT: 'on',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    CONTENT_DIR: contentDir,
    CACHE_DIR: join(dataDir, '..', 'cache'),
    ...env,
  });
  const { token, apiUrl } = discord;
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'silent' });
  return runBot(config, log, { token, apiUrl, communityOptions: { allowLocal: true }, followOptions, operation });
}

/** Somebody who may manage the server. */
export function manager(discord: Loopback, place: Place, locale = 'en-US'): Member {
  return discord.member('Mia', { place, locale, permissions: PermissionFlagsBits.ManageGuild });
}

/** Reports that say one word that no other ones say. */
export function reportsAbout(word: string): Readonly<Record<string, string>> {
  return {
    'events/1/_index.md': `# Summary Report: “${word} Day”\n\n- **Date:** October 4, 2025\n\n## Highlights\n\nThe keynote said that ${word} rotates the passwords of every database.\n`,
    'events/2/_index.md': `# Summary Report: “Evening of ${word}”\n\n- **Date:** November 5, 2025\n\n## Notes\n\nThe panel compared ${word} with paper.\n`,
  };
}
