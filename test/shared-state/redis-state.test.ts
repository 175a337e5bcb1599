import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openRedisState } from '../../src/shared-state/redis-state.ts';
import type { Limiter, SharedState } from '../../src/shared-state/shared-state.ts';
import { readableLog } from '../content/log.ts';
import { until } from '../content/until.ts';
import { createRedisServer, HAS_REDIS, type RedisServer } from './redis-server.ts';

const LIMIT = { points: 3, seconds: 60 };

describe.skipIf(!HAS_REDIS)('what is shared through Redis', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await createRedisServer();
    await server.start();
  });

  function open({ url = server.url, bot = 'bot' } = {}): { state: SharedState; lines: string[] } {
    const { log, lines } = readableLog();
    const state = openRedisState(url, bot, log);
    onTestFinished(state.close);
    return { state, lines };
  }

  let keys = 0;
  /** Resolves when what one counts, another knows. */
  async function connected(...limiters: readonly Limiter[]): Promise<void> {
    const [first] = limiters;
    for (const each of limiters) {
      await expect
        .poll(
          async () => {
            keys += 1;
            const key = `key ${keys}`;
            for (let count = 0; count < LIMIT.points; count += 1) await first?.(key);
            return (await each(key)) !== undefined;
          },
          { timeout: 20_000 },
        )
        .toBe(true);
      // It may only have had its own limit until now.
      await each(`warm ${keys}`);
    }
  }

  async function two(name = 'bot') {
    keys += 1;
    const bot = `${name} ${keys}`;
    const [one, other] = [open({ bot }), open({ bot })];
    const [a, b] = [one.state.limiter('member', LIMIT), other.state.limiter('member', LIMIT)];
    await connected(a, b);
    await connected(b, a);
    return { a, b, one, other };
  }

  it('is one limit for all processes of a bot, and one for each name and each bot', async () => {
    const { a, b, one } = await two('one bot');
    expect([await a('ann'), await b('ann'), await a('ann')]).toEqual([undefined, undefined, undefined]);
    expect(await b('ann')).toBeGreaterThan(50_000);
    expect(await a('ann')).toBeGreaterThan(50_000);
    expect(await b('bob')).toBeUndefined();
    expect(await one.state.limiter('channel', LIMIT)('ann')).toBeUndefined();
    const { a: another } = await two('another bot');
    expect(await another('ann')).toBeUndefined();
  });

  it('goes on in each process when Redis is killed, and comes back with it; the log says each once', async () => {
    const { a, b, one } = await two();
    await server.kill();
    onTestFinished(server.start);
    const answers = await Promise.all(Array.from({ length: 5 }, () => a('carl')));
    expect(answers.filter((wait) => wait !== undefined)).toHaveLength(2);
    expect(await b('carl')).toBeUndefined();
    await until(() => one.lines.length > 0);
    // Long enough for some tries.
    await wait(500);
    expect(one.lines).toHaveLength(1);
    expect(one.lines[0]).toMatch(/Redis is away/u);
    await server.start();
    await connected(a, b);
    await until(
      () => one.lines.length === 2,
      () => one.lines,
    );
    expect(one.lines[1]).toMatch(/Redis is back/u);
  });

  it('makes nobody wait when Redis hangs, and comes back when it goes on', async () => {
    const { a, b } = await two();
    server.hang();
    onTestFinished(server.goOn);
    // None of these would come while it hangs.
    const answers: unknown[] = [];
    let longest = 0;
    for (let count = 0; count < 50; count += 1) {
      const before = performance.now();
      answers.push(await a(`hung ${count}`));
      longest = Math.max(longest, performance.now() - before);
    }
    expect(answers.filter((wait) => wait !== undefined)).toEqual([]);
    // 50 ms on a machine that has time; without that limit, it is two seconds.
    expect(longest).toBeLessThan(1_000);
    server.goOn();
    await connected(a, b);
  });

  it('goes on in each process, and says why, when Redis takes no writing', async () => {
    const { a, b, one } = await two();
    const admin = new Redis(server.url);
    onTestFinished(() => admin.disconnect());
    await admin.replicaof('127.0.0.1', 1);
    expect([await a('dan'), await b('dan'), await b('dan'), await b('dan')]).toEqual(Array(4).fill(undefined));
    expect(one.lines).toHaveLength(1);
    expect(one.lines[0]).toMatch(/READONLY/u);
    await admin.replicaof('NO', 'ONE');
    await connected(a, b);
    expect(one.lines[1]).toMatch(/Redis is back/u);
  });

  it('is there as soon as Redis is, when it was not at the start', async () => {
    const later = await createRedisServer();
    const bot = 'early bot';
    const [one, other] = [
      open({ url: later.url.replace('//', '//:secret-word@'), bot }),
      open({ url: later.url, bot }),
    ];
    const [a, b] = [one.state.limiter('member', LIMIT), other.state.limiter('member', LIMIT)];
    expect([await a('ann'), await b('ann')]).toEqual([undefined, undefined]);
    await until(() => one.lines.length > 0);
    await later.start();
    onTestFinished(later.kill);
    const [c, d] = [open({ url: later.url, bot }), other].map(({ state }) => state.limiter('member', LIMIT));
    if (c !== undefined && d !== undefined) await connected(c, d);
    expect(one.lines.join('\n')).not.toContain('secret-word');
  });

  it('tells of content, also those who come later or were away', async () => {
    const { one, other } = await two();
    const heard: string[] = [];
    other.state.onContent((version) => void heard.push(version));
    one.state.announceContent('first');
    await until(() => heard.includes('first'));
    const late: string[] = [];
    const third = openRedisState(server.url, 'lone', readableLog().log);
    onTestFinished(third.close);
    third.announceContent('x');
    await until(() => heard.length > 0);
    other.state.onContent((version) => void late.push(version));
    await until(() => late.includes('first'));
    expect(late).not.toContain('x');
  });

  it('lets shards of all processes identify themselves one after the other, and nobody waits without Redis', async () => {
    const { one, other } = await two();
    const order: string[] = [];
    const never = new AbortController().signal;
    const first = Promise.all([
      one.state.identifyTurn?.(0, never).then(() => order.push('one')),
      one.state.identifyTurn?.(1, never).then(() => order.push('another turn')),
    ]);
    await first;
    const waiting = new AbortController();
    const second = other.state.identifyTurn?.(0, waiting.signal).then(() => order.push('second'));
    await wait(600);
    expect(order.toSorted()).toEqual(['another turn', 'one']);
    await server.kill();
    onTestFinished(server.start);
    await second;
    expect(order.at(-1)).toBe('second');
  });
});
