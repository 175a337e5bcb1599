import { expect, it } from 'vitest';
import { ASK, startBot } from './bot.ts';

const pong = (interaction: { isChatInputCommand(): boolean }) => {
  if ('reply' in interaction && typeof interaction.reply === 'function') return interaction.reply('pong');
};

it('keeps all that has happened', async () => {
  const { discord, ann } = await startBot({ commands: [ASK], interaction: pong });
  for (let times = 0; times < 5; times += 1) await ann.slash('ask', { question: 'Who?' });
  expect(ann.messages).toHaveLength(5);
  expect(discord.requests.filter(({ route }) => route.includes('callback'))).toHaveLength(5);
});

it('forgets the oldest where it is told how much to keep, and answers as before', async () => {
  const { discord, ann } = await startBot({ commands: [ASK], interaction: pong }, { remembers: 2 });
  for (let times = 0; times < 5; times += 1) {
    expect(await ann.slash('ask', { question: `Who is ${times}?` })).toMatchObject({ kind: 'message' });
  }
  expect(ann.messages).toHaveLength(2);
  expect(discord.requests.map(({ status }) => status)).toEqual([204, 204]);
});

it('takes answers unseen where it is told to', async () => {
  const tooLong = { content: 'x'.repeat(2_001) };
  const reply = (interaction: object) => {
    if ('reply' in interaction && typeof interaction.reply === 'function') return interaction.reply(tooLong);
  };
  const strict = await startBot({ commands: [ASK], interaction: reply });
  const asked = strict.ann.slash('ask', { question: 'Who?' });
  await expect.poll(() => strict.discord.refused.length).toBe(1);
  strict.discord.clock.advance(5_000);
  expect(await asked).toMatchObject({ kind: 'unanswered' });
  const lax = await startBot({ commands: [ASK], interaction: reply }, { checksAnswers: false });
  expect(await lax.ann.slash('ask', { question: 'Who?' })).toMatchObject({ kind: 'message' });
  expect(lax.discord.refused).toEqual([]);
});
