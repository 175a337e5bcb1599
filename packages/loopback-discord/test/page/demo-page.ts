import { startLoopback } from '../../src/loopback.ts';
import { openPage, type PageOptions } from '../../src/page/server/open-page.ts';
import { startDemoBot } from './demo-bot.ts';

/** A page with the demo bot in it, which answers with `text`; `faults` are what the page could not do. */
export async function openDemoPage(text: string, options: Partial<PageOptions> = {}) {
  const discord = await startLoopback({ botName: 'Demo', patienceMs: 900_000, messagesPerFiveSeconds: 50 });
  const faults: unknown[] = [];
  const page = await openPage(discord, { port: 3_700, onError: (error) => faults.push(error), ...options });
  const bot = await startDemoBot(discord, text);
  return {
    ...page,
    discord,
    faults,
    close: async () => {
      await bot.destroy();
      await page.close();
      await discord.close();
    },
  };
}
