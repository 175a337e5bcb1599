import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSearchDatabase } from '../../src/search-database/search-database.ts';
import { createWriter } from '../../src/search-database/write/writer.ts';
import { writtenFrom } from '../../src/search-database/written-library.ts';
import { until } from '../content/until.ts';
import { knowledge } from '../live-library/compiled-reports.ts';
import { LIBRARY, without, write } from './library.ts';
import { HAS_POSTGRES } from './postgres.ts';
import { postgresForFile } from './postgres-server.ts';

const WHOLE = writtenFrom(LIBRARY, 'first');

describe.skipIf(!HAS_POSTGRES)('writing a library to PostgreSQL', () => {
  const postgres = postgresForFile();

  it('writes again only what has changed', async () => {
    const url = await postgres().database();
    expect(await write(url, WHOLE)).toEqual({ kind: 'whole', written: 40 });
    expect(await write(url, WHOLE)).toEqual({ kind: 'unchanged', written: 0 });
    expect(await write(url, { ...WHOLE, madeFrom: 'second' })).toEqual({ kind: 'changed', written: 0 });
    const fewer = without(WHOLE, 'third', (place) => place === 4);
    expect(await write(url, fewer)).toEqual({ kind: 'changed', written: 0 });
    expect(await write(url, { ...WHOLE, madeFrom: 'fourth' })).toEqual({ kind: 'changed', written: 1 });
  });

  it('has the same words and counts after changes as when all is written at once', async () => {
    const [changed, whole] = [await postgres().database(), await postgres().database()];
    const fewer = without(WHOLE, 'fewer', (place) => place % 7 === 0);
    await write(changed, WHOLE);
    await write(changed, fewer);
    await write(changed, { ...WHOLE, madeFrom: 'again' });
    await write(whole, WHOLE);
    const counts = async (url: string) => {
      const client = new pg.Client(url);
      await client.connect();
      const terms = await client.query('select * from debrief.terms order by term');
      const words = await client.query('select word, count from debrief.words order by word');
      const best = await client.query(
        `select term, count(*)::int as documents from debrief.best_passages, unnest(documents) as number
         where exists (select from debrief.passages where passages.number = number) group by term order by term`,
      );
      await client.end();
      return [terms.rows, words.rows, best.rows.length];
    };
    expect(await counts(changed)).toEqual(await counts(whole));
  });

  it('shows readers whole versions only, also while all is written anew', async () => {
    const url = await postgres().database();
    await write(
      url,
      without(WHOLE, 'half', (place) => place >= 20),
    );
    const database = openSearchDatabase(url, { knowledge, lookEvery: 20 });
    onTestFinished(database.close);
    await database.refresh();
    let isWritten = false;
    const writing = write(url, WHOLE).finally(() => {
      isWritten = true;
    });
    const seen = new Set<number>();
    while (!isWritten) {
      const { searched, groups } = await database.search().digest('credentials');
      expect(groups.length).toBeGreaterThan(0);
      seen.add(searched);
    }
    await writing;
    await until(() => database.shell()?.reports.size === 40);
    expect((await database.search().digest('credentials')).mentionedIn).toBe(20);
    for (const reports of seen) expect([20, 40]).toContain(reports);
  });

  it('undoes what a writer that is ended has begun', async () => {
    const url = await postgres().database();
    await write(
      url,
      without(WHOLE, 'half', (place) => place >= 20),
    );
    const broken = { ...WHOLE, reports: () => [...WHOLE.reports(), undefined as never] };
    await expect(write(url, broken)).rejects.toThrow();
    const database = openSearchDatabase(url, { knowledge });
    onTestFinished(database.close);
    await database.refresh();
    expect(database.shell()?.reports.size).toBe(20);
    expect(await write(url, WHOLE)).toEqual({ kind: 'whole', written: 40 });
  });

  it('is done by one host; when it dies, another one takes over', async () => {
    const url = await postgres().database();
    const file = new URL('writer-process.ts', import.meta.url).pathname;
    const other = spawn(process.execPath, ['--import', 'tsx', file, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void other.kill('SIGKILL'));
    const [said] = await once(other.stdout, 'data');
    expect(String(said)).toBe('written\n');
    const written: string[] = [];
    const writer = createWriter(url, { tryEvery: 50, onWritten: () => written.push('here') });
    onTestFinished(writer.close);
    writer.write({ ...WHOLE, madeFrom: 'of this process' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect([writer.isWriting(), written]).toEqual([false, []]);
    other.kill('SIGKILL');
    await until(() => written.length > 0);
    expect(writer.isWriting()).toBe(true);
  }, 30_000);

  it('refuses a database of a later version', async () => {
    const url = await postgres().database();
    await write(url, WHOLE);
    const client = new pg.Client(url);
    await client.connect();
    await client.query('insert into debrief.migrations (version) values (1000)');
    await client.end();
    await expect(write(url, { ...WHOLE, madeFrom: 'later' })).rejects.toThrow('schema 1000');
  });
});
