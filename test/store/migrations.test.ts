import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, type Engine, inTransaction } from '../../src/store/database/database.ts';
import { migrate } from '../../src/store/database/migrate.ts';
import { openPglite } from '../../src/store/database/pglite.ts';
import { openPostgres } from '../../src/store/database/postgres.ts';
import { openDepartures } from '../../src/store/departures/departures.ts';
import { openFollowers } from '../../src/store/followers/followers.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openQuestions } from '../../src/store/questions/questions.ts';
import { openServers } from '../../src/store/servers/servers.ts';
import { placesForFile } from './stores.ts';

const SETTINGS = { threads: true, questions: { words: true, days: 90 }, following: {} };
const NOW = new Date('2026-03-02T10:00:00Z');

/** Rows as each step's version of Debrief has written them, in the form of that time: never changed. */
const ROWS: readonly string[] = [
  `insert into servers (id, settings, version) values ('1', '${JSON.stringify(SETTINGS)}', 1), ('2', '{"language":"vi"}', 2);
   update settings_version set version = 2`,
  `insert into questions (server, at, language, state, passage, words) values ('1', '2026-03-01T10:00:00Z', 'en', 'none', null, 'Zeppelins?');
   insert into ratings (server, day, passage, helpful, not_helpful) values ('1', '2026-03-01', 'p1', 3, 1);
   insert into weeklies (server, week, begun_at, posted_at) values ('1', '2026-03-02', '2026-03-02T06:00:00Z', '2026-03-02T06:00:01Z')`,
  `insert into follows (server, member, what, name, place, locale, at) values ('1', '7', 't:abc', 'KMS', 'direct', 'en', '2026-03-01T10:00:00Z');
   insert into known_libraries values ('1', 'here');
   insert into known_reports values ('1', 'a', 'mark of a');
   insert into tellings (server, place, members, locale, subjects, reports, at, due_at)
   values ('1', 'direct', '{7}', 'en', '[{"what":"t:abc","name":"KMS"}]', '[{"name":"KMS Day"}]', '2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z')`,
  `insert into departures values ('2', '2026-01-01T10:00:00Z')`,
];

describe.each(placesForFile())('a database in $kind', ({ kind, place }) => {
  let engine: Engine;
  let database: Database;
  beforeAll(async () => {
    const { url, dataDir } = await place();
    engine = url === undefined ? openPglite(join(dataDir, 'store')) : openPostgres(url);
    const { connected, isThere, close } = engine;
    database = {
      query: (statement, values) => connected((queries) => queries.query(statement, values)),
      transaction: (work) => connected((queries) => inTransaction(queries, work)),
      isThere,
      close,
    };
  });
  afterAll(() => engine.close());

  it('has rows of each version in this test', () => expect(ROWS).toHaveLength(MIGRATIONS.length));

  it.each(MIGRATIONS.map((_, index) => index + 1))(
    'comes from version %i with all that is in it, by one of several processes that start at once',
    async (version) => {
      await database.query('drop schema if exists debrief_store cascade');
      await engine.connected((queries) => migrate(queries, MIGRATIONS.slice(0, version)));
      for (const rows of ROWS.slice(0, version)) await database.query(rows);
      const processes = kind === 'PGlite' ? 1 : 4;
      await Promise.all(
        Array.from({ length: processes }, () => engine.connected((queries) => migrate(queries, MIGRATIONS))),
      );
      const done = await database.query<{ number: number }>('select number from migrations order by number');
      expect(done.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));

      const servers = openServers({ database, lookEvery: 1e9 });
      const common = { database, settings: servers.settings, now: () => NOW, sweepEvery: 1e9 };
      const questions = openQuestions({ ...common, flushEvery: 1e9 });
      const followers = openFollowers(common);
      const departures = openDepartures({ ...common, servers, questions, followers });
      onTestFinished(async () => {
        for (const { close } of [departures, questions, followers, servers]) await close();
      });
      await servers.refresh();
      expect([servers.settings('1'), servers.settings('2')]).toEqual([SETTINGS, { language: 'vi' }]);
      await servers.change('1', (settings) => ({ ...settings, threads: false }));
      if (version >= 2) {
        expect(await questions.since('1', new Date(0))).toMatchObject([{ state: 'none', words: 'Zeppelins?' }]);
        expect(await questions.ratings('1', new Date(0))).toEqual([{ passage: 'p1', helpful: 3, notHelpful: 1 }]);
        expect(await questions.beginWeekly('1', '2026-03-02')).toBeUndefined();
      }
      questions.rate('1', ['p2'], true);
      expect(await questions.ratings('1', NOW)).toEqual([{ passage: 'p2', helpful: 1, notHelpful: 0 }]);
      if (version >= 3) {
        expect(await followers.list('1', '7')).toMatchObject([{ what: 't:abc', name: 'KMS', place: 'direct' }]);
        expect(await followers.look('1', 'here', [{ page: 'b', mark: 'mark of a' }])).toMatchObject({ fresh: [] });
        expect(await followers.next()).toMatchObject({ server: '1', members: ['7'], reports: [{ name: 'KMS Day' }] });
      }
      expect(
        await followers.follow({ server: '1', member: '8', what: 't:d', name: 'D', place: 'direct', locale: 'vi' }),
      ).toBe('followed');
      await departures.sweep();
      await servers.refresh();
      expect(servers.settings('2')).toEqual(version >= 4 ? {} : { language: 'vi' });
    },
  );
});
