import { PermissionFlagsBits as Permission } from 'discord-api-types/v10';
import type { Channel } from './channel.ts';
import { EVERYONE, type Guild, permissionsOf, type User } from './guild.ts';
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

/** Adds a channel, a thread or a direct message, without messages. */
export function addChannel(
  world: World,
  given: Omit<Channel, 'id' | 'createdAt' | 'botDenied' | 'typings' | 'messages'> & { readonly id?: string },
): Channel {
  const channel: Channel = {
    id: world.nextId(),
    ...given,
    createdAt: world.clock.now(),
    botDenied: 0n,
    typings: 0,
    messages: new Map(),
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
