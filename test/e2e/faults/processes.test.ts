import { join } from 'node:path';
import { type Loopback, messageIn, startLoopback, textOf } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { EXIT } from '../../../src/settings/exit-codes.ts';
import { tempFolder } from '../../content/temp-folder.ts';
import { run } from '../run-start.ts';
import { MESSAGES } from './fault-bot.ts';

const READY = /Ready: ask with/u;

describe('the process ends', () => {
  it(`with ${EXIT.config} for a wrong token, and says what to do`, async () => {
    const discord = await newDiscord();
    const { exitCode, output } = run({ ...envOf(discord), DISCORD_TOKEN: 'a.wrong.token' });
    expect(await exitCode).toBe(EXIT.config);
    expect(output()).toMatch(/refuses the token.*DISCORD_TOKEN/u);
  });

  it(`with ${EXIT.config} for reports that are not there`, async () => {
    const { exitCode, output } = run({ ...envOf(await newDiscord()), CONTENT_DIR: '/no/such/folder' });
    expect(await exitCode).toBe(EXIT.config);
    expect(output()).toContain('/no/such/folder');
  });

  it(`with ${EXIT.config} when Discord takes an intent back while it runs (4014)`, async () => {
    const { discord, started } = await startProcess();
    discord.gateway.close(4014);
    expect(await started.exitCode).toBe(EXIT.config);
    expect(started.output()).toMatch(/4014.*Privileged Gateway Intents/u);
  });

  it(`with ${EXIT.tryAgain} after one 401`, async () => {
    const { discord, started } = await startProcess();
    discord.faults.next(MESSAGES, { status: 401 });
    discord.member('Ann').post('GuardDuty', { mention: true });
    expect(await started.exitCode).toBe(EXIT.tryAgain);
    expect(started.output()).toContain('HTTP 401');
  });

  it(`with ${EXIT.stopped} at SIGTERM while Discord is down at the start`, async () => {
    const discord = await startLoopback();
    await discord.close();
    const started = run(envOf(discord));
    await started.says(/Discord cannot be reached; trying again|Reconnecting to Discord/u);
    started.process.kill('SIGTERM');
    expect(await started.exitCode).toBe(EXIT.stopped);
  });

  it(`with ${EXIT.defect} after an exception that nobody caught`, async () => {
    const { started } = await startProcess(
      'process.once("SIGUSR2", () => { throw new Error("A bolt from the blue"); })',
    );
    started.process.kill('SIGUSR2');
    expect(await started.exitCode).toBe(EXIT.defect);
    expect(started.output()).toMatch(/"level":60.*A bolt from the blue/u);
  });
});

it('the process goes on after a rejection that nobody handled, and logs it', async () => {
  const reject = 'process.on("SIGUSR2", () => void Promise.reject(new Error("A bolt from the blue")))';
  const { discord, started } = await startProcess(reject);
  started.process.kill('SIGUSR2');
  await started.says(/"level":50.*A bolt from the blue/u);
  const answer = messageIn(await discord.member('Ann').slash('ask', { question: 'GuardDuty' }));
  expect(textOf(answer)).toContain('threat detection');
});

async function newDiscord(): Promise<Loopback> {
  const discord = await startLoopback();
  onTestFinished(() => discord.close());
  return discord;
}

/** @param code runs in the process before all else. */
async function startProcess(code = '') {
  const discord = await newDiscord();
  const file = join(await tempFolder({ 'first.mjs': code }), 'first.mjs');
  const started = run({ ...envOf(discord), NODE_OPTIONS: `--import file://${file}` });
  await started.says(READY);
  return { discord, started };
}

function envOf(discord: Loopback): Readonly<Record<string, string>> {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
}
