import { setTimeout as delay, setImmediate as pollOnce } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Longer, no answer waits for Redis. */
const PATIENCE_MS = 50;
/** A connection on which nothing comes for so long is cut, and another is tried. */
const HANGING_MS = 2_000;
const MAX_RETRY_MS = 2_000;

/** A Redis that may be away at any time. */
export interface RedisConnection {
  readonly redis: Redis;
  /** What Redis answers; what `otherwise` gives when it is away, fails, or takes longer than 50 ms. */
  readonly ask: <T>(command: (redis: Redis) => Promise<T>, otherwise: () => T | Promise<T>) => Promise<T>;
  readonly close: () => void;
}

/**
 * Connects, now or whenever Redis is there, and again whenever it was lost. Never throws; each time that it is lost and
 * found again is one line in the log.
 * @param url May hold a password: it is not logged.
 */
export function connectRedis(url: string, log: Pick<Logger, 'info' | 'warn'>): RedisConnection {
  const redis = new Redis(url, {
    connectTimeout: HANGING_MS,
    socketTimeout: HANGING_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (times) => Math.min(times * 100, MAX_RETRY_MS),
  });
  const { lost, found } = tellAvailability(log);
  let reason = 'the connection was closed';
  redis.on('error', (error: Error & { readonly code?: string }) => {
    reason = error.code ?? error.message;
  });
  // Not when it is this process that leaves.
  redis.on('close', () => redis.status !== 'end' && lost(reason));
  redis.on('ready', () => {
    reason = 'the connection was closed';
    found();
  });
  /** While one answer is overdue, nobody waits for another. */
  let overdue = 0;
  return {
    redis,
    ask: async (command, otherwise) => {
      if (redis.status !== 'ready' || overdue > 0) return otherwise();
      const asked = command(redis).then(
        (value) => {
          found();
          return { value };
        },
        (error: Error) => {
          // It is there, but full, or only to be read; where the connection was lost, that is told by itself.
          if (redis.status === 'ready') lost(error.message);
          return undefined;
        },
      );
      const first = await Promise.race([asked, late()]);
      if (first === 'late') {
        overdue += 1;
        void asked.then(() => {
          overdue -= 1;
        });
      }
      return first === undefined || first === 'late' ? otherwise() : first.value;
    },
    close: () => redis.disconnect(),
  };
}

/** Where this process itself was busy meanwhile, the answer may be there and not be read yet. */
async function late(): Promise<'late'> {
  await delay(PATIENCE_MS, undefined, { ref: false });
  return pollOnce('late');
}

/** Tells each change once. */
function tellAvailability(log: Pick<Logger, 'info' | 'warn'>) {
  let isAway = false;
  return {
    lost: (reason: string): void => {
      if (!isAway) log.warn({ reason }, 'Redis is away: this process goes on with limits of its own');
      isAway = true;
    },
    found: (): void => {
      if (isAway) log.info('Redis is back: limits are shared again');
      isAway = false;
    },
  };
}
