import { AttachmentBuilder, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { choicesIn, linksOf, messageIn, modalIn, textOf } from '../src/drive/read.ts';
import { ASK, startBot } from './bot.ts';

const row = (...components: object[]) => ({ type: 1, components }) as never;
const button = (label: string, more: object = {}) => ({ type: 2, style: 2, label, custom_id: label, ...more });

describe('a slash command', () => {
  it('is answered', async () => {
    const { ann, discord } = await startBot({
      commands: [ASK],
      interaction: (it) => it.isChatInputCommand() && it.reply(`You asked: ${it.options.getString('question')}`),
    });
    const outcome = await ann.slash('ask', { question: 'why?' });
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: false, deferred: false, updated: false });
    expect(textOf(messageIn(outcome))).toBe('You asked: why?');
    expect(discord.channel.messages).toEqual([messageIn(outcome)]);
    expect(discord.refused).toEqual([]);
  });

  it('is answered for one person only', async () => {
    const { ann, discord } = await startBot({
      commands: [ASK],
      interaction: (it) => it.isChatInputCommand() && it.reply({ content: 'Psst.', flags: MessageFlags.Ephemeral }),
    });
    expect(await ann.slash('ask', { question: 'x' })).toMatchObject({ kind: 'message', ephemeral: true });
    expect(discord.channel.messages).toEqual([]);
    expect(ann.messages).toMatchObject([{ content: 'Psst.' }]);
    expect(discord.member('Bob').messages).toEqual([]);
  });

  it('is deferred, and answered by an edit that keeps the audience', async () => {
    const { ann } = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (!it.isChatInputCommand()) return;
        await it.deferReply({ flags: MessageFlags.Ephemeral });
        await it.editReply({ flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'At last.' }] });
      },
    });
    const outcome = await ann.slash('ask', { question: 'x' });
    expect(outcome).toMatchObject({ kind: 'message', ephemeral: true, deferred: true });
    expect(textOf(messageIn(outcome))).toBe('At last.');
  });

  it('is deferred, and the first follow-up takes the place of the deferral', async () => {
    const { ann, discord } = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (!it.isChatInputCommand()) return;
        await it.deferReply({ flags: MessageFlags.Ephemeral });
        await it.followUp('First.');
        await it.followUp('Second.');
      },
    });
    expect(await ann.slash('ask', { question: 'x' })).toMatchObject({
      ephemeral: true,
      message: { content: 'First.' },
    });
    expect(await discord.channel.waitForMessage(() => true)).toMatchObject({ content: 'Second.' });
  });

  it('reaches the bot with what discord.js reads from it', async () => {
    const seen: unknown[] = [];
    const { discord } = await startBot({
      commands: [
        {
          name: 'manage',
          description: 'Manage.',
          default_member_permissions: '32',
          options: [
            {
              type: 1,
              name: 'channel',
              description: 'x',
              options: [
                { type: 7, name: 'where', description: 'x' },
                { type: 6, name: 'who', description: 'x' },
              ],
            },
          ],
        },
      ],
      interaction(it) {
        if (!it.inCachedGuild() || !it.isChatInputCommand()) return;
        seen.push(it.locale, it.guildLocale, it.options.getSubcommand(), it.options.getChannel('where')?.name);
        seen.push(
          it.options.getMember('who')?.displayName,
          it.memberPermissions.has('ManageGuild'),
          it.appPermissions.has('SendMessages'),
        );
        return it.reply('Done.');
      },
    });
    const chief = discord.member('Chief', { locale: 'vi', permissions: 1n << 5n });
    await chief.slash('manage channel', { where: discord.channel.id, who: chief.id });
    expect(seen).toEqual(['vi', 'en-US', 'channel', 'general', 'Chief', true, true]);
  });

  it('works in direct messages', async () => {
    const { ann } = await startBot({
      commands: [ASK],
      interaction: (it) => it.isChatInputCommand() && it.reply(`In a server: ${it.inGuild()}`),
    });
    const outcome = await ann.inDirect().slash('ask', { question: 'x' });
    expect(messageIn(outcome).content).toBe('In a server: false');
  });

  it('is answered with a file that can be fetched', async () => {
    const { ann } = await startBot({
      commands: [ASK],
      interaction: (it) =>
        it.isChatInputCommand() && it.reply({ files: [new AttachmentBuilder(Buffer.from('a;b'), { name: 'a.csv' })] }),
    });
    const [file] = messageIn(await ann.slash('ask', { question: 'x' })).attachments;
    expect(file).toMatchObject({ filename: 'a.csv', size: 3 });
    expect(await (await fetch(file?.url ?? '')).text()).toBe('a;b');
  });
});

