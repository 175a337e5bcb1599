import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { openDatabase } from '../../src/store/database/open-database.ts';
import { HAS_POSTGRES } from '../search-database/postgres.ts';
import { postgresForFile } from '../search-database/postgres-server.ts';

const run = promisify(execFile);

/** Where a store can be. */
export interface StorePlace {
  readonly url: string | undefined;
  readonly dataDir: string;
}

/** Where what is stored can be, each time a place of its own; PostgreSQL is skipped where it is missing. */
export function placesForFile(): readonly { readonly kind: string; readonly place: () => Promise<StorePlace> }[] {
  const postgres = postgresForFile();
  const folder = foldersForFile();
  const pglite = async () => ({ url: undefined, dataDir: await withPglite(await folder()) });
  const server = async () => ({ url: await postgres().database(), dataDir: await folder() });
  return [{ kind: 'PGlite', place: pglite }, ...(HAS_POSTGRES ? [{ kind: 'PostgreSQL', place: server }] : [])];
}

/** Makes folders that go when the file's tests end; each is named, and not there yet. */
export function foldersForFile(): () => Promise<string> {
  const made: string[] = [];
  afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'store-'));
    made.push(folder);
    return join(folder, 'data');
  };
}

/** Puts a PGlite there that is empty: to make one takes seconds, so it is made once on a machine, and copied. */
export async function withPglite(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile('node_modules/@electric-sql/pglite/package.json', 'utf8'));
  const template = join(tmpdir(), `debrief-pglite-${version}`);
  // A thousand files: Node's own copying takes a second of processor time.
  const copy = () => run('cp', ['-R', template, folder]);
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
