import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { createIdentifyTurn } from './identify-turn.ts';
import { connectRedis } from './redis-connection.ts';
import { consume, type Limit, type Limiter, localLimiter, type SharedState } from './shared-state.ts';

/**
 * What processes share through Redis. While it is away, hangs or was never there, each goes on by itself, and no answer
 * waits for it longer than 50 ms. Never throws.
 * @param bot Tells this bot from others in the same Redis, such as its token; only a hash of it gets there.
 */
export function openRedisState(url: string, bot: string, log: Pick<Logger, 'info' | 'warn'>): SharedState {
  const prefix = `debrief:${createHash('sha256').update(bot).digest('hex').slice(0, 16)}`;
  const { redis, ask, close } = connectRedis(url, log);
  const subscriber = redis.duplicate({ enableOfflineQueue: false });
  // The first connection tells what is wrong.
  subscriber.on('error', () => {});
  const contentKey = `${prefix}:content`;

  function limiter(name: string, limit: Limit): Limiter {
    const { points, seconds: duration } = limit;
    const shared = new RateLimiterRedis({ storeClient: redis, keyPrefix: `${prefix}:${name}`, points, duration });
    const local = localLimiter(limit);
    return (key) =>
      ask(
        () => consume(shared, key),
        () => local(key),
      );
  }

  return {
    limiter,
    identifyTurn: createIdentifyTurn(prefix, ask),
    announceContent: (version) => {
      const announce = async () => {
        await redis.set(contentKey, version);
        await redis.publish(contentKey, version);
      };
      // Who does not hear of it now, finds new content by pulling.
      announce().catch(() => {});
    },
    onContent: (listener) => {
      subscriber.on('message', (_channel, version) => listener(version));
      const catchUp = async () => {
        await subscriber.subscribe(contentKey);
        const version = await redis.get(contentKey);
        if (version !== null) listener(version);
      };
      const start = () => void catchUp().catch(() => {});
      subscriber.on('ready', start);
      if (subscriber.status === 'ready') start();
    },
    close: async () => {
      close();
      subscriber.disconnect();
    },
  };
}
