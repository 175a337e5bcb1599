import { setTimeout as delay } from 'node:timers/promises';
import { choicesIn, type Loopback, messageIn } from 'loopback-discord';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../commands/index.ts';
import type { SlashCommand } from '../../../src/discord/command.ts';
import { localeFor } from '../../../src/discord/languages/locale.ts';
import { requiredText } from '../../../src/discord/option.ts';
import { noticeReply } from '../../../src/discord/replies/notice.ts';
import { controlsOf, kindOf } from '../controls.ts';
import { shownIn } from '../start.ts';
import {
  answersFor,
  ask,
  CALLBACK,
  MESSAGES,
  ORIGINAL,
  slow,
  startFaultBot,
  statusesOf,
  warnings,
} from './fault-bot.ts';

const { t } = localeFor('en');
const BUSY = t('busy');
/** A slow machine is no defect: nobody is put off because of it. */
const PATIENT = { maxWaitMs: 60_000 };

describe('with more questions in hand than it takes, the bot', () => {
  it('tells who asks by a command that it is busy, and answers those in hand', async () => {
    const { ann, discord, lines } = await startFaultBot({ commands: [slow(800)], load: { maxInHand: 3 } });
    const members = Array.from({ length: 8 }, (_, index) => discord.member(`M${index}`));
    const answers = await Promise.all(
      members.map(async (member) => shownIn(messageIn(await member.slash('slow', {})))),
    );
    expect(answers.filter((answer) => answer === BUSY)).toHaveLength(5);
    expect(shownIn(messageIn(await ann.slash('slow', {})))).not.toBe(BUSY);
    expect(warnings(lines)).toEqual([]);
  });

  it('says again what it knows, and nothing else', async () => {
    const { ann, discord } = await startFaultBot({ load: { maxInHand: 1 } });
    const known = await ask(ann, 'KMS keys');
    discord.faults.next(CALLBACK, { delayMs: 500 });
    const first = ask(ann, 'GuardDuty');
    const others = ['KMS keys', 'Which keys?'].map((question) => ask(discord.member('Bob'), question));
    expect(await Promise.all(others)).toEqual([known, BUSY]);
    expect(await first).not.toBe(BUSY);
  });

  it('answers all that it takes, one after the other, though the last waits longer than Discord does', async () => {
    const order: string[] = [];
    const { discord, lines } = await startFaultBot({ commands: [holdingUp(8, order), slow(200)], load: PATIENT });
    // This Discord lives in the thread that is held up, and takes one new connection between two questions: let all be open.
    const others = Array.from({ length: 128 }, (_, index) => discord.member(`N${index}`));
    await Promise.all(others.map((other) => other.slash('slow', {})));
    const members = Array.from({ length: 450 }, (_, index) => discord.member(`M${index}`));
    const asked = members.map((member, index) => member.slash('ask', { question: `number ${index}` }));
    const outcomes = await Promise.all(asked);
    const isDeferred = outcomes.map((outcome) => outcome.kind === 'message' && outcome.deferred);
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['message']));
    expect([isDeferred[0], isDeferred.at(-1)]).toEqual([false, true]);
    expect(order).toEqual(members.map((_, index) => `number ${index}`));
    expect(members.every((member) => answersFor(member) === 1)).toBe(true);
    expect(warnings(lines)).toEqual([]);
  });

  it('tells who comes when those before have waited for long, until they are answered', async () => {
    const order: string[] = [];
    const { ann, discord, lines } = await startFaultBot({ commands: [holdingUp(4, order)] });
    const members = Array.from({ length: 600 }, (_, index) => discord.member(`M${index}`));
    const asked: ReturnType<typeof ann.slash>[] = [];
    for (const [index, member] of members.entries()) {
      asked.push(member.slash('ask', { question: `number ${index}` }));
      if (index % 10 === 9) await delay(10);
    }
    const answers = (await Promise.all(asked)).map((outcome) => shownIn(messageIn(outcome)));
    const putOff = answers.filter((answer) => answer === BUSY).length;
    expect(answers[0]).not.toBe(BUSY);
    expect(answers.lastIndexOf(BUSY)).toBeGreaterThan(200);
    expect(putOff + order.length).toBe(600);
    expect(shownIn(messageIn(await ann.slash('ask', { question: 'after' })))).not.toBe(BUSY);
    expect(warnings(lines)).toEqual([]);
  });

  it('answers buttons, though whoever asks is told to come later', async () => {
    const load = { maxWaitMs: 0 };
    const { ann, discord, lines } = await startFaultBot({ commands: [...COMMANDS, slow(5_000)], load });
    const answer = messageIn(await ann.slash('ask', { question: 'KMS keys' }));
    const share = controlsOf(answer).find((control) => kindOf(control).startsWith('share'));
    const members = Array.from({ length: 110 }, (_, index) => discord.member(`M${index}`));
    const outcomes = members.map((member) => member.slash('slow', {}));
    let asked = 0;
    // What is known is said again, and who asks too often is told so.
    const another = (): Promise<string> => {
      asked += 1;
      return ask(discord.member(`N${asked}`), `GuardDuty ${asked}`);
    };
    await expect.poll(another, { timeout: 10_000 }).toBe(BUSY);
    expect(shownIn(messageIn(await ann.click(answer, share?.custom_id ?? '')))).toContain('at rest');
    await Promise.all(outcomes);
    expect(warnings(lines)).toEqual([]);
  });

  it('tells who mentions it, too', async () => {
    const { ann, discord } = await startFaultBot({ load: { maxInHand: 1 } });
    discord.faults.next(MESSAGES, { delayMs: 500 });
    const [first, second] = [ann.post('KMS keys', { mention: true }), ann.post('GuardDuty', { mention: true })];
    expect(shownIn(await ann.place.waitForReply(second))).toBe(BUSY);
    expect(shownIn(await ann.place.waitForReply(first))).toContain('at rest');
  });
});

