import { ApplicationFlags, GatewayIntentBits } from 'discord-api-types/v10';
import { guildPayload } from '../state/guild.ts';
import { userPayload } from '../state/user.ts';
import type { World } from '../state/world.ts';
import { deliver, isOnShard, type Session } from './session.ts';

/** Greets a session: READY with its servers still unavailable, then each server as GUILD_CREATE. */
export function greet(world: World, session: Session, gatewayUrl: string): void {
  const guilds = [...world.guilds.values()].filter((guild) => isOnShard(session, guild.id));
  deliver(session, 'READY', {
    v: 10,
    user: { ...userPayload(world.bot), verified: true, email: null, mfa_enabled: true, flags: 0 },
    guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: gatewayUrl,
    shard: session.shard,
    application: { id: world.applicationId, flags: applicationFlags(world) },
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) {
    deliver(session, 'GUILD_CREATE', guildPayload(guild, [...world.channels.values()], world.bot));
  }
}

/** The flags that say which privileged intents the application has. */
export function applicationFlags(world: World): number {
  const has = (intent: number) => (world.settings.privilegedIntents & intent) !== 0;
  return (
    (has(GatewayIntentBits.MessageContent) ? ApplicationFlags.GatewayMessageContentLimited : 0) |
    (has(GatewayIntentBits.GuildMembers) ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
    (has(GatewayIntentBits.GuildPresences) ? ApplicationFlags.GatewayPresenceLimited : 0)
  );
}
