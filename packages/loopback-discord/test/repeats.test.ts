import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageIn } from '../src/drive/read.ts';
import { type Loopback, startLoopback } from '../src/loopback.ts';
import { ASK, startBot } from './bot.ts';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
const MESSAGES = 'POST /channels/:channel/messages';
const answering = {
  commands: [ASK],
  interaction: (it: { isChatInputCommand(): boolean; reply?: (text: string) => unknown }) =>
    it.isChatInputCommand() && it.reply?.('Answered.'),
};

describe('a request that hangs', () => {
  it('is given up and made again by the bot, when nothing was carried out', async () => {
    const { ann, discord } = await startBot(answering, {}, { rest: { timeout: 100 } });
    discord.faults.next(CALLBACK, { hang: 'before' });
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
    expect(statusesOf(discord, CALLBACK)).toEqual([0, 204]);
  });

  it('is answered with 40060 when it is made again although it was carried out', async () => {
    const { ann, discord, errors } = await startBot(answering, {}, { rest: { timeout: 100 } });
    discord.faults.next(CALLBACK, { hang: 'after' });
    expect(messageIn(await ann.slash('ask', { question: 'x' })).content).toBe('Answered.');
    await expect.poll(() => errors).toMatchObject([{ code: 40060 }]);
  });

  it('does not keep this Discord from closing', async () => {
    const discord = await startLoopback();
    discord.faults.next('GET /gateway/bot', { hang: 'before' });
    const asked = fetch(`${discord.apiUrl}/v10/gateway/bot`);
    asked.catch(() => {});
    await expect.poll(() => discord.requests).toHaveLength(1);
    await discord.close();
    await expect(asked).rejects.toThrow();
  });
});

describe('a refusal that was planned', () => {
  it.each([
    [404, 10062],
    [400, 40060],
  ])('%d with the code %d', async (status, code) => {
    const { ann, discord, errors } = await startBot(answering, { acknowledgeWithinMs: 300 });
    discord.faults.next(CALLBACK, { status, code });
    await ann.slash('ask', { question: 'x' });
    await expect.poll(() => errors).toMatchObject([{ status, code }]);
    expect(errors[0]).toBeInstanceOf(DiscordAPIError);
    expect(discord.requests.at(-1)).toMatchObject({ status, code });
  });

  it('401, after which discord.js has forgotten its token', async () => {
    const { client, discord } = await startBot({});
    const channel = client.channels.cache.get(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');
    discord.faults.next(MESSAGES, { status: 401 });
    await expect(channel.send('1')).rejects.toMatchObject({ status: 401 });
    await expect(channel.send('2')).rejects.toThrow('Expected token to be set');
  });
});

describe('a message with a nonce that is to be unique', () => {
  it('is there once, however often it is sent, and again after five minutes', async () => {
    const { client, discord } = await startBot({});
    const channel = client.channels.cache.get(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');
    const send = (content: string, nonce = 'n1', enforceNonce = true) => channel.send({ content, nonce, enforceNonce });
    const first = await send('1');
    expect(first.nonce).toBe('n1');
    const second = await send('2');
    expect([second.id, second.content]).toEqual([first.id, '1']);
    expect((await send('3', 'n2')).content).toBe('3');
    expect((await send('4', 'n1', false)).content).toBe('4');
    discord.clock.advance(5 * 60_000 + 1);
    expect((await send('5')).content).toBe('5');
    expect(discord.channel.messages.map(({ content }) => content)).toEqual(['1', '3', '4', '5']);
  });

  it('takes at most 25 characters', async () => {
    const { client, discord } = await startBot({});
    const channel = client.channels.cache.get(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');
    await expect(channel.send({ content: 'x', nonce: 'n'.repeat(26), enforceNonce: true })).rejects.toMatchObject({
      code: 50035,
    });
  });
});

function statusesOf(discord: Loopback, route: string): readonly number[] {
  return discord.requests.filter((request) => request.route === route).map(({ status }) => status);
}
