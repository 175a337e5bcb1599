import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { HAS_POSTGRES } from '../search-database/postgres.ts';
import { postgresForFile } from '../search-database/postgres-server.ts';

/** Where what is stored can be, each with a place of its own for a test; PostgreSQL is skipped where it is missing. */
export function placesForFile() {
  const postgres = postgresForFile();
  const postgresPlace = async () => ({ url: await postgres().database(), dataDir: await folderForTest() });
  const places: { kind: string; place: () => Promise<{ url: string | undefined; dataDir: string }> }[] = [
    { kind: 'PGlite', place: async () => ({ url: undefined, dataDir: await pgliteForTest() }) },
  ];
  return HAS_POSTGRES ? [...places, { kind: 'PostgreSQL', place: postgresPlace }] : places;
}

export async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

/** A DATA_DIR with a PGlite that is empty: to make one takes seconds, so it is made once on a machine, and copied. */
export async function pgliteForTest(): Promise<string> {
  const { version } = JSON.parse(await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8'));
  const template = join(tmpdir(), `debrief-pglite-${version}`);
  const folder = await folderForTest();
  const copy = () => cp(template, folder, { recursive: true });
  await copy().catch(async () => {
    const making = await mkdtemp(`${template}-`);
    const database = openDatabase({ url: undefined, dataDir: making, migrations: [] });
    await database.query('drop schema debrief_store cascade');
    await database.close();
    // Whoever is first.
    await rename(making, template).catch(() => rm(making, { recursive: true }));
    await mkdir(dirname(folder), { recursive: true });
    await copy();
  });
  return folder;
}
