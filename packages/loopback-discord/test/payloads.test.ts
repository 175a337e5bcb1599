import {
  ApplicationCommandResponseSchema,
  GuildChannelResponseSchema,
  InteractionCallbackResponseSchema,
  MessageResponseSchema,
  ThreadResponseSchema,
  UserPIIResponseSchema,
} from 'discord-api-spec/zod';
import { describe, expect, it } from 'vitest';
import { array } from 'zod/mini';
import { messageIn, modalIn } from '../src/drive/read.ts';
import { ASK, startBot } from './bot.ts';

const BUTTON = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };
const FIELD = { type: 18, label: 'Question', component: { type: 4, custom_id: 'q', style: 1 } };

describe('what this Discord sends has the shape that Discord documents', () => {
  it('for messages of people, answers to commands, components and modals', async () => {
    const { client, ann, discord } = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (it.isChatInputCommand())
          await it.reply({
            content: 'x',
            embeds: [{ title: 'x' }],
            components: [BUTTON],
            files: [{ attachment: Buffer.from('x'), name: 'a.txt' }],
          });
        if (it.isButton()) await it.showModal({ custom_id: 'm', title: 'x', components: [FIELD] });
        if (it.isModalSubmit())
          await it.reply({
            flags: 1 << 15,
            components: [
              {
                type: 17,
                components: [
                  { type: 10, content: 'x' },
                  { type: 12, items: [{ media: { url: 'attachment://b.png' }, description: 'x' }] },
                  { type: 13, file: { url: 'attachment://a.csv' } },
                ],
              },
            ],
            files: ['a.csv', 'b.png'].map((name) => ({ attachment: Buffer.from('x'), name })),
          });
      },
    });
    ann.post('hello', { mention: true });
    const answer = messageIn(await ann.slash('ask', { question: 'x' }));
    await ann.submit(modalIn(await ann.click(answer, 'Go')), { Question: 'x' });
    ann.post('thanks', { replyTo: answer });
    const messages = await client.rest.get(`/channels/${discord.channel.id}/messages`);
    expect(messages).toHaveLength(4);
    expect(array(MessageResponseSchema).safeParse(messages).error?.issues).toBeUndefined();
  });

  it('for callbacks that ask for the message', async () => {
    const callbacks: unknown[] = [];
    const { ann } = await startBot({
      commands: [ASK],
      async interaction(it) {
        const body = { type: 4, data: { content: 'x' } };
        callbacks.push(
          await it.client.rest.post(`/interactions/${it.id}/${Reflect.get(it, 'token')}/callback`, {
            body,
            query: new URLSearchParams({ with_response: 'true' }),
          }),
        );
      },
    });
    await ann.slash('ask', { question: 'x' });
    await expect.poll(() => callbacks).toMatchObject([{ resource: { type: 4 } }]);
    expect(InteractionCallbackResponseSchema.safeParse(callbacks[0]).error?.issues).toBeUndefined();
  });

  it('for channels, threads, commands and the bot', async () => {
    const { client, ann, discord } = await startBot({ commands: [ASK] });
    const { id } = ann.post('hello');
    const { rest } = client;
    const channel = await rest.get(`/channels/${discord.channel.id}`);
    const commands = await rest.get(`/applications/${discord.applicationId}/commands`);
    const thread = await rest.post(`/channels/${discord.channel.id}/messages/${id}/threads`, { body: { name: 'x' } });
    expect(GuildChannelResponseSchema.safeParse(channel).error?.issues).toBeUndefined();
    expect(array(ApplicationCommandResponseSchema).safeParse(commands).error?.issues).toBeUndefined();
    expect(ThreadResponseSchema.safeParse(thread).error?.issues).toBeUndefined();
    expect(UserPIIResponseSchema.safeParse(await rest.get('/users/@me')).error?.issues).toBeUndefined();
  });

  it('and a message has one thread', async () => {
    const { client, ann, discord } = await startBot({});
    const { id } = ann.post('hello');
    const open = () =>
      client.rest.post(`/channels/${discord.channel.id}/messages/${id}/threads`, { body: { name: 'x' } });
    await open();
    await expect(open()).rejects.toMatchObject({ code: 160004 });
  });
});
