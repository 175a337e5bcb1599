import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import { freePort } from '../free-port.ts';

/** Where Debian and Ubuntu put it, a folder for each version; the newest is taken. */
const VERSIONS = '/usr/lib/postgresql';
const [VERSION = ''] = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
const BIN = join(VERSIONS, VERSION, 'bin');
const run = promisify(execFile);

/** Where there is no PostgreSQL, its tests say so and are skipped. */
export const HAS_POSTGRES = existsSync(join(BIN, 'initdb'));
if (!HAS_POSTGRES)
  console.warn(`There is no PostgreSQL in ${VERSIONS}: its tests are skipped (apt-get install postgresql).`);

export interface Postgres {
  /** Of a database of its own, which is empty. */
  readonly database: () => Promise<string>;
  /** Ends the server at once, as a power cut does. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Lets it hang, or go on. */
  readonly freeze: (isFrozen: boolean) => void;
  readonly stop: () => Promise<void>;
}

/** A PostgreSQL on a free port of this computer, with its data in a temporary folder. */
export async function startPostgres(): Promise<Postgres> {
  const [dir, port] = [await mkdtemp(join(tmpdir(), 'postgres-')), Number(await freePort())];
  const user = await unprivileged();
  if (user !== undefined) await chown(dir, user.uid, user.gid);
  await chmod(dir, 0o700);
  const data = join(dir, 'data');
  await run(join(BIN, 'initdb'), ['-D', data, '-U', 'debrief', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'], {
    ...user,
    cwd: dir,
  });
  let server = spawnServer();
  function spawnServer() {
    const settings = [
      'fsync=off',
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${dir}`,
      'shared_buffers=64MB',
    ];
    const flags = settings.flatMap((setting) => ['-c', setting]);
    return spawn(join(BIN, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...user,
      cwd: dir,
      stdio: 'ignore',
    });
  }
  const url = (name: string): string => `postgres://debrief@127.0.0.1:${port}/${name}`;
  const ended = () =>
    new Promise<void>((resolve) =>
      server.exitCode === null && server.signalCode === null ? server.once('exit', () => resolve()) : resolve(),
    );
  await untilReady(url('postgres'));
  let count = 0;
  return {
    database: async () => {
      count += 1;
      const name = `test_${count}`;
      const client = new pg.Client(url('postgres'));
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    kill: async () => {
      server.kill('SIGQUIT');
      await ended();
    },
    start: async () => {
      server = spawnServer();
      await untilReady(url('postgres'));
    },
    freeze: (isFrozen) => {
      const signal = isFrozen ? 'SIGSTOP' : 'SIGCONT';
      // Those of connections first, by their parent's id.
      for (const pid of childrenOf(server.pid ?? 0)) process.kill(pid, signal);
      server.kill(signal);
    },
    stop: async () => {
      server.kill('SIGCONT');
      server.kill('SIGQUIT');
      await ended();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function childrenOf(pid: number): readonly number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
}

/** A PostgreSQL for one test. */
export async function postgresForTest(): Promise<Postgres> {
  const postgres = await startPostgres();
  onTestFinished(postgres.stop);
  return postgres;
}

/** PostgreSQL does not run as root: then as its own user. */
async function unprivileged(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
  );
  return { uid: uid ?? 0, gid: gid ?? 0 };
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error('PostgreSQL does not start.');
}
