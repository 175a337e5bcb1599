import { Client, GatewayIntentBits } from 'discord.js';
import { type Loopback, messageIn, startLoopback } from 'loopback-discord';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import { logIn } from '../../src/discord/connection/log-in.ts';
import { ONE_HOST } from '../../src/settings/many-hosts.ts';
import { UserError } from '../../src/settings/user-error.ts';
import { localState } from '../../src/shared-state/shared-state.ts';
import { shippedLibrary, shownIn, start, startOn } from './start.ts';

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function started(options: Partial<Parameters<typeof start>[0]> = {}) {
  const library = await shippedLibrary();
  const both = await start({ library: () => library, ...options });
  cleanUps.push(() => both.discord.close(), both.bot.stop);
  return both;
}

async function shippedOnce() {
  const library = await shippedLibrary();
  return () => library;
}

function puts(discord: Loopback): number {
  return discord.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands')).length;
}

describe('the commands', () => {
  it('are registered at the first start and not again while they stay the same', async () => {
    const { discord } = await started();
    expect(discord.commands().map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
    expect(puts(discord)).toBe(1);
    const library = await shippedLibrary();
    const again = await startOn(discord, { library: () => library });
    expect(puts(discord)).toBe(1);
    await again.stop();
    const changed = COMMANDS.map((command) =>
      command.name === 'ask' && command.kind !== 'message' ? { ...command, description: 'Another one' } : command,
    );
    await (await startOn(discord, { library: () => library, commands: changed })).stop();
    expect(puts(discord)).toBe(2);
    expect(discord.refused).toEqual([]);
  });

  it('can be registered in one server only', async () => {
    const discord = await startLoopback();
    cleanUps.push(() => discord.close());
    const library = await shippedLibrary();
    const guildId = discord.channel.guildId ?? '';
    const bot = await startOn(discord, { library: () => library, guildId });
    cleanUps.push(bot.stop);
    expect(discord.commands(guildId)).toHaveLength(COMMANDS.length);
    expect(discord.commands()).toEqual([]);
  });
});

describe('shards', () => {
  it('take turns with those of other processes in identifying themselves', async () => {
    const discord = await startLoopback({ maxConcurrency: 2 });
    cleanUps.push(() => discord.close());
    const turns: number[] = [];
    const shared = { ...localState(), identifyTurn: async (turn: number) => void turns.push(turn) };
    const hosts = { ...ONE_HOST, shards: { ids: [1, 2], count: 4 } };
    const bot = await startOn(discord, { library: await shippedOnce(), hosts, shared });
    cleanUps.push(bot.stop);
    expect(turns.toSorted()).toEqual([0, 1]);
    expect(discord.gateway.shards().toSorted()).toEqual([
      [1, 4],
      [2, 4],
    ]);
    // The process with the first shard does that.
    expect(discord.commands()).toEqual([]);
  });
});

describe('a start that cannot succeed says what to do', () => {
  it('for a wrong token', async () => {
    await expect(startWith({ token: 'a.wrong.token' })).rejects.toThrow(
      /refuses the token.*Reset Token.*DISCORD_TOKEN/u,
    );
  });

  it('for an intent that is not allowed', async () => {
    const discord = await startLoopback();
    cleanUps.push(() => discord.close());
    const create = () => new Client({ intents: [GatewayIntentBits.MessageContent], rest: { api: discord.apiUrl } });
    const refused = logIn(create, discord.token, pino({ level: 'silent' }));
    await expect(refused).rejects.toThrow(/intent.*Privileged Gateway Intents/u);
  });

  it('for an address where there is no Discord', async () => {
    const discord = await startLoopback();
    cleanUps.push(() => discord.close());
    const failing = startWith({ token: discord.token, apiUrl: `${discord.apiUrl}/elsewhere` });
    await expect(failing).rejects.toThrow(UserError);
    await expect(failing).rejects.toThrow(/no Discord at http:\/\/127\.0\.0\.1.*DISCORD_API_URL/u);
  });

  it('for a server that the bot is not in', async () => {
    const discord = await startLoopback();
    cleanUps.push(() => discord.close());
    const failing = startWith({ token: discord.token, apiUrl: discord.apiUrl, guildId: '12345678901234567' });
    await expect(failing).rejects.toThrow(/12345678901234567.*invite the bot.*DISCORD_GUILD_ID/u);
  });

  it('but tries again when Discord is only out of order for a moment', async () => {
    const discord = await startLoopback();
    cleanUps.push(() => discord.close());
    discord.faults.next('GET /gateway/bot', { status: 500 }, 4);
    const library = await shippedLibrary();
    const bot = await startOn(discord, { library: () => library });
    cleanUps.push(bot.stop);
    expect(await discord.member('Ann').slash('ask', { question: 'GuardDuty' })).toMatchObject({ kind: 'message' });
  });

  async function startWith(options: { token: string; apiUrl?: string; guildId?: string }) {
    const discord = await startLoopback();
    cleanUps.push(() => discord.close());
    return startOn(discord, { library: await shippedOnce(), ...options });
  }
});

describe('a running bot', () => {
  it('answers again after the connection was cut', async () => {
    const { discord } = await started();
    discord.gateway.cut();
    await discord.waitForBot('resumed');
    expect(await discord.member('Ann').slash('ask', { question: 'GuardDuty' })).toMatchObject({ kind: 'message' });
  });

  it('says that the answer is coming when it takes longer than a second and a half, and then gives it', async () => {
    const { discord } = await started({ commands: [slow(1_800)] });
    const outcome = await discord.member('Ann').slash('slow', {});
    expect(outcome).toMatchObject({ kind: 'message', deferred: true, ephemeral: true });
    expect(shownIn(messageIn(outcome))).toContain('No report is called');
    expect(discord.refused).toEqual([]);
  });

  it('tells of a defect in one quiet sentence, with a reference that the log explains', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
    const { discord } = await started({ commands: [broken], log });
    const text = shownIn(messageIn(await discord.member('Ann').slash('broken', {})));
    const reference = /^Something went wrong \(ref ([0-9A-F]{4})\)/u.exec(text)?.[1];
    expect(reference).toBeDefined();
    expect(text).not.toContain('secret');
    expect(lines.join()).toContain(`"reference":"${reference}"`);
    expect(lines.join()).toContain('secret detail');
  });

  it('answers what is in hand before it leaves', async () => {
    const { discord, bot } = await started({ commands: [slow(600)] });
    const pending = discord.member('Ann').slash('slow', {});
    await new Promise((resolve) => setTimeout(resolve, 200));
    await bot.stop();
    expect(await pending).toMatchObject({ kind: 'message' });
  });
});

const plain = { description: 'For a test', options: [], isPublic: () => false } as const;
const broken: SlashCommand = {
  ...plain,
  name: 'broken',
  run: () => {
    throw new Error('secret detail');
  },
};
function slow(milliseconds: number): SlashCommand {
  const run: SlashCommand['run'] = async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { kind: 'notice', notice: { kind: 'no-such-report', asked: 'x' } };
  };
  return { ...plain, name: 'slow', run };
}
