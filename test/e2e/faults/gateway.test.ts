import { describe, expect, it } from 'vitest';
import { EXIT } from '../../../src/settings/exit-codes.ts';
import { shownIn } from '../start.ts';
import {
  answersFor,
  answersTo,
  ask,
  expectAllIsWell,
  type FaultBot,
  slow,
  startFaultBot,
  warnings,
} from './fault-bot.ts';

type Fault = (bot: FaultBot) => void;

describe('a gateway connection that ends', () => {
  it.each<[what: string, fault: Fault]>([
    ['its socket is cut', ({ discord }) => discord.gateway.cut()],
    ['Discord asks to reconnect (op 7)', ({ discord }) => discord.gateway.reconnect()],
    ['the session is invalid but can be resumed (op 9)', ({ discord }) => discord.gateway.invalidate(true)],
    ['Discord closes with 1001', ({ discord }) => discord.gateway.close(1001)],
    ['Discord closes with 4000', ({ discord }) => discord.gateway.close(4000)],
    ['the session has timed out (4009)', ({ discord }) => discord.gateway.close(4009)],
  ])('is resumed, and what was asked meanwhile is answered once, when %s', async (_what, fault) => {
    const bot = await startFaultBot();
    const { ann, discord } = bot;
    const resumed = discord.waitForBot('resumed');
    fault(bot);
    const [slash, question] = [ask(ann), ann.post('KMS keys', { mention: true })];
    await resumed;
    expect(await slash).toContain('at rest');
    await ann.place.waitForReply(question);
    await expectAllIsWell(bot);
    expect([answersTo(discord, question.id), answersFor(ann)]).toEqual([1, 2]);
    expect(bot.losses).toEqual([]);
  });

  it('is resumed when heartbeats get no acknowledgement', async () => {
    const bot = await startFaultBot({}, { heartbeatMs: 300 });
    const resumed = bot.discord.waitForBot('resumed');
    bot.discord.gateway.acknowledgesHeartbeats = false;
    await resumed;
    bot.discord.gateway.acknowledgesHeartbeats = true;
    await expectAllIsWell(bot);
    expect(bot.lines.join('\n')).toContain('Connected to Discord again');
  });

  it('is begun anew when the session is invalid (op 9) and cannot be resumed', async () => {
    const bot = await startFaultBot();
    bot.discord.gateway.invalidate(false);
    await expect.poll(() => bot.discord.gateway.attempts.length).toBe(2);
    await bot.discord.waitForBot('ready');
    await expectAllIsWell(bot);
  });
});

describe('a gateway that refuses', () => {
  it.each([[true], [503]])(
    'connections (%s) is tried with growing pauses, and the session is resumed with what was missed',
    async (refusal) => {
      const bot = await startFaultBot();
      const { ann, discord, lines } = bot;
      discord.gateway.refusesConnections = refusal;
      discord.gateway.cut();
      const question = ann.post('KMS keys', { mention: true });
      await expect.poll(() => discord.gateway.attempts.length, { timeout: 30_000 }).toBe(5);
      const [, ...attempts] = discord.gateway.attempts;
      const pauses = attempts.slice(1).map((at, index) => at - (attempts[index] ?? 0));
      expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
      const resumed = discord.waitForBot('resumed');
      discord.gateway.refusesConnections = false;
      await resumed;
      expect(shownIn(await ann.place.waitForReply(question))).toContain('at rest');
      await expectAllIsWell(bot);
      expect(answersTo(discord, question.id)).toBe(1);
      expect(lines.filter((line) => line.includes('Reconnecting to Discord'))).toHaveLength(1);
      expect(bot.losses).toEqual([]);
    },
  );

  it('is no longer tried once the bot has stopped', async () => {
    const { discord, stop } = await startFaultBot();
    discord.gateway.refusesConnections = true;
    discord.gateway.cut();
    await expect.poll(() => discord.gateway.attempts.length).toBeGreaterThan(1);
    await stop();
    const before = discord.gateway.attempts.length;
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(discord.gateway.attempts.length).toBe(before);
  });

  it.each([
    [4004, /refuses the token.*DISCORD_TOKEN/u],
    [4010, /SHARDS/u],
    [4011, /requires sharding/u],
    [4012, /newer/u],
    [4013, /newer/u],
    [4014, /intent.*Privileged Gateway Intents/u],
  ])(
    'the bot for good, with %d, is told once, with an exit code that keeps it from being started again',
    async (code, words) => {
      const bot = await startFaultBot({ commands: [slow(500)] });
      const inHand = bot.ann.slash('slow', {});
      await expect.poll(() => bot.discord.faults.left()).toBe(0);
      bot.discord.gateway.close(code);
      await expect.poll(() => bot.losses).toEqual([{ reason: expect.stringMatching(words), exitCode: EXIT.config }]);
      expect(bot.losses[0]?.reason).toContain(String(code));
      expect(await inHand).toMatchObject({ kind: 'message' });
    },
  );

  it.each([[4004], [4010], [4011], [4012], [4013], [4014]])(
    'the bot at its start, with %d, is told with what to do',
    async (code) => {
      const started = startFaultBot({}, {}, (discord) => {
        discord.gateway.refusesSessions = code;
      });
      await expect(started).rejects.toThrow(/Discord (?:refuses|no longer|does not)|requires sharding/u);
    },
  );
});

describe('a server that stays unavailable', () => {
  it('does not keep the others waiting, and is answered when it is back', async () => {
    let end = () => {};
    const bot = await startFaultBot({}, {}, (discord) => {
      discord.addGuild('Elsewhere');
      end = discord.outage(discord.channel.guildId ?? '');
    });
    const bob = bot.discord.member('Bob').inDirect();
    expect(await ask(bob)).toContain('at rest');
    end();
    await expectAllIsWell(bot);
    const again = bot.discord.outage(bot.discord.channel.guildId ?? '');
    expect(await ask(bob)).toContain('at rest');
    again();
    await expectAllIsWell(bot);
    expect(warnings(bot.lines)).toEqual([]);
  });
});
