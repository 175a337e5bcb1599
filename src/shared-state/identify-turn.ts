import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { RedisConnection } from './redis-connection.ts';

/** Discord takes one IDENTIFY in five seconds for each turn (Gateway, Sharding, Max Concurrency); a little more is safe. */
const TURN_MS = 5_250;
const TRY_EVERY_MS = 250;
/** Whatever happens to others, a shard does not wait for ever: Discord itself tells who is too early. */
const LONGEST_MS = 10 * 60_000;

/** Waits for a lock that ends by itself. When Redis is away, nobody waits: who comes too early is told so by Discord. */
export function createIdentifyTurn(prefix: string, ask: RedisConnection['ask']) {
  return async (turn: number, signal: AbortSignal): Promise<void> => {
    const take = () =>
      ask(
        async (redis) => (await redis.set(`${prefix}:identify:${turn}`, '1', 'PX', TURN_MS, 'NX')) === 'OK',
        () => true,
      );
    const until = Date.now() + LONGEST_MS;
    while (!(await take()) && Date.now() < until) {
      await delay(TRY_EVERY_MS + randomInt(TRY_EVERY_MS), undefined, { signal });
    }
  };
}
