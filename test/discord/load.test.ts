import { setImmediate as nextTurn } from 'node:timers/promises';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createLoad, type LoadOptions } from '../../src/discord/load/load.ts';
import { createTurns } from '../../src/discord/load/turns.ts';
import { noticeReply } from '../../src/discord/replies/notice.ts';
import { type Reply, replyOrNotice } from '../../src/discord/replies/reply.ts';

describe('a turn', () => {
  it('comes at once where nobody waits, and then to one after the other', async () => {
    const turn = createTurns();
    const begun: number[] = [];
    const work = [0, 1, 2].map((number) => turn(async () => void begun.push(number)));
    await Promise.resolve();
    await Promise.resolve();
    expect(begun).toEqual([0]);
    await nextTurn();
    expect(begun.length).toBeLessThan(3);
    await Promise.all(work);
    expect(begun).toEqual([0, 1, 2]);
  });

  it('is passed on whatever becomes of the work', async () => {
    const turn = createTurns();
    const failing = turn(() => Promise.reject(new Error('no')));
    const next = turn(async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
    await nextTurn();
    await nextTurn();
    expect(await turn(async () => 'again')).toBe('again');
  });
});

describe('the bot is busy', () => {
  it('while as much is in hand as it takes', async () => {
    const { load } = loadAt(0, { maxInHand: 2 });
    const [first, second] = [pending(), pending()];
    load.keep(first.work);
    expect(load.isBusy()).toBe(false);
    load.keep(second.work);
    expect(load.isBusy()).toBe(true);
    first.end();
    await nextTurn();
    expect(load.isBusy()).toBe(false);
  });

  it('while those in line wait for long, until those are served', async () => {
    const { load, pass } = loadAt(0);
    const works = Array.from({ length: 110 }, pending);
    const answers = works.map(({ work }) => load.turn(() => work));
    expect(load.isBusy()).toBe(false);
    pass(119);
    expect(load.isBusy()).toBe(false);
    pass(2);
    expect(load.isBusy()).toBe(true);
    for (const { end } of works.slice(0, 11)) end();
    await Promise.all(answers.slice(0, 11));
    expect(load.isBusy()).toBe(false);
  });

  it('not because of some that take long, or fail', async () => {
    const { load, pass } = loadAt(0);
    for (let slow = 0; slow < 99; slow += 1) void load.turn(() => pending().work);
    const failing = load.turn(() => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    pass(60_000);
    const quick = Array.from({ length: 200 }, () => load.turn(async () => {}));
    expect(load.isBusy()).toBe(false);
    await Promise.all(quick);
    expect(load.isBusy()).toBe(false);
  });
});

it('reports that are being opened hold up nobody else', async () => {
  const { load, pass } = loadAt(0);
  const context = { turn: load.turn, search: () => new Promise<never>(() => {}), log: pino(), onReply: () => {} };
  const make = (): Reply => noticeReply({ kind: 'starting' });
  for (let asked = 0; asked < 200; asked += 1) void replyOrNotice(context, make);
  pass(60_000);
  expect(load.isBusy()).toBe(false);
});

it('what is in hand is waited for, but not for ever', async () => {
  const { load } = loadAt(0);
  const [quick, endless] = [pending(), pending()];
  load.keep(quick.work);
  const done = load.done(60_000);
  quick.end();
  await done;
  load.keep(endless.work);
  await load.done(10);
});

function loadAt(start: number, options: LoadOptions = {}) {
  let time = start;
  const load = createLoad({ ...options, now: () => time });
  const pass = (ms: number): void => {
    time += ms;
  };
  return { load, pass };
}

function pending(): { readonly work: Promise<void>; readonly end: () => void } {
  let end = (): void => {};
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work, end };
}
