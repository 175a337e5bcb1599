import type { Registry } from 'prom-client';
import type { Gateway } from '../gateway.ts';
import { gauge, single } from './gauges.ts';

/** Tells how things stand with Discord. @param gateway undefined before the first try to log in. */
export function measureGateway(registry: Registry, gateway: () => Gateway | undefined): void {
  gauge(registry, 'debrief_gateway_up', '1 when every shard of this process is connected to Discord, else 0.', () => {
    const state = gateway()?.state();
    return single(state === 'unused' ? undefined : Number(state === 'ready'));
  });
  gauge(
    registry,
    'debrief_gateway_shards',
    'Shards of this process by what they are doing.',
    () => Object.entries(gateway()?.shards() ?? {}).map(([state, value]) => ({ value, labels: { state } })),
    ['state'],
  );
  gauge(registry, 'debrief_gateway_ping_seconds', 'Round trip of the last heartbeat.', () =>
    single(gateway()?.pingSeconds()),
  );
  gauge(registry, 'debrief_guilds', 'Servers that the bot is in.', () => single(gateway()?.guilds()));
}
