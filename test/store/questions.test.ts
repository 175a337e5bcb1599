import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Database, StoreAway } from '../../src/store/database/database.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openQuestions, type QuestionsOptions } from '../../src/store/questions/questions.ts';
import type { ServerSettings } from '../../src/store/servers/server-settings.ts';
import { placesForFile } from './stores.ts';

const START = new Date('2026-03-02T10:00:00Z');
const DAY_MS = 86_400_000;
const ASKED = { language: 'en', state: 'none', passage: undefined, text: 'pricing of Zeppelins' } as const;
const LONG_AGO = new Date(0);

describe.each(placesForFile())('what members ask, on $kind', ({ place }) => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase({ ...(await place()), migrations: MIGRATIONS });
  });
  beforeEach(async () => {
    for (const table of ['questions', 'ratings', 'weeklies', 'servers']) await database.query(`delete from ${table}`);
  });
  afterAll(() => database.close());

  async function opened(settings: Record<string, ServerSettings>, given: Partial<QuestionsOptions> = {}) {
    for (const [id, chosen] of Object.entries(settings)) {
      await database.query('insert into servers (id, settings, version) values ($1, $2, 0)', [
        id,
        JSON.stringify(chosen),
      ]);
    }
    const clock = { now: START };
    const questions = openQuestions({
      database,
      settings: (server) => settings[server] ?? {},
      now: () => clock.now,
      flushEvery: 1e9,
      sweepEvery: 1e9,
      ...given,
    });
    onTestFinished(questions.close);
    return { questions, clock };
  }

  it('is not stored before a server has chosen it', async () => {
    const { questions } = await opened({});
    questions.ask('1', ASKED);
    questions.rate('1', ['p'], true);
    expect(questions.waiting()).toEqual({ waiting: 0, lost: 0 });
    expect(await questions.since('1', LONG_AGO)).toEqual([]);
  });

  it('is stored without words where only counts are wanted, and with them where they are', async () => {
    const { questions } = await opened({
      '1': { questions: { words: false, days: 90 } },
      '2': { questions: { words: true, days: 90 } },
    });
    for (const server of ['1', '2']) questions.ask(server, { ...ASKED, text: `${ASKED.text}? ask <@1> a@b.org` });
    questions.ask('2', { ...ASKED, state: 'strong', passage: 'p1', text: undefined });
    const [counted] = await questions.since('1', LONG_AGO);
    expect(counted).toEqual({ at: START, language: 'en', state: 'none', passage: null, words: null });
    expect((await questions.since('2', LONG_AGO)).map(({ words, passage }) => [words, passage])).toEqual([
      [null, 'p1'],
      ['pricing of Zeppelins? ask …', null],
    ]);
  });

  it('counts what was helpful, by passage', async () => {
    const { questions } = await opened({ '1': { questions: { words: false, days: 90 } } });
    questions.rate('1', ['a', 'b'], true);
    questions.rate('1', ['a'], true);
    questions.rate('1', ['b'], false);
    await questions.ratings('1', START);
    questions.rate('1', ['a'], true);
    expect(await questions.ratings('1', START)).toEqual([
      { passage: 'a', helpful: 3, notHelpful: 0 },
      { passage: 'b', helpful: 1, notHelpful: 1 },
    ]);
  });

  it('loses its words after the days that were chosen, and all of it after a year', async () => {
    const settings: Record<string, ServerSettings> = { '1': { questions: { words: true, days: 30 } } };
    const { questions, clock } = await opened(settings);
    questions.ask('1', ASKED);
    await questions.since('1', LONG_AGO);
    const words = async () =>
      (await database.query<{ words: string | null }>('select words from questions')).map((row) => row.words);
    clock.now = new Date(START.getTime() + 29 * DAY_MS);
    await questions.sweep();
    expect(await words()).toEqual([ASKED.text]);
    clock.now = new Date(START.getTime() + 31 * DAY_MS);
    expect((await questions.since('1', LONG_AGO)).map((row) => row.words)).toEqual([null]);
    await questions.sweep();
    expect(await words()).toEqual([null]);
    clock.now = new Date(START.getTime() + 366 * DAY_MS);
    await questions.sweep();
    expect(await words()).toEqual([]);
  });

  it('is gone at once where a server wants it no longer, with what waited', async () => {
    const settings: Record<string, ServerSettings> = { '1': { questions: { words: true, days: 30 } } };
    const { questions } = await opened(settings);
    questions.ask('1', ASKED);
    await questions.since('1', LONG_AGO);
    questions.ask('1', ASKED);
    settings['1'] = {};
    await database.query("update servers set settings = '{}'");
    await questions.forget('1');
    expect(await questions.since('1', LONG_AGO)).toEqual([]);
    expect(await database.query('select * from questions')).toEqual([]);
    // Another process has not heard of it yet.
    settings['1'] = { questions: { words: true, days: 30 } };
    questions.ask('1', ASKED);
    questions.rate('1', ['p'], true);
    expect(await questions.since('1', LONG_AGO)).toEqual([]);
    for (const table of ['questions', 'ratings']) expect(await database.query(`select * from ${table}`)).toEqual([]);
    await database.query(`update servers set settings = '{"questions":{"words":false,"days":30}}'`);
    questions.ask('1', ASKED);
    await questions.since('1', LONG_AGO);
    expect(await database.query('select words from questions')).toEqual([{ words: null }]);
  });

  it('waits while the database is away, so much and no more, and is stored when it is back', async () => {
    let isAway = true;
    const away: Database = {
      ...database,
      transaction: (work) => (isAway ? Promise.reject(new StoreAway('away')) : database.transaction(work)),
    };
    const settings = { questions: { words: true, days: 90 } };
    await opened({ '1': settings });
    const questions = openQuestions({
      database: away,
      settings: () => settings,
      flushEvery: 5,
      mostWaiting: 50,
    });
    onTestFinished(questions.close);
    for (let index = 0; index < 60; index += 1) questions.ask('1', ASKED);
    await expect(questions.since('1', LONG_AGO)).rejects.toBeInstanceOf(StoreAway);
    expect(questions.waiting()).toEqual({ waiting: 50, lost: 10 });
    isAway = false;
    expect(await questions.since('1', LONG_AGO)).toHaveLength(50);
    expect(questions.waiting().waiting).toBe(0);
  });

  it('is posted once a week: by one process, and by another when that one ended in the middle', async () => {
    const { questions, clock } = await opened({});
    const begun = await Promise.all([1, 2, 3].map(() => questions.beginWeekly('1', '2026-03-02')));
    expect(begun.filter((each) => each !== undefined)).toEqual(['first']);
    clock.now = new Date(START.getTime() + 6 * 60_000);
    expect(await questions.beginWeekly('1', '2026-03-02')).toBe('again');
    await questions.weeklyPosted('1', '2026-03-02');
    clock.now = new Date(START.getTime() + DAY_MS);
    expect(await questions.beginWeekly('1', '2026-03-02')).toBeUndefined();
    expect(await questions.beginWeekly('1', '2026-03-09')).toBe('first');
  });
});
