import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { postWeeklies, weekOf } from '../../src/communities/post-weeklies.ts';
import { localSearch } from '../../src/core/library/search.ts';
import type { Post } from '../../src/discord/messages/post-once.ts';
import type { Database } from '../../src/store/database/database.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openQuestions } from '../../src/store/questions/questions.ts';
import { FILES, libraryFrom } from '../e2e/bilingual-library.ts';
import { placesForFile } from '../store/stores.ts';

const SEARCH = localSearch(libraryFrom(FILES));
const MONDAY = new Date('2026-03-09T08:00:00Z');
const MINUTE_MS = 60_000;

describe.each(placesForFile())('what was asked in a week, stored in $kind', ({ place }) => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ ...(await place()), migrations: MIGRATIONS });
    await database.query(
      `insert into servers (id, settings, version)
       select id, '{"questions":{"words":true,"days":90}}', 0 from unnest(array['1', '2', '3', '4']) as given (id)`,
    );
  });
  afterAll(() => database.close());

  /** A process that knows of one server. `post` is Discord. */
  function processFor(server: string, post: (post: Post) => Promise<'posted' | 'refused'>, clock: { now: Date }) {
    const settings = { questions: { words: true, days: 90, weekly: '123456789012345678' } };
    const all = () => new Map([[server, settings]]);
    const questions = openQuestions({ database, settings: () => settings, now: () => clock.now, flushEvery: 1e9 });
    const log = pino({ level: 'silent' });
    const weeklies = postWeeklies({
      servers: { all },
      questions,
      searchOf: async () => SEARCH,
      defaultLanguage: 'en',
      post,
      now: () => clock.now,
      lookEvery: 1e9,
      log,
    });
    onTestFinished(async () => {
      await weeklies.close();
      await questions.close();
    });
    return { ...weeklies, questions };
  }

  it('is posted once, by one of several processes, and not again that week', async () => {
    const posts: Post[] = [];
    const post = async (each: Post) => {
      posts.push(each);
      return 'posted' as const;
    };
    const clock = { now: new Date('2026-03-04T10:00:00Z') };
    const processes = [1, 2, 3].map(() => processFor('1', post, clock));
    processes[0]?.questions.ask('1', { language: 'en', state: 'none', passage: undefined, text: 'Zeppelin pricing' });
    await processes[0]?.questions.since('1', new Date(0));
    clock.now = MONDAY;
    await Promise.all(processes.map(({ look }) => look()));
    clock.now = new Date(MONDAY.getTime() + 60 * MINUTE_MS);
    await Promise.all(processes.map(({ look }) => look()));
    expect(posts).toHaveLength(1);
    const text = JSON.stringify(posts[0]?.payload);
    expect(text).toContain('Zeppelin');
    expect(posts[0]).toMatchObject({ channelId: '123456789012345678', seenBy: undefined });
  });

  it('is posted once where a process ends in the middle, before Discord had it or after', async () => {
    for (const [server, hadIt] of [
      ['2', false],
      ['3', true],
    ] as const) {
      const channel: string[] = [];
      const clock = { now: new Date('2026-03-04T10:00:00Z') };
      const dying = processFor(
        server,
        async ({ payload }) => {
          if (hadIt) channel.push(JSON.stringify(payload));
          throw new Error('killed');
        },
        clock,
      );
      dying.questions.ask(server, { language: 'en', state: 'none', passage: undefined, text: 'Zeppelin pricing' });
      await dying.questions.since(server, new Date(0));
      clock.now = MONDAY;
      await dying.look();
      const next = processFor(
        server,
        async ({ payload, seenBy }) => {
          if (seenBy === undefined || !channel.some((each) => each.includes(seenBy)))
            channel.push(JSON.stringify(payload));
          return 'posted';
        },
        clock,
      );
      await next.look();
      clock.now = new Date(MONDAY.getTime() + 10 * MINUTE_MS);
      await next.look();
      clock.now = new Date(MONDAY.getTime() + 30 * MINUTE_MS);
      await next.look();
      expect(channel).toHaveLength(1);
    }
  });

  it('is not posted where nothing was asked', async () => {
    const posts: Post[] = [];
    const { look } = processFor(
      '4',
      async (each) => {
        posts.push(each);
        return 'posted';
      },
      { now: MONDAY },
    );
    await look();
    expect(posts).toEqual([]);
  });
});

it('is due on Mondays from six o’clock on', () => {
  expect(
    ['2026-03-09T05:59:00Z', '2026-03-09T06:00:00Z', '2026-03-15T23:00:00Z'].map((at) => weekOf(new Date(at))),
  ).toEqual(['2026-03-02', '2026-03-09', '2026-03-09']);
});
