import { join } from 'node:path';
import { contentFolders } from '../content/folders/find-sites.ts';
import type { Knowledge } from '../core/library/library.ts';
import { DEFAULT_CONTENT_DIR } from '../live-library/open-library.ts';
import { type Playground, startPlayground } from '../playground/start-playground.ts';
import type { Config } from '../settings/config.ts';
import { createLog } from '../settings/log.ts';
import { ONE_HOST } from '../settings/many-hosts.ts';
import { secretsIn } from '../settings/secrets.ts';
import { runBot } from './run-bot.ts';

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
    startBot: (place) =>
      runBot({ ...config, discord: { ...config.discord, guildId: undefined }, manyHosts: ONE_HOST }, log, {
        ...place,
        knowledge,
      }),
  });
}
