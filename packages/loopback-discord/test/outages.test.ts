import { once } from 'node:events';
import { Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageIn } from '../src/drive/read.ts';
import { ASK, logIn, newClient, newDiscord, startBot } from './bot.ts';

const answering = {
  commands: [ASK],
  interaction: (it: { isChatInputCommand(): boolean; reply?: (text: string) => unknown }) =>
    it.isChatInputCommand() && it.reply?.('Answered.'),
};

describe('a gateway that refuses', () => {
  it.each([[true], [503]])('connections (%s) counts how often the bot tries', async (refusal) => {
    const discord = await newDiscord();
    const client = await logIn(discord);
    client.on(Events.ShardError, () => {});
    expect(discord.gateway.attempts).toHaveLength(1);
    discord.gateway.refusesConnections = refusal;
    discord.gateway.cut();
    await expect.poll(() => discord.gateway.attempts.length, { timeout: 5_000 }).toBeGreaterThan(2);
    const back = Promise.race([once(client, Events.ShardReady), once(client, Events.ShardResume)]);
    discord.gateway.refusesConnections = false;
    await back;
  });

  it.each([
    [4004, 'Authentication failed'],
    [4010, 'Invalid shard'],
    [4011, 'Sharding is required'],
    [4012, 'Used an invalid API version'],
    [4013, 'Used invalid intents'],
    [4014, 'Used disallowed intents'],
  ])('every session with %d', async (code, message) => {
    const discord = await newDiscord();
    discord.gateway.refusesSessions = code;
    await expect(newClient(discord).login(discord.token)).rejects.toThrow(message);
  });

  it('to resume a session', async () => {
    const { client, discord } = await startBot(answering);
    client.on(Events.ShardError, () => {});
    discord.gateway.refusesSessions = 4014;
    discord.gateway.cut();
    expect((await once(client, Events.ShardDisconnect))[0]).toMatchObject({ code: 4014 });
  });
});

describe('a server that cannot be reached', () => {
  it('is told to a bot that is there, is silent, and comes back', async () => {
    const { ann, client, discord } = await startBot(answering, { acknowledgeWithinMs: 300 });
    const guildId = discord.channel.guildId ?? '';
    const elsewhere = discord.addGuild('Elsewhere');
    const gone = once(client, Events.GuildUnavailable);
    const end = discord.outage(guildId);
    await gone;
    expect(await ann.slash('ask', { question: 'x' })).toEqual({ kind: 'unanswered', deferred: false });
    const bob = discord.member('Bob', { place: elsewhere });
    expect(messageIn(await bob.slash('ask', { question: 'x' })).content).toBe('Answered.');
    const back = once(client, Events.GuildAvailable);
    end();
    await back;
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
  });

  it('is not given to a bot that comes, which is ready all the same', async () => {
    const discord = await newDiscord();
    discord.outage(discord.channel.guildId ?? '');
    const client = await logIn(discord, { waitGuildTimeout: 100 });
    expect(client.guilds.cache.map(({ available }) => available)).toEqual([false]);
  });
});

describe('a bot that is taken out of a server', () => {
  it('is told so, hears nothing more of it, and is there again when it is invited', async () => {
    const { ann, client, discord } = await startBot(answering, { acknowledgeWithinMs: 300 });
    const guildId = discord.channel.guildId ?? '';
    const gone = once(client, Events.GuildDelete);
    const invite = discord.kick(guildId);
    await gone;
    expect((await logIn(discord, {})).guilds.cache.size).toBe(0);
    const back = once(client, Events.GuildCreate);
    invite();
    await back;
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
  });
});
