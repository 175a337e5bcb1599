import { config as loadEnvironment } from 'dotenv';
import { COMMANDS } from '../commands/index.ts';
import { readConfig } from './config.ts';
import { describeFailure, loadContent } from './content/load-content.ts';
import { buildLibrary } from './core/library.ts';
import { startBot } from './discord/bot.ts';
import { createLog } from './log.ts';
import { NO_TOKEN } from './no-token.ts';
import { readKnowledge } from './read-knowledge.ts';
import { UserError } from './user-error.ts';

await main();

async function main(): Promise<void> {
  loadEnvironment({ quiet: true });
  try {
    await run();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const { token, apiUrl, guildId } = config.discord;
  if (token === undefined) {
    process.stdout.write(NO_TOKEN);
    return;
  }
  const log = createLog(config.logLevel);
  const { content, failures } = await loadContent(config.contentDir, { siteUrl: config.siteUrl });
  for (const failure of failures) log.warn(describeFailure(failure));
  const library = buildLibrary(content, await readKnowledge(config.glossaryFile));
  log.info({ reports: library.reports.length, passages: library.passages.length }, 'Read the reports');
  const onLost = (reason: string): void => {
    log.fatal(reason);
    process.exit(1);
  };
  const bot = await startBot({ token, apiUrl, guildId, commands: COMMANDS, library: () => library, log, onLost });
  log.info('Ready: ask with /ask or by mentioning the bot');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'Stopping');
      void bot.stop().then(() => log.info('Stopped'));
    });
  }
}
