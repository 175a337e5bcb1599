import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type Channel, channelPayload } from './channel.ts';

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

/** The guild as GUILD_CREATE carries it: with its channels, its threads and the bot as its only listed member. */
export function guildPayload(guild: Guild, channels: readonly Channel[], bot: User) {
  const own = channels.filter((channel) => channel.guildId === guild.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(rolePayload),
    channels: own.filter((channel) => channel.parentId === undefined).map((channel) => channelPayload(channel, bot.id)),
    threads: own.filter((channel) => channel.parentId !== undefined).map((channel) => channelPayload(channel, bot.id)),
    members: [{ ...memberPayload(guild, bot.id), user: userPayload(bot) }],
    member_count: guild.members.size,
    joined_at: guild.joinedAt,
    emojis: [],
    stickers: [],
    features: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    icon: null,
    splash: null,
    banner: null,
    description: null,
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    large: false,
    unavailable: false,
  };
}
