import type { Channel } from '../state/channel.ts';
import { permissionsOf, type User } from '../state/guild.ts';
import type { Message } from '../state/message.ts';
import { guildOf } from '../state/places.ts';
import type { World } from '../state/world.ts';

/** Who does something, in which Discord and which channel. */
export interface Who {
  readonly world: World;
  readonly user: User;
  /** The language that the person's Discord is set to, e.g. 'vi'. */
  readonly locale: string;
  readonly channel: Channel;
}

/** A member has tried what Discord's own program would not have let them do. A mistake of the test, or a bug it found. */
export class ActError extends Error {}

/** A message of the channel as it stands now. Throws `ActError` if it is gone, or for someone else's eyes. */
export function currentMessage({ user, channel }: Who, { id }: Message): Message {
  const current = channel.messages.get(id);
  if (current === undefined) throw new ActError(`The message ${id} is not in #${channel.name}, or is deleted.`);
  if (current.onlyFor !== undefined && current.onlyFor !== user.id)
    throw new ActError(`${user.name} cannot see the message ${id}: it is for ${current.onlyFor} only.`);
  return current;
}

/** Whether the person has all of these permissions in the server; false in direct messages. */
export function hasPermission({ world, user, channel }: Who, needed: bigint): boolean {
  const guild = guildOf(world, channel);
  return guild !== undefined && (permissionsOf(guild, user.id) & needed) === needed;
}
