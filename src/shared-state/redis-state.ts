import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { createAnnouncements } from './announcements.ts';
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
  const content = createAnnouncements(redis, `${prefix}:content`);

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
    announceContent: content.announce,
    onContent: content.listen,
    close: async () => {
      close();
      content.close();
    },
  };
}
