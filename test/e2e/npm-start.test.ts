import { messageIn, startLoopback, textOf } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { run } from './run-start.ts';

describe('npm start', () => {
  it('with a token logs in, registers the commands, answers, and ends at SIGTERM', async () => {
    const discord = await startLoopback();
    const started = run({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      PORT: await freePort(),
    });
    await started.says(/Ready: ask with/u);
    expect(discord.commands().map(({ name }) => name)).toContain('ask');
    const ann = discord.member('Ann');
    const answer = textOf(messageIn(await ann.slash('ask', { question: 'IAM best practices' })));
    expect(answer).toContain('Modern IAM');
    expect(textOf(messageIn(await ann.mention('GuardDuty')))).toContain('threat detection');
    started.process.kill('SIGTERM');
    expect(await started.exitCode).toBe(0);
    expect(started.output()).not.toContain(discord.token);
    await discord.close();
  });

  it('ends at SIGTERM also while Discord cannot be reached, and says once that it tries', async () => {
    const discord = await startLoopback();
    const started = run({
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      PORT: await freePort(),
    });
    await started.says(/Ready: ask with/u);
    await discord.close();
    await started.says(/Reconnecting to Discord/u);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    started.process.kill('SIGTERM');
    expect(await started.exitCode).toBe(0);
    expect(started.output().match(/Reconnecting/gu)).toHaveLength(1);
  });

  it('without a token opens the playground, where the same bot answers, and ends at SIGTERM', async () => {
    const started = run({ PORT: '3917' });
    await started.says(/open (http:\/\/127\.0\.0\.1:\d+\/)/u);
    const address = /open (\S+)/u.exec(started.output())?.[1] ?? '';
    expect(await (await fetch(address)).text()).toContain('Debrief');
    expect(await (await fetch(`${address}reports/`)).text()).toContain('AWS Cloud Mastery Series #3');
    started.process.kill('SIGTERM');
    expect(await started.exitCode).toBe(0);
  });

  it('names every mistake of the configuration at once', async () => {
    const { exitCode, output } = run({ PORT: 'many', SITE_URL: 'example', LOG_LEVEL: 'loud' });
    expect(await exitCode).toBe(78);
    expect(output()).toMatch(/SITE_URL must be an address[\s\S]*PORT must be a number[\s\S]*LOG_LEVEL must be/u);
  });
});
