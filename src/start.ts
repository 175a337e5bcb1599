import { catchTheRest } from './programs/last-resort.ts';
import { runProgram } from './programs/run-program.ts';
import { readConfig } from './settings/config.ts';
import { EXIT } from './settings/exit-codes.ts';
import { readKnowledge } from './settings/knowledge.ts';
import { createLog } from './settings/log.ts';
import { INTERACTIONS_PATH } from './settings/many-hosts.ts';
import { secretsIn } from './settings/secrets.ts';

let stop = (): void => process.exit(EXIT.stopped);
// From the first moment on: as the first process of a container, nothing else would end it.
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop());

// `npm start`: the bot where there is a token, else the playground.
await runProgram(async () => {
  stop = await start();
}, EXIT.config);

/** @returns What ends it. */
async function start(): Promise<() => void> {
  const config = readConfig(process.env);
  const { token, apiUrl } = config.discord;
  // The rest of the program is loaded meanwhile. What is wrong with it is told where it is needed.
  const knowledge = readKnowledge(config.glossaryFile);
  knowledge.catch(() => {});
  if (token !== undefined) {
    const log = createLog(config.logLevel, secretsIn(process.env));
    catchTheRest(log);
    const running = import('./programs/run-bot.ts');
    const { openOperation } = await import('./operation/open-operation.ts');
    const awaited = config.manyHosts.publicKey === undefined ? undefined : INTERACTIONS_PATH;
    const operation = await openOperation({ host: config.host, port: config.port, log, awaited });
    log.info({ url: operation.url }, 'Health and metrics are served');
    const { runBot } = await running;
    const bot = await runBot(config, log, { token, apiUrl, knowledge, operation });
    log.info(`Ready: ask with /ask${config.manyHosts.usesGateway ? ' or by mentioning the bot' : ''}`);
    return () => {
      log.info('Stopping');
      operation.onStopping();
      void bot
        .stop()
        .then(operation.close)
        .then(() => {
          log.info('Stopped');
          process.exit(EXIT.stopped);
        });
    };
  }
  const { runPlayground } = await import('./programs/run-playground.ts');
  const playground = await runPlayground(config, knowledge);
  process.stdout.write(
    `Debrief is ready: open ${playground.url}\n(no DISCORD_TOKEN is set; README.md says how to make a bot)\n`,
  );
  return () => void playground.close();
}
