import { PermissionFlagsBits } from 'discord-api-types/v10';

/** A person, or the bot. */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
}

/** A role: a name and the permissions that it gives. */
export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
}

/** A server. `members` maps the id of a user to the ids of his or her roles, @everyone left out. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly ownerId: string;
  readonly joinedAt: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, readonly string[]>;
}

/** What everyone in a new server may do, the bot included: read, write, react, open threads. */
export const EVERYONE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

/** All permissions that a member's roles give in the server, before the overwrites of a channel. */
export function permissionsOf(guild: Guild, userId: string): bigint {
  const roles = [guild.id, ...(guild.members.get(userId) ?? [])];
  return roles.reduce((all, id) => all | (guild.roles.get(id)?.permissions ?? 0n), 0n);
}

/** The user object of Discord's API. */
export function userPayload(user: User) {
  return {
    id: user.id,
    username: user.name.toLowerCase().replaceAll(/[^a-z0-9._]+/g, '_'),
    global_name: user.name,
    discriminator: '0',
    avatar: null,
    bot: user.bot,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
  };
}

/** The role object of Discord's API. */
export function rolePayload(role: Role) {
  return {
    id: role.id,
    name: role.name,
    permissions: String(role.permissions),
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: 0,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** The member object of Discord's API, without its user. */
export function memberPayload(guild: Guild, userId: string) {
  return {
    roles: guild.members.get(userId) ?? [],
    joined_at: guild.joinedAt,
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    avatar: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
  };
}
