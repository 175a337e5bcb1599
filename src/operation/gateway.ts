import { type Client, Events, Status } from 'discord.js';
import type { GatewayState } from './readiness.ts';

/** A bot's connections to Discord, one for each shard of this process. */
export interface Gateway {
  readonly state: () => GatewayState;
  /** Shards by what they are doing; none where the gateway is not used. */
  readonly shards: () => Readonly<Partial<Record<ShardState, number>>>;
  /** Round trip of the last heartbeat, in seconds, the mean of all shards; undefined before the first. */
  readonly pingSeconds: () => number | undefined;
  /** undefined where the gateway is not used: nobody tells. */
  readonly guilds: () => number | undefined;
}

export type ShardState = 'ready' | 'connecting' | 'disconnected';

/** Follows a client that is about to log in. @param now Milliseconds since 1970. */
export function watchGateway(client: Client, now: () => number = Date.now): Gateway {
  const lost = new Map<number, number>();
  const isLost = (shard: number): void => {
    if (!lost.has(shard)) lost.set(shard, now());
  };
  client.on(Events.ShardReconnecting, isLost);
  client.on(Events.ShardDisconnect, (_event, shard) => isLost(shard));
  client.on(Events.ShardResume, (shard) => lost.delete(shard));
  client.on(Events.ShardReady, (shard) => lost.delete(shard));
  return {
    state: () => {
      if (!client.isReady()) return 'connecting';
      return lost.size === 0 ? 'ready' : { lostSince: Math.min(...lost.values()) };
    },
    shards: () => {
      const counts = { ready: 0, connecting: 0, disconnected: 0 };
      for (const { status } of client.ws.shards.values()) counts[shardState(status)] += 1;
      return counts;
    },
    pingSeconds: () => {
      const pings = client.ws.shards.map(({ ping }) => ping).filter((ping) => ping >= 0);
      return pings.length === 0 ? undefined : pings.reduce((sum, ping) => sum + ping, 0) / pings.length / 1_000;
    },
    guilds: () => client.guilds.cache.size,
  };
}

/** What there is to tell of a client that is about to log in, to which Discord comes by HTTP alone. */
export function withoutGateway(client: Client): Gateway {
  return {
    state: () => (client.isReady() ? 'unused' : 'connecting'),
    shards: () => ({}),
    pingSeconds: () => undefined,
    guilds: () => undefined,
  };
}

function shardState(status: Status): ShardState {
  if (status === Status.Ready) return 'ready';
  return status === Status.Disconnected ? 'disconnected' : 'connecting';
}
