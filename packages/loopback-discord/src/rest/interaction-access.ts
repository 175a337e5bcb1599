import { ApplicationCommandType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Channel } from '../state/channel.ts';
import { type Interaction, originOf } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import type { World } from '../state/world.ts';
import type { Call } from './call.ts';
import { REFUSALS, type RestError } from './rest-error.ts';

/** The interaction whose token and id the call names, and its channel. Throws what `refusal` makes, by default 10062. */
export function interactionFor(
  world: World,
  call: Call,
  refusal: () => RestError = REFUSALS.unknownInteraction,
): { readonly interaction: Interaction; readonly channel: Channel } {
  const interaction = world.interactions.get(call.params['token'] ?? '');
  const channel = world.channels.get(interaction?.channelId ?? '');
  const isRight = call.params['interaction'] === undefined || interaction?.id === call.params['interaction'];
  if (interaction === undefined || channel === undefined || !isRight) throw refusal();
  return { interaction, channel };
}

/**
 * What every message that comes from an interaction has besides its content: who invoked it, and who can see it.
 * `flags` are those of the content.
 */
export function messageFrame(
  interaction: Interaction,
  flags: number,
  ephemeral: boolean = interaction.ephemeral,
): Pick<Message, 'interaction' | 'type' | 'flags' | 'onlyFor'> {
  return {
    interaction: originOf(interaction),
    type: typeOf(interaction),
    flags: flags | (ephemeral ? MessageFlags.Ephemeral : 0),
    ...(ephemeral && { onlyFor: interaction.userId }),
  };
}

function typeOf(interaction: Interaction): MessageType {
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return interaction.commandType === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}
