import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../src/store/database/database.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { openDepartures } from '../../src/store/departures/departures.ts';
import { openFollowers } from '../../src/store/followers/followers.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openQuestions } from '../../src/store/questions/questions.ts';
import { openServers } from '../../src/store/servers/servers.ts';
import { placesForFile } from './stores.ts';

const START = new Date('2026-03-02T10:00:00Z');
const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
const CHOSEN = { threads: true, following: {}, questions: { words: true, days: 90 } };
const FOLLOW = { member: '7', what: 't:abc', name: 'KMS', place: 'direct', locale: 'en' } as const;

describe.each(placesForFile())('a server that the bot has left, stored in $kind', ({ place }) => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ ...(await place()), migrations: MIGRATIONS });
  });
  beforeEach(async () => {
    for (const table of ['questions', 'ratings', 'weeklies', 'follows', 'tellings', 'departures', 'servers'])
      await database.query(`delete from ${table}`);
  });
  afterAll(() => database.close());

  /** A process of its own, with two servers that have chosen everything, what members asked there and what they follow. */
  async function opened() {
    const clock = { now: START };
    const now = () => clock.now;
    const servers = openServers({ database, lookEvery: 1e9 });
    const { settings } = servers;
    const questions = openQuestions({ database, settings, now, flushEvery: 1e9, sweepEvery: 1e9 });
    const followers = openFollowers({ database, settings, now, sweepEvery: 1e9 });
    const departures = openDepartures({ database, servers, questions, followers, now, sweepEvery: 1e9 });
    onTestFinished(async () => {
      for (const { close } of [departures, questions, followers, servers]) await close();
    });
    const fill = async (): Promise<void> => {
      for (const server of ['1', '2']) {
        await servers.change(server, () => CHOSEN);
        questions.ask(server, { language: 'en', state: 'none', passage: undefined, text: 'pricing' });
        questions.rate(server, ['p'], true);
        await questions.since(server, new Date(0));
        await followers.follow({ server, ...FOLLOW });
      }
    };
    const after = async (ms: number): Promise<void> => {
      clock.now = new Date(START.getTime() + ms);
      await departures.sweep();
      await servers.refresh();
    };
    return { servers, questions, followers, departures, fill, after };
  }

  const kept = async (server: string) => {
    const counts: Record<string, number> = {};
    for (const table of ['questions', 'ratings', 'follows'])
      counts[table] = (await database.query(`select 1 from ${table} where server = $1`, [server])).length;
    return Object.values(counts);
  };

  it('loses what members asked and follow within a day, and what was chosen after thirty; others lose nothing', async () => {
    const { servers, departures, fill, after } = await opened();
    await fill();
    const other = await opened();
    await other.servers.refresh();
    await departures.see(['2'], ['1']);
    await departures.see(['2'], ['1']);
    await after(20 * HOUR_MS);
    expect(await kept('1')).toEqual([1, 1, 1]);
    await after(DAY_MS);
    expect([await kept('1'), await kept('2')]).toEqual([
      [0, 0, 0],
      [1, 1, 1],
    ]);
    await after(29 * DAY_MS);
    expect(servers.settings('1')).toEqual(CHOSEN);
    await after(30 * DAY_MS);
    expect([servers.settings('1'), servers.settings('2')]).toEqual([{}, CHOSEN]);
    await other.servers.refresh();
    expect(other.servers.settings('1')).toEqual({});
    await database.query("update servers set changed_at = $1 where id = '1'", [START.toISOString()]);
    await after(30 * DAY_MS);
    expect(await database.query('select id from servers')).toEqual([{ id: '2' }]);
    expect(await database.query('select * from departures')).toEqual([]);
  });

  it('loses nothing when the bot is back within a day, and keeps what was chosen within a month', async () => {
    const { servers, questions, departures, fill, after } = await opened();
    await fill();
    await departures.see([], ['1']);
    await after(21 * HOUR_MS);
    await departures.see(['1'], []);
    await after(40 * DAY_MS);
    expect([servers.settings('1'), await kept('1')]).toEqual([CHOSEN, [1, 1, 1]]);
    await departures.see([], ['1']);
    await after(42 * DAY_MS);
    await departures.see(['1'], []);
    await after(90 * DAY_MS);
    expect([servers.settings('1'), await kept('1')]).toEqual([CHOSEN, [0, 0, 0]]);
    questions.rate('1', ['p'], true);
    await questions.since('1', new Date(0));
    expect(await kept('1')).toEqual([0, 1, 0]);
  });

  it('is not written to by a process that has not heard of it, and its followers are not looked for', async () => {
    const { questions, followers, departures, fill } = await opened();
    await fill();
    await departures.see([], ['1']);
    questions.rate('1', ['q'], true);
    await questions.since('1', new Date(0));
    expect(await followers.follow({ server: '1', ...FOLLOW, what: 't:def' })).toBe('off');
    expect([await kept('1'), await followers.servers()]).toEqual([[1, 1, 1], ['2']]);
  });

  it('loses more than a statement may take away', async () => {
    const { questions, fill } = await opened();
    await fill();
    await database.query(
      `insert into questions (server, at, language, state)
       select '1', now(), 'en', 'none' from generate_series(1, 12000)`,
    );
    await questions.forget('1');
    expect([await kept('1'), await kept('2')]).toEqual([
      [0, 0, 1],
      [1, 1, 1],
    ]);
  });
});
