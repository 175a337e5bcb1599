import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from '../state/channel.ts';
import { permissionsOf } from '../state/guild.ts';
import type { Message } from '../state/message.ts';
import type { World } from '../state/world.ts';
import type { Call } from './call.ts';
import { REFUSALS } from './rest-error.ts';

/** What the bot may do in a channel: the permissions of its roles without those denied there; all in a direct message. */
export function botPermissions(world: World, channel: Channel): bigint {
  const guild = world.guilds.get(channel.guildId ?? '');
  if (guild === undefined)
    return (
      PermissionFlagsBits.ViewChannel |
      PermissionFlagsBits.SendMessages |
      PermissionFlagsBits.EmbedLinks |
      PermissionFlagsBits.AttachFiles |
      PermissionFlagsBits.AddReactions |
      PermissionFlagsBits.ReadMessageHistory
    );
  const parent = world.channels.get(channel.parentId ?? '');
  return permissionsOf(guild, world.bot.id) & ~(channel.botDenied | (parent?.botDenied ?? 0n));
}

/** The channel that the call names. Throws 10003 if there is none, 50001 if the bot cannot see it, 50013 if it lacks a permission. */
export function channelFor(world: World, call: Call, needed = 0n): Channel {
  const channel = world.channels.get(call.params['channel'] ?? '');
  if (channel === undefined) throw REFUSALS.unknownChannel();
  const permissions = botPermissions(world, channel);
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) throw REFUSALS.missingAccess();
  if ((permissions & needed) !== needed) throw REFUSALS.missingPermissions();
  return channel;
}

/** The message that the call names. Ephemeral ones are not there for these routes, as with Discord. */
export function messageFor(channel: Channel, call: Call): Message {
  const message = channel.messages.get(call.params['message'] ?? '');
  if (message === undefined || message.onlyFor !== undefined) throw REFUSALS.unknownMessage();
  return message;
}

/** What is needed to write in the channel. */
export function writing(world: World, call: Call): bigint {
  const isThread = world.channels.get(call.params['channel'] ?? '')?.parentId !== undefined;
  return isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
}
