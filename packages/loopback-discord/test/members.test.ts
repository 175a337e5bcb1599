import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { messageIn } from '../src/drive/read.ts';
import { ASK, startBot } from './bot.ts';

const MANAGE = {
  name: 'manage',
  description: 'Manage.',
  default_member_permissions: '32',
  contexts: [0],
  options: [{ type: 1, name: 'status', description: 'x' }],
};
const COUNT = {
  name: 'count',
  description: 'x',
  options: [{ type: 4, name: 'n', description: 'x', min_value: 1, max_value: 3 }],
};
const PICK = {
  name: 'pick',
  description: 'x',
  options: [{ type: 3, name: 'of', description: 'x', choices: [{ name: 'A', value: 'a' }] }],
};

async function setUp() {
  return startBot({
    commands: [ASK, MANAGE, COUNT, PICK],
    interaction: (it) =>
      it.isChatInputCommand() &&
      it.reply({
        content: 'Here.',
        flags: it.commandName === 'ask' ? MessageFlags.Ephemeral : [],
        components: [
          {
            type: 1,
            components: [
              { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true },
              { type: 2, style: 5, label: 'Open', url: 'https://example.org' },
            ],
          },
        ],
      }),
  });
}

describe('a member cannot', () => {
  it.each([
    ['run a command that is not there', 'nothing', {}, `no command 'nothing'`],
    ['leave a required option out', 'ask', {}, `'question' is required`],
    ['fill in an option that is not there', 'ask', { question: 'x', other: 'y' }, `no option 'other'`],
    ['write more than the option takes', 'ask', { question: 'x'.repeat(301) }, 'between 0 and 300'],
    ['give a number for a text', 'ask', { question: 3 }, 'it wants a string'],
    ['give a fraction for a whole number', 'count', { n: 1.5 }, 'a whole number'],
    ['go beyond the limits of a number', 'count', { n: 4 }, 'between 1 and 3'],
    ['pick what is not offered', 'pick', { of: 'b' }, 'none of the choices'],
    ['see a command without the permission for it', 'manage status', {}, `does not show 'manage'`],
  ])('%s', async (_fact, path, values, message) => {
    const { ann } = await setUp();
    await expect(ann.slash(path, values)).rejects.toThrow(message);
  });

  it('run a command without its subcommand, or outside servers', async () => {
    const { discord } = await setUp();
    const chief = discord.member('Chief', { permissions: 32n });
    await expect(chief.slash('manage')).rejects.toThrow('needs a subcommand: status');
    await expect(chief.slash('manage stop')).rejects.toThrow(`no subcommand 'stop'`);
    await expect(chief.inDirect().slash('manage status')).rejects.toThrow('direct messages');
    expect(await chief.slash('manage status')).toMatchObject({ kind: 'message' });
  });

  it('be given suggestions where there are none', async () => {
    const { ann } = await setUp();
    await expect(ann.autocomplete('ask', 'question', 'x')).rejects.toThrow('does not suggest');
  });

  it('click what is not there, is off, is a link, or is for other eyes', async () => {
    const { ann, discord } = await setUp();
    const message = messageIn(await ann.slash('ask', { question: 'x' }));
    await expect(ann.click(message, 'More')).rejects.toThrow('only: Off, Open');
    await expect(ann.click(message, 'Off')).rejects.toThrow('disabled');
    await expect(ann.click(message, 'Open')).rejects.toThrow('link to https://example.org');
    await expect(discord.member('Bob').click(message, 'Off')).rejects.toThrow('cannot see');
  });

  it(`edit or delete others' messages`, async () => {
    const { ann, discord } = await setUp();
    const message = ann.post('hello');
    const bob = discord.member('Bob');
    expect(() => bob.edit(message, 'x')).toThrow(`not Bob's`);
    expect(() => bob.delete(message)).toThrow(`not Bob's`);
    discord.member('Chief', { permissions: 1n << 13n }).delete(message);
    expect(discord.channel.messages).toEqual([]);
  });
});

describe('a member who waits', () => {
  it('for an answer that does not come gets to know it', async () => {
    const { ann, discord } = await setUp();
    const outcome = ann.mention('Anybody?');
    const message = discord.channel.waitForMessage(({ content }) => content === 'never');
    discord.clock.advance(5_000);
    expect(await outcome).toEqual({ kind: 'unanswered', deferred: false });
    await expect(message).rejects.toThrow('within 5000 ms');
  });
});
