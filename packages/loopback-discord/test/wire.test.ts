import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { isOnShard } from '../src/gateway/session.ts';
import { createClock, createSnowflakes } from '../src/state/clock.ts';
import { newDiscord } from './bot.ts';

const GUILDS = 1;
type Discord = Awaited<ReturnType<typeof newDiscord>>;

/** A connection to the gateway by hand: HELLO has come. */
async function connect(discord: Discord) {
  const socket = new WebSocket(`${discord.apiUrl.replace(/^http/, 'ws').replace('/api', '')}/?v=10&encoding=json`);
  const events: { readonly op: number; readonly t: string | null; readonly d: never }[] = [];
  socket.on('message', (data) => events.push(JSON.parse(String(data))));
  await expect.poll(() => events[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  const send = (op: number, d: unknown) => socket.send(JSON.stringify({ op, d }));
  return { socket, events, send };
}

describe('the gateway, spoken by hand,', () => {
  const identify =
    (more: object = {}) =>
    (token: string) => ({ token, intents: GUILDS, ...more });
  it.each([
    ['4001 for an unknown op', 99, identify(), 4001],
    ['4004 for a wrong token', 2, () => ({ token: 'wrong', intents: GUILDS }), 4004],
    [
      '4007 for a resume from the future',
      6,
      (token: string, id: string) => ({ token, session_id: id, seq: 999 }),
      4007,
    ],
    ['4010 for a shard that cannot be', 2, identify({ shard: [2, 2] }), 4010],
    ['4013 for an intent that there is not', 2, identify({ intents: 2 ** 30 }), 4013],
    ['4014 for an intent that is not switched on', 2, identify({ intents: 2 ** 15 }), 4014],
  ])('closes with %s', async (_fact, op, data, code) => {
    const discord = await newDiscord();
    const known = await connect(discord);
    known.send(2, identify()(discord.token));
    await expect.poll(() => known.events[1]).toMatchObject({ t: 'READY' });
    const { session_id: id } = known.events[1]?.d ?? { session_id: '' };
    const { socket, send } = await connect(discord);
    send(op, data(discord.token, id));
    expect((await once(socket, 'close'))[0]).toBe(code);
  });

  it('closes with 4005 for a second IDENTIFY', async () => {
    const discord = await newDiscord();
    const { socket, send } = await connect(discord);
    send(2, identify()(discord.token));
    send(2, identify()(discord.token));
    expect((await once(socket, 'close'))[0]).toBe(4005);
  });

  it('says READY, then brings each server, and answers heartbeats', async () => {
    const discord = await newDiscord();
    const { events, send } = await connect(discord);
    send(2, identify()(discord.token));
    send(1, null);
    await expect.poll(() => events.map(({ op, t }) => t ?? op)).toEqual([10, 'READY', 'GUILD_CREATE', 11]);
  });

  it('does not know a session that is none', async () => {
    const discord = await newDiscord();
    const { events, send } = await connect(discord);
    send(6, { token: discord.token, session_id: 'none', seq: 1 });
    await expect.poll(() => events[1]).toMatchObject({ op: 9, d: false });
  });

  it('sends what a bot has no intent for to nobody', async () => {
    const discord = await newDiscord();
    const { events, send } = await connect(discord);
    send(2, identify({ intents: 1 << 12 })(discord.token));
    await expect.poll(() => events).toHaveLength(2);
    const ann = discord.member('Ann');
    ann.post('in the channel');
    ann.inDirect().post('in private');
    await expect.poll(() => events[2]?.d).toMatchObject({ content: 'in private', channel_type: 1 });
  });
});

describe('REST, spoken by hand,', () => {
  const call = (discord: Discord, path: string, init: RequestInit = {}) =>
    fetch(`${discord.apiUrl}/v10${path}`, {
      ...init,
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    });

  it('answers 429 for all routes when there are too many requests a second', async () => {
    const discord = await newDiscord({ requestsPerSecond: 1 });
    expect((await call(discord, '/users/@me')).status).toBe(200);
    const refused = await call(discord, '/gateway/bot');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('x-ratelimit-global')).toBe('true');
    discord.clock.advance(1_000);
    expect((await call(discord, '/gateway/bot')).status).toBe(200);
  });

  it('refuses a body that is no JSON', async () => {
    const discord = await newDiscord();
    const answer = await call(discord, `/channels/${discord.channel.id}/messages`, { method: 'POST', body: '{' });
    expect(await answer.json()).toMatchObject({ code: 50109 });
    expect(discord.refused).toMatchObject([{ method: 'POST', body: '{' }]);
  });

  it('answers 401 without the token', async () => {
    const discord = await newDiscord();
    expect((await fetch(`${discord.apiUrl}/v10/users/@me`)).status).toBe(401);
  });
});

describe('ids', () => {
  it('have 19 digits, grow, and spread over shards even within a millisecond', () => {
    const next = createSnowflakes(() => Date.UTC(2026, 0, 1));
    const ids = Array.from({ length: 4 }, next);
    expect(ids.every((id) => /^\d{19}$/.test(id))).toBe(true);
    expect([...ids].sort()).toEqual(ids);
    const session = { id: '', intents: 0, seq: 0, sent: [], socket: undefined };
    const onFirst = ids.filter((id) => isOnShard({ ...session, shard: [0, 2] }, id));
    const onSecond = ids.filter((id) => isOnShard({ ...session, shard: [1, 2] }, id));
    expect([onFirst.length, onSecond.length]).toEqual([2, 2]);
    expect([...onFirst, ...onSecond].sort()).toEqual(ids);
    expect(isOnShard({ ...session, shard: [1, 2] }, undefined)).toBe(false);
  });
});

describe('the clock', () => {
  it('rings what falls into skipped time, in order, and nothing that was called off', () => {
    const clock = createClock();
    const rung: string[] = [];
    clock.after(2_000, () => rung.push('two'));
    clock.after(1_000, () => rung.push('one'));
    clock.after(9_000, () => rung.push('nine'));
    clock.after(1_500, () => rung.push('never'))();
    clock.advance(2_000);
    expect(rung).toEqual(['one', 'two']);
    clock.stop();
    clock.advance(9_000);
    expect(rung).toEqual(['one', 'two']);
  });
});