/** A command that nothing else is done beside, for so many milliseconds. */
function holdingUp(ms: number, order: string[]): SlashCommand {
  const question = requiredText({ name: 'question', description: 'Any', minLength: 1, maxLength: 100 });
  return {
    name: 'ask',
    description: 'Takes its time',
    options: [question],
    run: (input) => {
      order.push(input(question));
      for (const until = performance.now() + ms; performance.now() < until; );
      return noticeReply({ kind: 'thanks', helpful: true });
    },
  };
}

describe('what is too long', () => {
  it('is told so where it is a question, and cut where it is only being typed', async () => {
    const { ann } = await startFaultBot();
    expect(shownIn(messageIn(await ann.mention('KMS '.repeat(400))))).toBe(t('tooLong', { max: 300 }));
    const typed = `cloud${' '.repeat(95)}${'x'.repeat(5_900)}`;
    expect(choicesIn(await ann.autocomplete('ask', 'event', typed, { question: 'KMS' }))).not.toEqual([]);
  });
});

describe('requests', () => {
  it('go over 128 connections at most, and none is lost', async () => {
    const { discord } = await startFaultBot({ commands: [slow(0)] });
    const connections = connectionsTo(discord);
    discord.faults.next(CALLBACK, { delayMs: 100 }, 300);
    const members = Array.from({ length: 300 }, (_, index) => discord.member(`M${index}`));
    const outcomes = await Promise.all(members.map((member) => member.slash('slow', {})));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['message']));
    expect(connections()).toBeGreaterThan(1);
    expect(connections()).toBeLessThanOrEqual(128);
  });

  it('of interactions do not count for the global limit, those of messages keep below it', async () => {
    const { discord, lines } = await startFaultBot({ commands: [slow(1_600)], load: PATIENT });
    const members = Array.from({ length: 150 }, (_, index) => discord.member(`M${index}`));
    const outcomes = await Promise.all(members.map((member) => member.slash('slow', {})));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['message']));
    expect(statusesOf(discord, ORIGINAL)).toHaveLength(150);
    expect(lines.join('\n')).not.toContain('limits');
    const questions = members.slice(0, 100).map((member) => member.post('KMS', { mention: true }));
    await Promise.all(questions.map((question) => discord.channel.waitForReply(question)));
    expect(new Set(statusesOf(discord, MESSAGES))).toEqual(new Set([200]));
    expect(members.every((member) => answersFor(member) === 1)).toBe(true);
  });
});

/** Counts the connections to a Discord's REST API that are open, and remembers the most. */
function connectionsTo({ apiUrl }: Loopback): () => number {
  const port = Number(new URL(apiUrl).port);
  let most = 0;
  const count = () => {
    const open = clientSockets(port);
    most = Math.max(most, open);
  };
  const timer = setInterval(count, 10);
  onTestFinished(() => clearInterval(timer));
  return () => most;
}

/** Sockets of this process to that port, without the gateway's. */
function clientSockets(port: number): number {
  const handles: unknown[] = Reflect.get(process, '_getActiveHandles').call(process);
  const toPort = (handle: unknown): boolean =>
    typeof handle === 'object' && handle !== null && 'remotePort' in handle && handle.remotePort === port;
  return handles.filter(toPort).length - 1;
}
