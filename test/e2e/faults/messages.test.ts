import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/settings/exit-codes.ts';
import { shownIn } from '../start.ts';
import { answersTo, ask, expectAllIsWell, MESSAGES, slow, startFaultBot, statusesOf, warnings } from './fault-bot.ts';

const THREADS = 'POST /channels/:channel/messages/:message/threads';
const LOST = [
  ['is cut off before Discord has it', { drop: 'before' }, 2],
  ['is cut off after Discord has it', { drop: 'after' }, 2],
  ['hangs before Discord has it', { hang: 'before' }, 1],
  ['hangs after Discord has it', { hang: 'after' }, 1],
  ['meets a 500', { status: 500 }, 2],
  ['meets a 503, again and again', { status: 503 }, 5],
] as const;

describe('a message that answers', () => {
  it.each(LOST)('and %s is sent again, and there once', async (_what, fault, times) => {
    const bot = await startFaultBot();
    bot.discord.faults.next(MESSAGES, fault, times);
    const question = bot.ann.post('KMS keys', { mention: true });
    expect(shownIn(await bot.ann.place.waitForReply(question))).toContain('at rest');
    await expect.poll(() => statusesOf(bot.discord, MESSAGES).length, { timeout: 30_000 }).toBe(times + 1);
    await expectAllIsWell(bot);
    expect(answersTo(bot.discord, question.id)).toBe(1);
    expect(warnings(bot.lines)).toEqual([]);
  });

  it.each([
    ['in direct messages', 'DM'],
    ['in a thread', 'thread'],
  ])('%s is there once, too', async (_where, where) => {
    const bot = await startFaultBot({ threadGuilds: 'all' });
    const { ann, discord } = bot;
    const place = where === 'DM' ? ann.inDirect() : ann;
    for (const route of [MESSAGES, THREADS] as const) discord.faults.next(route, { drop: 'after' });
    const question = place.post('KMS keys', { mention: true });
    expect(shownIn(await place.place.waitForReply(question))).toContain('at rest');
    await expect.poll(() => statusesOf(discord, MESSAGES)).toEqual([200, 200]);
    const read = where === 'DM' ? place.messages : discord.channel.threads.flatMap((thread) => thread.messages);
    expect(read.filter(({ authorId }) => authorId === discord.bot.id)).toHaveLength(1);
    expect(warnings(bot.lines)).toEqual([]);
  });

  it.each([
    ['in one channel', false],
    ['everywhere', true],
  ])('and is limited (429) %s comes when it may', async (_where, global) => {
    const bot = await startFaultBot();
    bot.discord.faults.next(MESSAGES, { status: 429, retryAfter: 0.3, global });
    const question = bot.ann.post('KMS keys', { mention: true });
    // Answers to interactions are not held back meanwhile.
    expect(await ask(bot.ann)).toContain('at rest');
    expect(shownIn(await bot.ann.place.waitForReply(question))).toContain('at rest');
    expect(statusesOf(bot.discord, MESSAGES)).toEqual([429, 200]);
    expect(warnings(bot.lines)).toEqual(global ? ['Discord limits all requests'] : []);
  });

  it('and is limited (429) for longer than anybody waits is given up, with a line in the log', async () => {
    const bot = await startFaultBot();
    bot.discord.faults.next(MESSAGES, { status: 429, retryAfter: 3_600 });
    bot.ann.post('KMS keys', { mention: true });
    await expect.poll(() => warnings(bot.lines)).toEqual(['An answer could not be sent']);
    expect(await ask(bot.ann)).toContain('at rest');
  });
});

describe('one 401', () => {
  it('is told once, after what was in hand is answered, with an exit code that has the bot started again', async () => {
    const bot = await startFaultBot({ commands: [slow(600)] });
    const inHand = bot.ann.slash('slow', {});
    bot.discord.faults.next(MESSAGES, { status: 401 }, 2);
    for (const text of ['KMS', 'GuardDuty']) bot.ann.post(text, { mention: true });
    await expect
      .poll(() => bot.losses)
      .toEqual([{ reason: expect.stringContaining('HTTP 401'), exitCode: EXIT.tryAgain }]);
    expect(await inHand).toMatchObject({ kind: 'message' });
  });
});
