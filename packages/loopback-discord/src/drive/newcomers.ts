import { GatewayIntentBits } from 'discord-api-types/v10';
import { channelPayload } from '../state/channel.ts';
import { type Guild, guildPayload } from '../state/guild.ts';
import { addChannel, addGuild, addUser, type World } from '../state/world.ts';
import { type Member, memberOf } from './member.ts';
import { type Place, placeOf } from './place.ts';

/** Who a member is. */
export interface MemberOptions {
  /** Language of the person's Discord; default 'en-US'. */
  readonly locale?: string;
  /** `PermissionFlagsBits` beyond those of everyone; default none. */
  readonly permissions?: bigint;
  /** Where the person starts; default `loopback.channel`. */
  readonly place?: Place;
}

/** Adds a person to the server of the place where he or she starts, `start` by default. */
export function joinGuild(world: World, name: string, options: MemberOptions, start: Place): Member {
  const { locale = 'en-US', permissions = 0n, place = start } = options;
  const user = addUser(world, name);
  const guild = world.guilds.get(place.guildId ?? '');
  guild?.members.set(user.id, permissions === 0n ? [] : [addRole(world, guild, `${name}'s role`, permissions)]);
  return memberOf(world, { user, locale, channel: place.channel });
}

function addRole(world: World, guild: Guild, name: string, permissions: bigint): string {
  const id = world.nextId();
  guild.roles.set(id, { id, name, permissions });
  return id;
}

/** Adds a channel to a server, and tells the bot. */
export function openChannel(world: World, name: string, guildId: string): Place {
  const channel = addChannel(world, { name, guildId });
  const data = channelPayload(channel, world.bot.id);
  world.dispatches.emit({ name: 'CHANNEL_CREATE', data, guildId, intents: GatewayIntentBits.Guilds });
  return placeOf(world, channel);
}

/** Adds a server with one channel, and tells the bot. */
export function openGuild(world: World, name: string, locale: string, channelName: string): Place {
  const guild = addGuild(world, name, locale);
  const channel = addChannel(world, { name: channelName, guildId: guild.id });
  const data = guildPayload(guild, [channel], world.bot);
  world.dispatches.emit({ name: 'GUILD_CREATE', data, guildId: guild.id, intents: GatewayIntentBits.Guilds });
  return placeOf(world, channel);
}
