import { once } from 'node:events';
import { Events, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageIn } from '../src/drive/read.ts';
import { ASK, logIn, newDiscord, startBot } from './bot.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const answering = {
  commands: [ASK],
  interaction: (it: { isChatInputCommand(): boolean; reply?: (text: string) => unknown }) =>
    it.isChatInputCommand() && it.reply?.('Answered.'),
};
const statuses = (discord: Awaited<ReturnType<typeof newDiscord>>, route: string) =>
  discord.requests.filter((request) => request.route === route).map((request) => request.status);

describe('an answer', () => {
  it('is tried again after a 500', async () => {
    const { ann, discord } = await startBot(answering);
    discord.faults.next(CALLBACK, { status: 500 });
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
    expect(statuses(discord, CALLBACK)).toEqual([500, 204]);
  });

  it('waits after a 429, and then comes', async () => {
    const { ann, discord } = await startBot(answering);
    discord.faults.next(CALLBACK, { status: 429, retryAfter: 0.2 });
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
    expect(statuses(discord, CALLBACK)).toEqual([429, 204]);
  });

  it('is lost with a 503 that stays', async () => {
    const { ann, discord, errors } = await startBot(answering, { acknowledgeWithinMs: 300 });
    discord.faults.next(CALLBACK, { status: 503 }, 4);
    expect(await ann.slash('ask', { question: 'x' })).toEqual({ kind: 'unanswered', deferred: false });
    expect(errors).toMatchObject([{ status: 503 }]);
  });

  it('is given although the bot never learns of it, when the connection is cut after it', async () => {
    const { ann, discord, errors } = await startBot(answering);
    discord.faults.next(CALLBACK, { drop: 'after' });
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
    await expect.poll(() => errors).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
  });

  it('is not given when the connection is cut before it', async () => {
    const { ann, discord, errors } = await startBot(answering, { acknowledgeWithinMs: 300 });
    discord.faults.next(CALLBACK, { drop: 'before' });
    expect(await ann.slash('ask', { question: 'x' })).toMatchObject({ kind: 'unanswered' });
    expect(errors).toMatchObject([{ code: 'UND_ERR_SOCKET' }]);
  });

  it('may be delayed beyond the three seconds', async () => {
    const { ann, discord, errors } = await startBot(answering);
    discord.faults.next(CALLBACK, { delayMs: 3_500 });
    const outcome = ann.slash('ask', { question: 'x' });
    await expect.poll(() => discord.faults.left()).toBe(0);
    discord.clock.advance(3_500);
    expect(await outcome).toMatchObject({ kind: 'unanswered' });
    await expect.poll(() => errors).toMatchObject([{ code: 10062 }]);
  });
});

describe('messages to one channel', () => {
  it('are paced by the headers, so that none is refused', async () => {
    const { client, discord } = await startBot({}, { messagesPerFiveSeconds: 2 });
    const channel = client.channels.cache.get(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');
    const limited = once(client.rest, 'rateLimited');
    const sent = Promise.all([channel.send('1'), channel.send('2'), channel.send('3')]);
    expect((await limited)[0]).toMatchObject({ limit: 2, global: false });
    expect(discord.channel.messages).toHaveLength(2);
    await sent;
    expect(statuses(discord, 'POST /channels/:channel/messages')).toEqual([200, 200, 200]);
  });

  it('are refused with 429 if the headers are not heeded', async () => {
    const discord = await newDiscord({ messagesPerFiveSeconds: 1 });
    const post = () =>
      fetch(`${discord.apiUrl}/v10/channels/${discord.channel.id}/messages`, {
        method: 'POST',
        headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'x' }),
      });
    expect((await post()).headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
    discord.clock.advance(5_000);
    expect((await post()).status).toBe(200);
  });

  it('are refused where the bot may not write or look', async () => {
    const { client, discord, ann, errors } = await startBot({ message: (message) => message.reply('x') });
    discord.channel.denyBot(PermissionFlagsBits.SendMessages);
    ann.post('hello', { mention: true });
    await expect.poll(() => errors).toMatchObject([{ code: 50013 }]);
    discord.channel.denyBot(PermissionFlagsBits.ViewChannel);
    await expect(client.channels.fetch(discord.channel.id, { force: true })).rejects.toMatchObject({ code: 50001 });
  });
});

describe('the gateway', () => {
  it('replays what was missed after it was cut', async () => {
    const { ann, discord } = await startBot(answering);
    const resumed = discord.waitForBot('resumed');
    discord.gateway.cut();
    const outcome = ann.slash('ask', { question: 'x' });
    await resumed;
    expect(messageIn(await outcome).content).toBe('Answered.');
  });

  it.each([
    ['asks to reconnect', (discord: Discord) => discord.gateway.reconnect()],
    ['closes with 4000', (discord: Discord) => discord.gateway.close(4000)],
    ['closes with 1001', (discord: Discord) => discord.gateway.close(1001)],
    ['calls the session invalid but resumable', (discord: Discord) => discord.gateway.invalidate(true)],
  ])('is resumed when it %s', async (_fact, go) => {
    const { ann, discord } = await startBot(answering);
    const resumed = discord.waitForBot('resumed');
    go(discord);
    await resumed;
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
  });

  it('is left and resumed when heartbeats get no answer', async () => {
    const { discord } = await startBot({}, { heartbeatMs: 100 });
    const resumed = discord.waitForBot('resumed');
    discord.gateway.acknowledgesHeartbeats = false;
    await resumed;
  });

  it('is tried again while it refuses connections', async () => {
    const discord = await newDiscord();
    const client = await logIn(discord);
    client.on(Events.ShardError, () => {});
    discord.gateway.refusesConnections = true;
    discord.gateway.cut();
    await once(client, Events.ShardReconnecting);
    const back = once(client, Events.ShardReady);
    discord.gateway.refusesConnections = false;
    await Promise.race([back, discord.waitForBot('resumed')]);
  });
});

type Discord = Awaited<ReturnType<typeof newDiscord>>;
