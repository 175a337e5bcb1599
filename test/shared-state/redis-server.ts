import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll } from 'vitest';
import { freePort } from '../free-port.ts';

/** Whether there is a redis-server to test with; told once if not. */
export const HAS_REDIS = spawnSync('redis-server', ['--version']).status === 0;
if (!HAS_REDIS)
  console.warn(
    'No redis-server is installed, so what is shared through it is not tested (apt-get install redis-server).',
  );

export interface RedisServer {
  readonly url: string;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
  /** It takes connections and commands, and answers nothing. */
  readonly hang: () => void;
  readonly goOn: () => void;
}

/** All that run: the process of a test is ended without being asked. */
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** A redis-server on a free port of 127.0.0.1, not started; it ends with the tests of the file. */
export async function createRedisServer(): Promise<RedisServer> {
  const port = Number(await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'debrief-redis-'));
  let child: ChildProcess | undefined;
  return {
    url: `redis://127.0.0.1:${port}`,
    start: async () => {
      if (child !== undefined) return;
      child = spawn('redis-server', ['--bind', '127.0.0.1', '--port', String(port), '--dir', dir, '--save', ''], {
        stdio: 'ignore',
      });
      running.add(child);
      await answering(port);
    },
    kill: async () => {
      if (child === undefined) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      running.delete(child);
      child = undefined;
    },
    hang: () => void child?.kill('SIGSTOP'),
    goOn: () => void child?.kill('SIGCONT'),
  };
}

async function answering(port: number): Promise<void> {
  const redis = new Redis({ host: '127.0.0.1', port, retryStrategy: () => 20, maxRetriesPerRequest: null });
  redis.on('error', () => {});
  await redis.ping();
  redis.disconnect();
}
