import { GatewayIntentBits } from 'discord-api-types/v10';
import { guildPayload } from './places.ts';
import type { World } from './world.ts';

/**
 * Makes a server unavailable (Gateway, Guild Availability): bots that connect do not get it, those that are there are
 * told, and hear nothing of it until the function returned is called.
 */
export function beginOutage(world: World, guildId: string): () => void {
  const guild = world.guilds.get(guildId);
  const tell = (name: string, data: unknown) =>
    world.dispatches.emit({ name, data, guildId, intents: GatewayIntentBits.Guilds, message: undefined });
  tell('GUILD_DELETE', { id: guildId, unavailable: true });
  world.outages.add(guildId);
  return () => {
    if (world.outages.delete(guildId) && guild) tell('GUILD_CREATE', guildPayload(world, guild));
  };
}
