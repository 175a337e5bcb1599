import { type IIdentifyThrottler, SimpleIdentifyThrottler, type WebSocketOptions } from 'discord.js';
import type { Shards } from '../../settings/many-hosts.ts';
import type { SharedState } from '../../shared-state/shared-state.ts';

/**
 * Options of a client for the shards of this process. They take turns in identifying themselves, as many at once as Discord
 * allows; with a shared state, also with those of other processes. Without, Discord sends away who comes too early, and
 * discord.js comes again after five seconds.
 */
export function shardOptions({ ids, count }: Shards, { identifyTurn }: Pick<SharedState, 'identifyTurn'>) {
  const ws: WebSocketOptions =
    identifyTurn === undefined ? {} : { buildIdentifyThrottler: (manager) => throttler(manager, identifyTurn) };
  return { shards: [...ids], shardCount: count, ws };
}

type Manager = Parameters<NonNullable<WebSocketOptions['buildIdentifyThrottler']>>[0];

async function throttler(
  manager: Manager,
  identifyTurn: NonNullable<SharedState['identifyTurn']>,
): Promise<IIdentifyThrottler> {
  const { session_start_limit: limit } = await manager.fetchGatewayInformation();
  const own = new SimpleIdentifyThrottler(limit.max_concurrency);
  return {
    waitForIdentify: async (shard, signal) => {
      await own.waitForIdentify(shard, signal);
      await identifyTurn(shard % limit.max_concurrency, signal);
    },
  };
}
