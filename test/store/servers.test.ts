import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreAway } from '../../src/store/database/database.ts';
import { lockFolder } from '../../src/store/database/folder-lock.ts';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { until } from '../content/until.ts';
import { HAS_POSTGRES, postgresForTest } from '../search-database/postgres.ts';
import { foldersForFile, placesForFile, type StorePlace } from './stores.ts';

const SERVER = '100000000000000001';
const folder = foldersForFile();
const places = placesForFile();

async function open(place: StorePlace, more = {}): Promise<Store> {
  const store = await openStore({ ...place, lookEvery: 50, ...more });
  onTestFinished(store.close);
  return store;
}

describe.each(places)('settings of servers, in $kind', ({ kind, place }) => {
  it('are what was stored last, also of many that change at once, for another process, and in a later one', async () => {
    const at = await place();
    const store = await open(at);
    const many = Array.from({ length: 20 }, (_, index) => `2000000000000000${index + 10}`);
    expect(store.servers.settings(SERVER)).toEqual({});
    await store.servers.change(SERVER, () => ({ threads: true, askChannels: [SERVER] }));
    await store.servers.change(SERVER, (settings) => ({ ...settings, language: 'vi' }));
    const expected = { threads: true, askChannels: [SERVER], language: 'vi' };
    expect(store.servers.settings(SERVER)).toEqual(expected);
    await Promise.all(
      [...many, ...many].map((server) =>
        store.servers.change(server, ({ coolDown }) => ({ coolDown: { user: (coolDown?.user ?? 0) + 1, channel: 9 } })),
      ),
    );
    if (kind === 'PGlite') await store.close();
    const other = await open(at);
    expect(other.servers.settings(SERVER)).toEqual(expected);
    expect(many.map((server) => other.servers.settings(server).coolDown?.user)).toEqual(many.map(() => 2));
    if (kind === 'PGlite') return;
    const changed: string[] = [];
    store.servers.onChange((server) => changed.push(server));
    await other.servers.change(SERVER, () => ({}));
    await until(() => changed.length > 0);
    expect(store.servers.settings(SERVER)).toEqual({});
  });
});

describe('a store', () => {
  // PostgreSQL where there is one: a PGlite is the same, and takes seconds to open.
  const place = async (): Promise<StorePlace> => (await places.at(-1)?.place()) ?? { url: undefined, dataDir: '' };

  it('of a form that nobody knows cost that server its settings alone', async () => {
    const at = await place();
    const database = openDatabase({ ...at, migrations: MIGRATIONS });
    await database.query(`insert into servers (id, settings, version) values ($1, '{"threads": "often"}', 1)`, [
      SERVER,
    ]);
    await database.query(`insert into servers (id, settings, version) values ('2', '{"threads": true}', 1)`);
    await database.close();
    const { servers } = await open(at);
    expect([servers.settings(SERVER), servers.settings('2')]).toEqual([{}, { threads: true }]);
  });

  it('come through every migration, from every version', async () => {
    const at = await place();
    for (let version = 0; version <= MIGRATIONS.length; version += 1) {
      const database = openDatabase({ ...at, migrations: MIGRATIONS.slice(0, version) });
      await database.query('select 1');
      await database.close();
    }
    const changed = MIGRATIONS.map((each) => ({ ...each, sql: `${each.sql} -- changed` }));
    const other = openDatabase({ ...at, migrations: changed });
    await expect(other.query('select 1')).rejects.toThrow('made in another way');
    await other.close();
    const older = openDatabase({ ...at, migrations: [] });
    await expect(older.query('select 1')).rejects.toThrow('later version of Debrief');
    await older.close();
  });

  it('makes nothing on disk before something is stored', async () => {
    const dataDir = await folder();
    const store = await open({ url: undefined, dataDir });
    expect(store.servers.settings(SERVER)).toEqual({});
    await store.servers.refresh();
    expect(existsSync(dataDir)).toBe(false);
  });

  it('in a folder that another process has open says so', async () => {
    const dataDir = await folder();
    const lock = await lockFolder(join(dataDir, 'store'));
    const second = lockFolder(join(dataDir, 'store'), 300);
    // The same process may have it: it was started again with the same number, as in a container.
    await expect(second).resolves.toBeDefined();
    await lock.release();
    await writeFile(join(dataDir, 'store.lock'), `1 ${hostname()} x`);
    await expect(lockFolder(join(dataDir, 'store'), 300)).rejects.toThrow(/is open in another process .*DATABASE_URL/u);
    await writeFile(join(dataDir, 'store.lock'), `99999999 ${hostname()} x`);
    await (await lockFolder(join(dataDir, 'store'), 300)).release();
  });

  it.runIf(HAS_POSTGRES)(
    'whose database is away gives what was read last, refuses changes, and finds it again',
    async () => {
      const postgres = await postgresForTest();
      const place = { url: await postgres.database(), dataDir: await folder(), cacheDir: await folder() };
      const store = await open(place);
      await store.servers.change(SERVER, () => ({ threads: true }));
      await postgres.kill();
      await expect(store.servers.change(SERVER, () => ({}))).rejects.toThrow(StoreAway);
      expect(store.servers.settings(SERVER)).toEqual({ threads: true });
      const started = await open(place);
      expect(started.servers.settings(SERVER)).toEqual({ threads: true });
      await postgres.start();
      for (let tries = 0; tries < 50; tries += 1) {
        const isDone = await started.servers
          .change(SERVER, () => ({ language: 'vi' }))
          .then(
            () => true,
            () => false,
          );
        if (isDone) break;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      await until(() => store.servers.settings(SERVER).language === 'vi');
    },
  );

  it.runIf(HAS_POSTGRES)('is made once when several processes start at once', async () => {
    const postgres = await postgresForTest();
    const url = await postgres.database();
    const stores = await Promise.all(Array.from({ length: 5 }, async () => open({ url, dataDir: '' })));
    await Promise.all(
      stores.map(({ servers }, index) => servers.change(`${SERVER}${index}`, () => ({ threads: true }))),
    );
    await Promise.all(stores.map(({ servers }) => servers.refresh()));
    expect(stores.map(({ servers }) => servers.all().size)).toEqual([5, 5, 5, 5, 5]);
  });
});
