import type { Logger } from 'pino';
import { EXIT } from '../settings/exit-codes.ts';

/**
 * What becomes of errors that nobody caught. A promise that nobody waits for ends one piece of work, such as an event of
 * Discord's in a form that discord.js does not read: it is logged, and all else goes on. An exception may have left
 * anything half done: the process ends, and a supervisor starts a new one.
 */
export function catchTheRest(log: Logger): void {
  process.on('unhandledRejection', (reason) =>
    log.error({ err: reason }, 'A defect: a piece of work has failed unseen'),
  );
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'A defect: Debrief cannot go on and is to be started again');
    process.exit(EXIT.defect);
  });
}
