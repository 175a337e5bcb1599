import { GatewayIntentBits } from 'discord.js';
import { buttonsOf, type LoopbackOptions, messageIn, modalIn, startLoopback } from 'loopback-discord';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import type { Handled } from '../../src/discord/handled.ts';
import { createLog } from '../../src/settings/log.ts';
import { secretsIn } from '../../src/settings/secrets.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';
import { startOn } from '../e2e/start.ts';

const LIBRARY = libraryFrom(FILES);
/** Stands in everything that members write here, and in nothing else. */
const MARKER = 'zebra77quokka';
const QUESTION = `what is GuardDuty for, ${MARKER}?`;

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A bot that logs everything it ever would. */
async function started(options: LoopbackOptions = {}) {
  const discord = await startLoopback({
    privilegedIntents: GatewayIntentBits.MessageContent,
    messagesPerFiveSeconds: 1_000,
    patienceMs: 1_500,
    ...options,
  });
  cleanUps.push(() => discord.close());
  const lines: string[] = [];
  const handled: Handled[] = [];
  const secrets = secretsIn({ DISCORD_TOKEN: discord.token });
  const bot = await startOn(discord, {
    library: () => LIBRARY,
    commands: [...COMMANDS, broken],
    askChannels: [discord.channel.id],
    log: createLog('trace', secrets, { write: (line) => void lines.push(line) }),
    onHandled: (each) => void handled.push(each),
  });
  cleanUps.push(bot.stop);
  return { discord, lines, handled };
}

const broken: SlashCommand = {
  name: 'broken',
  description: 'For a test',
  options: [],
  run: () => {
    throw new Error('a defect');
  },
};

describe('the log of everything that a member may send', () => {
  it('has a line for each with its id, kind, command, state and time, and nothing that anybody wrote', async () => {
    const { discord, lines, handled } = await started();
    const ann = discord.member(`Ann ${MARKER}`);
    await ann.slash('ask', { question: QUESTION });
    const answer = messageIn(await ann.slash('ask', { question: 'what is GuardDuty for?' }));
    await ann.slash('topic', { about: MARKER });
    await ann.autocomplete('topic', 'about', MARKER);
    const form = buttonsOf(answer).find(({ custom_id: id }) => id?.startsWith('1f:'));
    const modal = modalIn(await ann.click(answer, form?.custom_id ?? ''));
    await ann.submit(modal, { question: QUESTION });
    await ann.inDirect().say(QUESTION);
    ann.post(QUESTION);
    const asked = ann.post(QUESTION, { mention: true });
    await ann.waitForMessage(({ replyTo }) => replyTo === asked.id);
    ann.edit(asked, `<@${discord.bot.id}> And what is KMS for, ${MARKER}?`);
    await expect.poll(() => handled.map(({ kind }) => kind)).toContain('edited');
    await ann.useOnMessage('Find in reports', asked);
    await ann.slash('broken');
    // A member may see an answer before the bot knows that it was sent.
    await expect.poll(() => handled).toHaveLength(12);
    expect(lines.join('')).not.toContain(MARKER);
    expect(lines.join('')).not.toContain(discord.token);
    const told = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'Handled');
    expect(told.map(({ kind, command, state }) => `${kind} ${command} ${state}`).toSorted()).toEqual([
      'asked  weak',
      'asked  weak',
      'command ask strong',
      'command ask weak',
      'command broken fault',
      'command topic answered',
      'component follow-up answered',
      'edited  weak',
      'form follow-up weak',
      'message-command Find in reports weak',
      'overheard  silent',
      'suggestions topic answered',
    ]);
    for (const line of told)
      expect(line).toMatchObject({ id: expect.stringMatching(/^\d{17,20}$/), tookMs: expect.any(Number) });
    expect(handled.map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    const defect = lines.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'A question could not be answered');
    expect(defect).toMatchObject({
      id: told.find(({ command }) => command === 'broken')?.id,
      reference: expect.stringMatching(/^[0-9A-F]{4}$/),
    });
  });

  it('holds neither text nor token when Discord refuses the answers, cuts the connection, or is out of order', async () => {
    const { discord, lines, handled } = await started({ acknowledgeWithinMs: 500, patienceMs: 500 });
    const ann = discord.member(`Ann ${MARKER}`);
    const callback = 'POST /interactions/:interaction/:token/callback' as const;
    const messages = 'POST /channels/:channel/messages' as const;
    for (const fault of [
      { status: 404, code: 10_062 },
      { status: 400, code: 50_035 },
      { status: 403 },
      { status: 500 },
    ]) {
      discord.faults.next(callback, fault, 4);
      discord.faults.next(messages, fault, 4);
      await ann.slash('ask', { question: QUESTION });
      await ann.mention(QUESTION);
      discord.faults.clear();
    }
    discord.gateway.dispatch('MESSAGE_CREATE', QUESTION);
    await expect.poll(() => lines.join('')).toMatch(/An event of Discord’s cannot be read \(TypeError\)/);
    discord.faults.next(callback, { drop: 'before' }, 20);
    await ann.slash('ask', { question: QUESTION });
    await expect.poll(() => handled.length, { timeout: 20_000 }).toBe(9);
    expect(handled.filter(({ state }) => state === 'unsent').length).toBeGreaterThanOrEqual(7);
    const text = lines.join('');
    expect(text).toMatch(/An answer could not be sent/u);
    expect(text).not.toContain(MARKER);
    expect(text).not.toContain(discord.token);
    const tokens = discord.requests.flatMap(
      ({ path }) => /(?:interactions|webhooks)\/\d+\/([\w-]{12,})/u.exec(path)?.[1] ?? [],
    );
    expect(tokens.length).toBeGreaterThan(5);
    for (const token of tokens) expect(text).not.toContain(token);
  }, 60_000);
});
