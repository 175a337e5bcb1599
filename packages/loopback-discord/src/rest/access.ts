import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel } from '../state/channel.ts';
import type { Interaction } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { botPermissions } from '../state/places.ts';
import type { World } from '../state/world.ts';
import type { Call } from './call.ts';
import { REFUSALS, type RestError } from './rest-error.ts';

/** The channel that the call names. Throws 10003 if there is none, 50001 if the bot cannot see it, 50013 if it lacks a permission. */
export function channelFor(world: World, call: Call, needed = 0n): Channel {
  const channel = world.channels.get(call.params['channel'] ?? '');
  if (channel === undefined) throw REFUSALS.unknownChannel();
  const permissions = botPermissions(world, channel);
  if ((permissions & PermissionFlagsBits.ViewChannel) === 0n) throw REFUSALS.missingAccess();
  if ((permissions & needed) !== needed) throw REFUSALS.missingPermissions();
  return channel;
}

/** The channel that the call names, to write in: see `channelFor`. */
export function writableChannel(world: World, call: Call): Channel {
  const isThread = world.channels.get(call.params['channel'] ?? '')?.parentId !== undefined;
  return channelFor(
    world,
    call,
    isThread ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
  );
}

/** The message that the call names. Ephemeral ones are not there for these routes, as with Discord. */
export function messageFor(channel: Channel, call: Call): Message {
  const message = channel.messages.get(call.params['message'] ?? '');
  if (message === undefined || message.onlyFor !== undefined) throw REFUSALS.unknownMessage();
  return message;
}

/** The interaction whose token and id the call names, and its channel. Throws what `refusal` makes, by default 10062. */
export function interactionFor(
  world: World,
  call: Call,
  refusal: () => RestError = REFUSALS.unknownInteraction,
): { readonly interaction: Interaction; readonly channel: Channel } {
  const { token = '', interaction: id } = call.params;
  const interaction = world.interactions.get(token);
  const channel = world.channels.get(interaction?.channelId ?? '');
  const isRight = id === undefined || interaction?.origin.id === id;
  if (interaction === undefined || channel === undefined || !isRight) throw refusal();
  return { interaction, channel };
}
