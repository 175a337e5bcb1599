import { join } from 'node:path';
import type { Logger } from 'pino';
import { ROOT } from '../build.ts';
import { contentFolders } from '../content/folders/find-sites.ts';
import type { Knowledge } from '../core/library/library.ts';
import { DEFAULT_CONTENT_DIR, openLibrary } from '../live-library/open-library.ts';
import { type Playground, startPlayground } from '../playground/start-playground.ts';
import type { Config } from '../settings/config.ts';
import { createLog } from '../settings/log.ts';
import { ONE_HOST } from '../settings/many-hosts.ts';
import { secretsIn } from '../settings/secrets.ts';
import { type BotOptions, type RunningBot, runBot } from './run-bot.ts';

/** The real bot in a Discord on this computer, with a page that looks like it. @throws UserError */
export async function runPlayground(config: Config, knowledge?: Promise<Knowledge>): Promise<Playground> {
  // A newcomer reads the address, not the log; `LOG_LEVEL` shows what is asked for.
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, secretsIn(process.env));
  const contentDir = config.contentDir ?? DEFAULT_CONTENT_DIR;
  return startPlayground({
    port: config.port,
    log,
    contentFolder: contentFolders([contentDir, join(config.cacheDir, 'repos')]),
    // Only the author's view asks for it, so the checks are not loaded at the start.
    problems: async () => (await import('../check-content/check-content.ts')).problemsIn(contentDir),
    startBot: ({ secondServer, ...place }) => runBoth(config, log, { ...place, knowledge }, secondServer),
  });
}

/** The reports of the second server, as long as it names no others in /setup. */
const SECOND_CONTENT_DIR = join(ROOT, 'data/playground');

/** Whoever tries it chooses for both servers; of a repository, also one of this computer. */
async function runBoth(
  config: Config,
  log: Logger,
  options: BotOptions,
  second: string | undefined,
): Promise<RunningBot> {
  const { discord, setup, contentDir, contentRepo, searchDatabaseUrl } = config;
  const hasNone = [contentDir, contentRepo, searchDatabaseUrl].every((place) => place === undefined);
  const own = {
    ...config,
    // The example is there to be asked, whatever servers may bring.
    contentDir: hasNone ? DEFAULT_CONTENT_DIR : contentDir,
    discord: { ...discord, guildId: undefined },
    manyHosts: ONE_HOST,
    setup: { ...setup, isPublic: true, readsMessages: true },
  };
  const { knowledge } = options;
  const other = { ...own, contentDir: SECOND_CONTENT_DIR, contentRepo: undefined, searchDatabaseUrl: undefined };
  const library = await openLibrary({ ...other, siteUrl: undefined }, log, { knowledge });
  const given = (server: string) => (server === second ? library : undefined);
  const bot = await runBot(own, log, { ...options, communityOptions: { allowLocal: true, given } });
  return { ...bot, stop: () => bot.stop().then(library.close) };
}
