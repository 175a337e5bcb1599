import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageIn } from '../src/drive/read.ts';
import { startBot } from './bot.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;

describe('a message', () => {
  it('that mentions the bot is answered, and nobody is pinged', async () => {
    const { ann, discord } = await startBot({ message: (message) => message.reply(`Heard: ${message.content}`) });
    const question = ann.post('hello', { mention: true });
    const answer = await discord.channel.waitForReply(question);
    expect(answer).toMatchObject({ content: `Heard: <@${discord.bot.id}> hello`, replyTo: question.id, mentions: [] });
  });

  it('is answered with a ping if the bot asks for one', async () => {
    const { ann } = await startBot({
      message: (message) => message.reply({ content: 'Yes?', allowedMentions: { repliedUser: true } }),
    });
    expect(messageIn(await ann.mention('hello')).mentions).toEqual([ann.id]);
  });

  it('comes without its content if it does not mention the bot', async () => {
    const { ann } = await startBot({ message: (message) => message.reply(`Read: '${message.content}'`) });
    expect(messageIn(await ann.say('hello')).content).toBe(`Read: ''`);
  });

  it('comes with its content as a direct message', async () => {
    const { ann } = await startBot({ message: (message) => message.reply(`Read: '${message.content}'`) });
    expect(messageIn(await ann.inDirect().say('hello')).content).toBe(`Read: 'hello'`);
  });

  it('comes with its content as a reply to the bot, if it pings', async () => {
    const { ann } = await startBot({ message: (message) => message.reply(`Read: '${message.content}'`) });
    const first = messageIn(await ann.mention('hello'));
    expect(messageIn(await ann.say('more', { replyTo: first })).content).toBe(`Read: 'more'`);
    expect(messageIn(await ann.say('more', { replyTo: first, ping: false })).content).toBe(`Read: ''`);
  });

  it('comes with its content if the intent for it is there', async () => {
    const { ann } = await startBot(
      { message: (message) => message.reply(`Read: '${message.content}'`) },
      { privilegedIntents: MessageContent },
      { intents: [Guilds, GuildMessages, DirectMessages, MessageContent] },
    );
    expect(messageIn(await ann.say('hello')).content).toBe(`Read: 'hello'`);
  });

  it('is answered in a thread', async () => {
    const { ann, discord } = await startBot({
      async message(message) {
        const thread = await message.startThread({ name: 'An answer' });
        await thread.send('Here.');
      },
    });
    expect(messageIn(await ann.mention('hello')).content).toBe('Here.');
    expect(discord.channel.threads).toMatchObject([{ name: 'An answer' }]);
    expect(discord.refused).toEqual([]);
  });

  it('can be looked at, reacted to, edited and deleted by the bot', async () => {
    const { ann, client, discord } = await startBot({});
    const question = ann.post('hello', { mention: true });
    const channel = await client.channels.fetch(discord.channel.id);
    if (!channel?.isSendable()) throw new Error('The channel is missing.');
    await channel.sendTyping();
    await (await channel.messages.fetch(question.id)).react('👍');
    expect(discord.channel.current(question)?.reactions).toEqual({ '👍': [discord.bot.id] });
    const sent = await channel.send('One.');
    await sent.edit('Two.');
    expect(discord.channel.messages).toMatchObject([{ content: question.content }, { content: 'Two.' }]);
    await sent.delete();
    expect(discord.channel.messages).toHaveLength(1);
    expect(discord.channel.typings).toBe(1);
  });

  it('is followed when its author edits or deletes it', async () => {
    const { ann, client } = await startBot({});
    const seen: unknown[] = [];
    client.on('messageUpdate', (_, message) => seen.push(message.content));
    const deleted = new Promise((resolve) => client.on('messageDelete', (message) => resolve(message.id)));
    const message = ann.post('hello', { mention: true });
    ann.edit(message, `${message.content}!`);
    ann.delete(message);
    expect(await deleted).toBe(message.id);
    expect(seen).toEqual([`${message.content}!`]);
  });

  it('can be sent by the bot on its own, as a direct message', async () => {
    const { ann, client } = await startBot({});
    await (await client.users.fetch(ann.id)).send('Psst.');
    expect(ann.inDirect().messages).toMatchObject([{ content: 'Psst.' }]);
  });
});
