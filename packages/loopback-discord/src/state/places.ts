import { GatewayIntentBits, PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import { type Channel, channelPayload } from './channel.ts';
import { EVERYONE, type Guild, memberPayload, permissionsOf, rolePayload, type User, userPayload } from './guild.ts';
import type { World } from './world.ts';

/** Adds a person. */
export function addUser(world: World, name: string): User {
  const user: User = { id: world.nextId(), name, bot: false };
  world.users.set(user.id, user);
  return user;
}

/** Adds a server of which the bot is a member. */
export function addGuild(world: World, name: string, locale: string): Guild {
  const id = world.nextId();
  const owner = addUser(world, `Owner of ${name}`);
  const guild: Guild = {
    id,
    name,
    locale,
    ownerId: owner.id,
    joinedAt: new Date(world.clock.now()).toISOString(),
    roles: new Map([[id, { id, name: '@everyone', permissions: EVERYONE }]]),
    members: new Map([
      [owner.id, []],
      [world.bot.id, []],
    ]),
  };
  world.guilds.set(id, guild);
  return guild;
}

/** Takes the bot out of a server: bots that connect do not get it. @returns What invites it again. */
export function removeBot(world: World, guildId: string): () => void {
  const guild = world.guilds.get(guildId);
  const tell = (name: string, data: unknown) =>
    world.dispatches.emit({ name, data, guildId, intents: GatewayIntentBits.Guilds, message: undefined });
  if (world.guilds.delete(guildId)) tell('GUILD_DELETE', { id: guildId });
  return () => {
    if (guild === undefined || world.guilds.has(guildId)) return;
    world.guilds.set(guildId, guild);
    tell('GUILD_CREATE', guildPayload(world, guild));
  };
}

/** Adds a channel, a thread or a direct message, without messages. */
export function addChannel(
  world: World,
  given: Omit<Channel, 'id' | 'createdAt' | 'botDenied' | 'typings' | 'messages' | 'lastMessageId'> & {
    readonly id?: string;
  },
): Channel {
  const channel: Channel = {
    id: world.nextId(),
    ...given,
    createdAt: world.clock.now(),
    botDenied: 0n,
    typings: 0,
    messages: new Map(),
    lastMessageId: null,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The direct messages between the bot and a user; made if there were none. */
export function directChannel(world: World, userId: string): Channel {
  const known = [...world.channels.values()].find((channel) => channel.recipientId === userId);
  return known ?? addChannel(world, { name: 'direct', recipientId: userId });
}

/** The server that a channel is in; undefined for direct messages. */
export function guildOf(world: World, channel: Channel): Guild | undefined {
  return world.guilds.get(channel.guildId ?? '');
}

/** What the bot may do in a channel: the permissions of its roles without those denied there; all in a direct message. */
export function botPermissions(world: World, channel: Channel): bigint {
  const guild = guildOf(world, channel);
  if (guild === undefined) return IN_DIRECT;
  const parent = world.channels.get(channel.parentId ?? '');
  return permissionsOf(guild, world.bot.id) & ~(channel.botDenied | (parent?.botDenied ?? 0n));
}

const IN_DIRECT =
  EVERYONE & ~(Permission.SendMessagesInThreads | Permission.CreatePublicThreads | Permission.UseApplicationCommands);

/** The guild as GUILD_CREATE carries it: with its channels, its threads and the bot as its only listed member. */
export function guildPayload({ bot, channels }: World, guild: Guild) {
  const own = [...channels.values()].filter((channel) => channel.guildId === guild.id);
  const isThread = (channel: Channel) => channel.parentId !== undefined;
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()].map(rolePayload),
    channels: own.filter((each) => !isThread(each)).map((channel) => channelPayload(channel, bot.id)),
    threads: own.filter(isThread).map((channel) => channelPayload(channel, bot.id)),
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
