import type { Loopback } from '../loopback.ts';
import type { CommandBody } from '../state/command.ts';

/** Discord's InteractionContextType of servers. */
const GUILD = 0;

/** The commands that Discord would show in the channel to a member with these permissions. */
export function shownCommands(discord: Loopback, permissions: bigint): readonly CommandBody[] {
  const all = [...discord.commands(discord.channel.guildId), ...discord.commands()];
  return all.filter(({ contexts, default_member_permissions: needed }) => {
    if (contexts !== undefined && !contexts.includes(GUILD)) return false;
    if (needed === undefined) return true;
    const bits = BigInt(needed);
    return bits !== 0n && (permissions & bits) === bits;
  });
}
