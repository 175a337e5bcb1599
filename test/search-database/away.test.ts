import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { localSearch, SearchAway } from '../../src/core/library/search.ts';
import { openSearchDatabase } from '../../src/search-database/search-database.ts';
import { knowledge } from '../live-library/compiled-reports.ts';
import { LIBRARY, write } from './library.ts';
import { HAS_POSTGRES, postgresForTest } from './postgres.ts';

describe.skipIf(!HAS_POSTGRES)('a search database that is away', () => {
  const opened = async () => {
    const postgres = await postgresForTest();
    const url = await postgres.database();
    await write(url);
    const database = openSearchDatabase(url, { knowledge, lookEvery: 50, pauseMs: 200 });
    onTestFinished(database.close);
    await database.refresh();
    return { postgres, database };
  };

  it('is replaced by the library in memory, where there is one, and asked again when it is back', async () => {
    const { postgres, database } = await opened();
    let instead = 0;
    const search = database.searchBeside(LIBRARY, async () => {
      instead += 1;
      return localSearch(LIBRARY);
    });
    const answers = async () => (await search.ask('GuardDuty')).kind === 'strong';
    expect([await answers(), instead]).toEqual([true, 0]);
    await postgres.kill();
    expect([await answers(), await answers(), instead]).toEqual([true, true, 2]);
    await postgres.start();
    await sooner(async () => {
      const before = instead;
      await answers();
      return instead === before;
    });
  }, 30_000);

  it('is told as such where there is none, and nothing waits for one that hangs', async () => {
    const { postgres, database } = await opened();
    const { ask } = database.search();
    postgres.freeze(true);
    const start = Date.now();
    await Promise.all(Array.from({ length: 30 }, () => expect(ask('GuardDuty')).rejects.toThrow(SearchAway)));
    expect(Date.now() - start).toBeLessThan(10_000);
    postgres.freeze(false);
    await sooner(async () => (await ask('GuardDuty').catch(() => undefined))?.kind === 'strong');
  }, 40_000);
});

/** Waits for something to become true that takes time to be found out. */
async function sooner(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await wait(50);
}
