import { messageIn, startLoopback, textOf } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { tempFolder } from '../content/temp-folder.ts';
import { freePort } from '../free-port.ts';
import { runProcess } from './run-process.ts';

/** `npm start` with a token, in a Discord on loopback. */
async function started({ env = {}, isDiscordThere = true } = {}) {
  const discord = await startLoopback();
  if (!isDiscordThere) discord.faults.next('GET /gateway/bot', { status: 503 }, 100);
  onTestFinished(() => discord.close());
  const port = await freePort();
  const bot = runProcess(process.execPath, ['--enable-source-maps', 'dist/start.js'], {
    env: {
      PATH: process.env['PATH'],
      CACHE_DIR: await tempFolder(),
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      PORT: port,
      ...env,
    },
  });
  const ask = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${port}/${path}`);
    return { status: response.status, text: await response.text() };
  };
  return { discord, bot, ask, port };
}

describe('npm start with a token', () => {
  it('says what is missing while Discord cannot be reached, and that it is ready when it can', async () => {
    const { discord, bot, ask } = await started({ isDiscordThere: false });
    await bot.says(/trying again/u);
    expect(await ask('healthz')).toMatchObject({ status: 200 });
    expect(await ask('readyz')).toMatchObject({
      status: 503,
      text: expect.stringContaining('The connection to Discord is not there yet.'),
    });
    discord.faults.clear();
    await bot.says(/Ready: ask with/u);
    expect(await ask('readyz')).toEqual({ status: 200, text: '{"status":"ready"}\n' });
    expect((await ask('metrics')).text).toMatch(/^debrief_reports \d+$/mu);
    expect(bot.output()).not.toContain(discord.token);
  });

  it('is not ready from SIGTERM on, answers what is in hand, and leaves', async () => {
    const { discord, bot, ask } = await started();
    await bot.says(/Ready: ask with/u);
    discord.faults.next('POST /interactions/:interaction/:token/callback', { delayMs: 1_500 });
    const answer = discord.member('Ann').slash('ask', { question: 'IAM best practices' });
    await expect.poll(() => discord.faults.left()).toBe(0);
    bot.kill('SIGTERM');
    await bot.says(/Stopping/u);
    expect(await ask('readyz')).toMatchObject({ status: 503, text: expect.stringContaining('The bot is stopping') });
    expect(textOf(messageIn(await answer))).toContain('IAM');
    expect(await bot.exitCode).toBe(0);
    expect(bot.output()).toMatch(/"command":"ask","state":"strong"/u);
  });

  it('does not start where its port is taken, and says what to do', async () => {
    const first = await started();
    await first.bot.says(/Health and metrics/u);
    const second = await started({ env: { PORT: first.port } });
    expect(await second.bot.exitCode).not.toBe(0);
    expect(second.bot.output()).toMatch(
      new RegExp(`Port ${first.port} of 127\\.0\\.0\\.1 is taken.*set PORT to a free one`),
    );
  });
});
