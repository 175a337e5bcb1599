import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, StoreAway } from '../../src/store/database/database.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import type { Follow } from '../../src/store/followers/follow.ts';
import { type FollowersOptions, openFollowers } from '../../src/store/followers/followers.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import type { ServerSettings } from '../../src/store/servers/server-settings.ts';
import { placesForFile } from './stores.ts';

const FOLLOW: Follow = { server: '1', member: '7', what: 't:abc', name: 'KMS', place: 'direct', locale: 'en' };
const TELLING = {
  ...{ place: 'direct' as const, members: ['7'], locale: 'en' },
  ...{ subjects: [{ what: 't:abc', name: 'KMS' }], reports: [{ name: 'KMS Day' }] },
};
const pages = (...names: readonly string[]) => names.map((page) => ({ page, mark: `mark of ${page}` }));

describe.each(placesForFile())('followers, on $kind', ({ place }) => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ ...(await place()), migrations: MIGRATIONS });
  });
  beforeEach(async () => {
    for (const table of ['follows', 'known_libraries', 'known_reports', 'tellings', 'servers'])
      await database.query(`delete from ${table}`);
    await database.query(`insert into servers (id, settings, version) values ('1', '{"following":{}}', 0)`);
  });
  afterAll(() => database.close());

  function opened(given: Partial<FollowersOptions> = {}) {
    const settings: Record<string, ServerSettings> = { '1': { following: {} } };
    const clock = { now: new Date('2026-03-02T10:00:00Z') };
    const all = { database, settings: (server: string) => settings[server] ?? {}, now: () => clock.now };
    const followers = openFollowers({ ...all, sweepEvery: 1e9, ...given });
    onTestFinished(followers.close);
    /** What is fresh among the pages. */
    const fresh = async (source: string, names: readonly { page: string; mark: string }[]) => {
      const found: string[] = [];
      await followers.take('1', source, names, (now) => {
        found.push(...now);
        return [];
      });
      return found;
    };
    return { followers, clock, fresh };
  }

  it('learn of nothing at the first sight of reports, and then of what was not there before, once', async () => {
    const { fresh } = opened();
    expect(await fresh('here', pages('a', 'b'))).toEqual([]);
    expect(await fresh('here', pages('a', 'b', 'c'))).toEqual(['c']);
    expect(await fresh('here', pages('a', 'b', 'c'))).toEqual([]);
    expect(await fresh('here', pages('a'))).toEqual([]);
    expect(await fresh('here', pages('a', 'b', 'c', 'd'))).toEqual(['d']);
  });

  it('learn of nothing where reports are read from elsewhere, are all others, or were moved', async () => {
    const { fresh } = opened();
    await fresh('here', pages('a', 'b'));
    expect(await fresh('there', pages('a', 'x', 'y'))).toEqual([]);
    expect(await fresh('there', pages('a', 'x', 'y', 'z'))).toEqual(['z']);
    expect(await fresh('there', pages('p', 'q'))).toEqual([]);
    expect(await fresh('there', pages('p', 'q', 'r'))).toEqual(['r']);
    expect(await fresh('there', [...pages('p', 'q'), { page: 'r2', mark: 'mark of r' }])).toEqual([]);
  });

  it('are told by one of several processes that see the same at once', async () => {
    const all = [opened(), opened(), opened()];
    await all[0]?.followers.take('1', 'here', pages('a'), () => []);
    const counts = await Promise.all(
      all.map(({ followers }) => followers.take('1', 'here', pages('a', 'b'), () => [TELLING])),
    );
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    const taken = await Promise.all(all.map(({ followers }) => followers.next()));
    expect(taken.filter((each) => each !== undefined)).toMatchObject([{ ...TELLING, server: '1', tries: 1 }]);
  });

  it('are told by another process when the one that took it ends in the middle', async () => {
    const { followers, clock } = opened();
    await followers.take('1', 'here', pages('a'), () => []);
    await followers.take('1', 'here', pages('a', 'b'), () => [TELLING]);
    expect(await followers.next()).toMatchObject({ tries: 1 });
    clock.now = new Date(clock.now.getTime() + 60_000);
    expect(await followers.next()).toBeUndefined();
    clock.now = new Date(clock.now.getTime() + 61_000);
    const again = await followers.next();
    expect(again).toMatchObject({ tries: 2 });
    await followers.later(again?.number ?? 0, 0);
    expect(await followers.next()).toMatchObject({ tries: 3 });
    await followers.told(again?.number ?? 0);
    clock.now = new Date(clock.now.getTime() + 1e7);
    expect(await followers.next()).toBeUndefined();
  });

  it('store nothing where their server has not chosen it, and follow no more than 25 things', async () => {
    const { followers } = opened();
    expect(await followers.follow({ ...FOLLOW, server: '2' })).toBe('off');
    for (let count = 0; count < 25; count += 1)
      expect(await followers.follow({ ...FOLLOW, what: `t:${count}` })).toBe('followed');
    expect(await followers.follow({ ...FOLLOW, what: 't:more' })).toBe('full');
    expect(await followers.follow({ ...FOLLOW, what: 't:0', place: 'channel' })).toBe('followed');
    expect(await followers.list(null, '7')).toHaveLength(25);
    expect(await followers.end('1', '7', 't:0')).toMatchObject({ name: 'KMS', place: 'channel' });
    expect(await followers.end('1', '7', 't:0')).toBeUndefined();
    expect(await followers.follow({ ...FOLLOW, what: 't:more' })).toBe('followed');
  });

  it('are gone when they want it, when direct messages are closed, and when their server allows it no longer', async () => {
    const { followers } = opened();
    const rows = async (table: string) => (await database.query(`select 1 from ${table}`)).length;
    await followers.take('1', 'here', pages('a'), () => []);
    await followers.follow(FOLLOW);
    await followers.follow({ ...FOLLOW, what: 't:def', place: 'channel' });
    await followers.take('1', 'here', pages('a', 'b'), () => [TELLING, { ...TELLING, members: ['8'] }]);
    await followers.closed('7');
    expect((await followers.list(null, '7')).map(({ what }) => what)).toEqual(['t:def']);
    expect(await rows('tellings')).toBe(1);
    expect(await followers.forget('7')).toBe(1);
    expect(await followers.list(null, '7')).toEqual([]);
    await followers.follow(FOLLOW);
    await followers.sweep();
    expect(await rows('follows')).toBe(1);
    await database.query(`update servers set settings = '{}'`);
    // This process has not heard of it yet.
    expect(await followers.follow(FOLLOW)).toBe('off');
    expect(await followers.take('1', 'here', pages('a', 'b', 'c'), () => [TELLING])).toBe(0);
    await followers.sweep();
    for (const table of ['follows', 'known_libraries', 'known_reports', 'tellings']) expect(await rows(table)).toBe(0);
  });

  it('hear that the database is away', async () => {
    const away = async () => {
      throw new StoreAway('away');
    };
    const { followers } = opened({ database: { ...database, query: away, transaction: away } });
    for (const asked of [followers.follow(FOLLOW), followers.list('1', '7'), followers.next(), followers.forget('7')])
      await expect(asked).rejects.toBeInstanceOf(StoreAway);
  });
});
