import { once } from 'node:events';
import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startLoopback } from '../src/loopback.ts';
import { ASK, logIn, newClient, newDiscord } from './bot.ts';

describe('a bot', () => {
  it('logs in, and finds itself, its application, its server and its channel', async () => {
    const discord = await newDiscord({ guildName: 'Cloud Club' });
    const client = await logIn(discord);
    expect(client.user.id).toBe(discord.bot.id);
    expect(client.application.id).toBe(discord.applicationId);
    expect(client.guilds.cache.map((guild) => guild.name)).toEqual(['Cloud Club']);
    expect(client.channels.cache.has(discord.channel.id)).toBe(true);
    expect(discord.channel.id).toMatch(/^\d{19}$/);
  });

  it('sees servers and channels that come later', async () => {
    const discord = await newDiscord();
    const client = await logIn(discord);
    const place = discord.addGuild('Other', { channel: 'lobby' });
    const [guild] = await once(client, Events.GuildCreate);
    expect(guild.name).toBe('Other');
    discord.addChannel('events', place.guildId);
    const [channel] = await once(client, Events.ChannelCreate);
    expect(channel).toMatchObject({ name: 'events', guildId: place.guildId });
  });

  it('is not let in with a wrong token', async () => {
    const discord = await newDiscord();
    await expect(newClient(discord).login('MTIz.wrong.token')).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  it('is not let in with an intent that is not switched on', async () => {
    const discord = await newDiscord();
    const client = newClient(discord, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });
    await expect(client.login(discord.token)).rejects.toThrow('Used disallowed intents');
  });

  it('is shut out when its token is revoked', async () => {
    const discord = await newDiscord();
    const client = await logIn(discord);
    const gone = once(client, Events.ShardDisconnect);
    client.on(Events.ShardError, () => {});
    discord.revokeToken();
    expect((await gone)[0]).toMatchObject({ code: 4004 });
    await expect(client.application.fetch()).rejects.toMatchObject({ status: 401 });
  });

  it('waits its turn when another has just identified itself', async () => {
    const discord = await newDiscord({ identifyWindowMs: 5_000 });
    await logIn(discord);
    const second = newClient(discord);
    const debug = new Promise<string>((resolve) => {
      second.on(Events.Debug, (line) => {
        if (line.includes('Invalid session')) resolve(line);
      });
    });
    second.login(discord.token).catch(() => {});
    expect(await debug).toContain('will attempt to resume: false');
  });
});

describe('commands', () => {
  it('are registered for a server or for all, and keep their id when they are set again', async () => {
    const discord = await newDiscord();
    const client = await logIn(discord);
    const before = await client.application.commands.set([ASK]);
    const after = await client.application.commands.set([{ ...ASK, description: 'Ask again.' }]);
    expect(after.firstKey()).toBe(before.firstKey());
    await client.application.commands.create({ name: 'here', description: 'Here.' }, discord.channel.guildId ?? '');
    expect(discord.commands().map((command) => command.description)).toEqual(['Ask again.']);
    expect(discord.commands(discord.channel.guildId).map((command) => command.name)).toEqual(['here']);
    const [ask] = await client.application.commands.fetch().then((all) => [...all.values()]);
    await ask?.edit({ description: 'Edited.' });
    expect(discord.commands()[0]).toMatchObject({
      name: 'ask',
      description: 'Edited.',
      options: [{ name: 'question' }, {}],
    });
    await ask?.delete();
    expect(discord.commands()).toEqual([]);
  });

  it('are refused as a whole if one is wrong, with the path to what is wrong', async () => {
    const discord = await newDiscord();
    const client = await logIn(discord);
    const set = client.application.commands.set([ASK, { name: 'Has Spaces', description: 'x' }]);
    await expect(set).rejects.toMatchObject({ code: 50035, message: expect.stringContaining('1.name') });
    expect(discord.refused.map(({ problems }) => problems.map(({ path }) => path))).toEqual([[[1, 'name']]]);
    expect(discord.commands()).toEqual([]);
  });
});

describe('a Discord that is closed', () => {
  it('lets members who wait go, and can be reached no more', async () => {
    const discord = await startLoopback();
    const waiting = discord.member('Ann').mention('Anybody?');
    await discord.close();
    expect(await waiting).toEqual({ kind: 'unanswered', deferred: false });
    await expect(fetch(`${discord.apiUrl}/v10/gateway`)).rejects.toThrow('fetch failed');
  });
});

describe('these tests', () => {
  it('reach nothing but loopback', async () => {
    await expect(fetch('http://discord.example')).rejects.toMatchObject({
      cause: { message: 'A test has tried to connect to discord.example.' },
    });
  });
});
