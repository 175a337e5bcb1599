import { messageIn, startLoopback } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import { readableLog } from '../../content/log.ts';
import { FILES, libraryFrom } from '../bilingual-library.ts';
import { startOn } from '../start.ts';
import { expectAllIsWell, startFaultBot, warnings } from './fault-bot.ts';

const PUT = 'PUT /applications/:application/commands';

describe('at its start the bot', () => {
  it('waits for a Discord that is down, and says so', async () => {
    const away = await startLoopback();
    const port = Number(new URL(away.apiUrl).port);
    await away.close();
    const { log, lines } = readableLog();
    const starting = startOn(away, { library: () => libraryFrom(FILES), log });
    await expect.poll(() => warnings(lines).length, { timeout: 60_000 }).toBeGreaterThan(0);
    expect(lines.join('\n')).toContain('ECONNREFUSED');
    const discord = await startLoopback({ port });
    onTestFinished(() => discord.close());
    const bot = await starting;
    onTestFinished(bot.stop);
    messageIn(await discord.member('Ann').slash('ask', { question: 'KMS' }));
  });

  it.each([[true], [503]])('waits for a gateway that refuses connections (%s)', async (refusal) => {
    const bot = await startFaultBot({}, {}, ({ gateway }) => {
      gateway.refusesConnections = refusal;
      const timer = setInterval(() => {
        if (gateway.attempts.length < 3) return;
        gateway.refusesConnections = false;
        clearInterval(timer);
      }, 10);
    });
    await expectAllIsWell(bot);
  });

  it('waits while Discord is out of order, longer than requests are made again', async () => {
    const bot = await startFaultBot({}, {}, ({ faults }) => {
      faults.next('GET /gateway/bot', { status: 429, retryAfter: 120 });
      faults.next('GET /gateway/bot', { status: 403 });
    });
    await expectAllIsWell(bot);
    expect(warnings(bot.lines)).toHaveLength(2);
  });

  it('answers although its commands cannot be registered, and registers them later', async () => {
    const bot = await startFaultBot({}, {}, ({ faults }) => faults.next(PUT, { status: 403 }));
    expect(bot.discord.commands()).toEqual([]);
    messageIn(await bot.ann.say('KMS keys', { mention: true }));
    await expect.poll(() => bot.discord.commands().length, { timeout: 30_000 }).toBe(COMMANDS.length);
    await expectAllIsWell(bot);
    expect(warnings(bot.lines)).toEqual(['The commands could not be registered; trying again']);
  });
});
