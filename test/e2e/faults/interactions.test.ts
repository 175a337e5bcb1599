import { choicesIn, messageIn, modalIn } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import {
  answersFor,
  ask,
  CALLBACK,
  expectAllIsWell,
  ORIGINAL,
  slow,
  startFaultBot,
  statusesOf,
  warnings,
} from './fault-bot.ts';

const { t } = localeFor('en');

const LOST = [
  ['is cut off before Discord has it', { drop: 'before' }],
  ['is cut off after Discord has it', { drop: 'after' }],
  ['hangs before Discord has it', { hang: 'before' }],
  ['hangs after Discord has it', { hang: 'after' }],
  ['meets a 500', { status: 500 }],
  ['meets a 503', { status: 503 }],
] as const;

describe('an answer to an interaction', () => {
  it.each(LOST)('that %s is sent again, and there once', async (_what, fault) => {
    const bot = await startFaultBot();
    bot.discord.faults.next(CALLBACK, fault);
    expect(await ask(bot.ann)).toContain('at rest');
    expect(answersFor(bot.ann)).toBe(1);
    await expectAllIsWell(bot);
    expect(warnings(bot.lines)).toEqual([]);
  });

  it.each([
    ['that is cut off again and again', { drop: 'before' }],
    ['while every answer meets a 503', { status: 503 }],
  ] as const)('%s is sent until it is through', async (_what, fault) => {
    const bot = await startFaultBot();
    bot.discord.faults.next(CALLBACK, fault, 4);
    expect(await ask(bot.ann)).toContain('at rest');
    expect(statusesOf(bot.discord, CALLBACK)).toHaveLength(5);
    expect(warnings(bot.lines)).toEqual([]);
  });

  it('that never gets through is given up after three seconds, and a line in the log', async () => {
    const bot = await startFaultBot();
    bot.discord.faults.next(CALLBACK, { drop: 'before' }, 1_000);
    expect(await bot.ann.slash('ask', { question: 'KMS' })).toMatchObject({ kind: 'unanswered' });
    await expect.poll(() => warnings(bot.lines)).toEqual(['An answer could not be sent']);
    bot.discord.faults.clear();
    await expectAllIsWell(bot);
  });

  it('that Discord limits (429) comes when it may', async () => {
    const bot = await startFaultBot();
    bot.discord.faults.next(CALLBACK, { status: 429, retryAfter: 0.3 });
    expect(await ask(bot.ann)).toContain('at rest');
    expect(statusesOf(bot.discord, CALLBACK)).toEqual([429, 204]);
  });

  it('that Discord limits (429) for longer than it waits is given up at once', async () => {
    const bot = await startFaultBot();
    bot.discord.faults.next(CALLBACK, { status: 429, retryAfter: 60 });
    const outcome = bot.ann.slash('ask', { question: 'KMS' });
    await expect.poll(() => warnings(bot.lines)).toEqual(['An answer could not be sent']);
    expect(await outcome).toMatchObject({ kind: 'unanswered' });
    await expectAllIsWell(bot);
  });

  it.each([
    [404, 10062, 'three seconds (10062)'],
    [400, 40060, 'Another process has answered an interaction (40060)'],
    [401, 50027, '15 minutes (50027)'],
  ])('that Discord refuses (%d, %d) is one line in the log', async (status, code, words) => {
    const bot = await startFaultBot();
    bot.discord.faults.next(CALLBACK, { status, code });
    await bot.ann.slash('ask', { question: 'KMS' });
    expect(warnings(bot.lines)).toEqual([expect.stringContaining(words)]);
    expect(bot.losses).toEqual([]);
    await expectAllIsWell(bot);
  });
});

describe('an answer that takes longer than it may', () => {
  it.each(LOST)('whose "thinking" %s is there once', async (_what, fault) => {
    const bot = await startFaultBot({ commands: [slow(1_600)] });
    bot.discord.faults.next(CALLBACK, fault);
    expect(await bot.ann.slash('slow', {})).toMatchObject({ kind: 'message', deferred: true });
    expect(answersFor(bot.ann)).toBe(1);
    expect(warnings(bot.lines)).toEqual([]);
  });

  it.each(LOST.filter(([what]) => !what.startsWith('hangs')))('whose text %s is there once', async (_what, fault) => {
    const bot = await startFaultBot({ commands: [slow(1_600)] });
    bot.discord.faults.next(ORIGINAL, fault, 2);
    expect(await bot.ann.slash('slow', {})).toMatchObject({ kind: 'message', deferred: true });
    expect(answersFor(bot.ann)).toBe(1);
    expect(warnings(bot.lines)).toEqual([]);
  });
});

describe.each(LOST)('what %s', (_what, fault) => {
  it('is sent again for suggestions, buttons and forms', async () => {
    const bot = await startFaultBot();
    const { ann, discord } = bot;
    discord.faults.next(CALLBACK, fault);
    expect(choicesIn(await ann.autocomplete('ask', 'event', 'cloud', { question: 'KMS' }))).not.toEqual([]);
    const answer = messageIn(await ann.slash('ask', { question: 'KMS keys' }));
    discord.faults.next(CALLBACK, fault);
    const form = modalIn(await ann.click(answer, t('followUp')));
    discord.faults.next(CALLBACK, fault);
    messageIn(await ann.submit(form, { [t('followUpLabel')]: 'GuardDuty' }));
    discord.faults.next(CALLBACK, fault);
    const shared = messageIn(await ann.click(answer, t('share')));
    expect(discord.channel.messages).toHaveLength(1);
    discord.faults.next(CALLBACK, fault);
    if (!('hang' in fault)) discord.faults.next('DELETE /webhooks/:application/:token/messages/:message', fault);
    expect(await ann.click(shared, t('remove'))).toMatchObject({ kind: 'deleted' });
    await expectAllIsWell(bot);
    expect(warnings(bot.lines)).toEqual([]);
  });
});