describe('components', () => {
  it('are clicked by label, and the message changes', async () => {
    const { ann } = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (it.isChatInputCommand())
          await it.reply({
            content: 'One.',
            components: [row(button('More'), { type: 2, style: 5, label: 'Open', url: 'https://example.org' })],
          });
        if (it.isButton()) await it.update({ content: `Two, after ${it.message.content}`, components: [] });
      },
    });
    const first = messageIn(await ann.slash('ask', { question: 'x' }));
    expect(linksOf(first)).toEqual(['https://example.org']);
    const second = await ann.click(first, 'More');
    expect(second).toMatchObject({
      kind: 'message',
      updated: true,
      message: { id: first.id, content: 'Two, after One.' },
    });
  });

  it('are acknowledged without a trace, and the message changes later, or goes', async () => {
    const { ann } = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (it.isChatInputCommand())
          await it.reply({ content: 'One.', components: [row(button('Edit'), button('Remove'))] });
        if (!it.isButton()) return;
        await it.deferUpdate();
        if (it.customId === 'Edit') await it.editReply('Two.');
        else await it.deleteReply();
      },
    });
    const first = messageIn(await ann.slash('ask', { question: 'x' }));
    const second = await ann.click(first, 'Edit');
    expect(second).toMatchObject({ kind: 'message', deferred: true, updated: true, message: { content: 'Two.' } });
    expect(await ann.click(first, 'Remove')).toMatchObject({ kind: 'deleted' });
    expect(ann.messages).toEqual([]);
  });

  it('offer options to choose from, by label', async () => {
    const { ann } = await startBot({
      commands: [ASK],
      async interaction(it) {
        const options = [{ label: 'Highlights', value: 's:1' }];
        if (it.isChatInputCommand())
          await it.reply({ content: 'Which?', components: [row({ type: 3, custom_id: 'section', options })] });
        if (it.isStringSelectMenu()) await it.reply(`Chosen: ${it.values.join()}`);
      },
    });
    const first = messageIn(await ann.slash('ask', { question: 'x' }));
    expect(messageIn(await ann.choose(first, 'section', ['Highlights'])).content).toBe('Chosen: s:1');
  });

  it('open a modal, which is submitted', async () => {
    const field = { type: 18, label: 'Question', component: { type: 4, custom_id: 'q', style: 1, max_length: 300 } };
    const { ann, discord } = await startBot({
      commands: [ASK],
      async interaction(it) {
        if (it.isChatInputCommand()) await it.reply({ content: 'One.', components: [row(button('Follow up'))] });
        if (it.isButton()) await it.showModal({ custom_id: 'm', title: 'Ask', components: [field] } as never);
        if (it.isModalSubmit()) await it.reply(`${it.fields.getTextInputValue('q')} after ${it.message?.content}`);
      },
    });
    const first = messageIn(await ann.slash('ask', { question: 'x' }));
    const modal = modalIn(await ann.click(first, 'Follow up'));
    expect(modal).toMatchObject({ customId: 'm', title: 'Ask' });
    expect(messageIn(await ann.submit(modal, { Question: 'And then?' })).content).toBe('And then? after One.');
    expect(discord.refused).toEqual([]);
  });
});

describe('suggestions', () => {
  it('follow what is typed', async () => {
    const { ann } = await startBot({
      commands: [ASK],
      interaction: (it) =>
        it.isAutocomplete() &&
        it.respond([{ name: `${it.options.getFocused()}oud`, value: `e:${it.options.getString('question')}` }]),
    });
    const outcome = await ann.autocomplete('ask', 'event', 'cl', { question: 'x' });
    expect(choicesIn(outcome)).toEqual([{ name: 'cloud', value: 'e:x' }]);
  });
});

describe('a message menu', () => {
  it('hands over the message with its content, whatever the intents', async () => {
    const { ann } = await startBot({
      commands: [{ type: 3, name: 'Find in reports' }],
      interaction: (it) => it.isMessageContextMenuCommand() && it.reply(`Found: ${it.targetMessage.content}`),
    });
    const message = ann.post('What about IAM?');
    expect(messageIn(await ann.useOnMessage('Find in reports', message)).content).toBe('Found: What about IAM?');
  });
});
