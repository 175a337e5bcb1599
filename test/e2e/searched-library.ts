import type { Loopback } from 'loopback-discord';
import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import type { OpenLibrary } from '../../src/live-library/open-library.ts';
import { report } from '../content/temp-folder.ts';
import { start } from './start.ts';

const THINGS = ['GuardDuty', 'Secrets Manager', 'Lambda', 'Kubernetes', 'Terraform'];

/** Thirty reports, six of them on each of five things. */
export const REPORTS = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => {
    const text = `We learned that ${THINGS[index % THINGS.length]} takes ${index} minutes.`;
    return [`e${index}/_index.md`, report(`Day of the Cloud ${index}`, text)];
  }),
);

/** A Discord with a bot that answers from an open library; both end with the test. */
export async function startOver(opened: OpenLibrary, log: Logger): Promise<Loopback> {
  onTestFinished(opened.close);
  const { library, search, content } = opened;
  const { bot, discord } = await start({ library, search, content, log });
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  return discord;
}
