import type { Loopback } from '../loopback.ts';
import type { Message } from '../state/message.ts';
import { DiscordMessage } from './discord-message.ts';

/**
 * A message of the Discord on loopback as its API gives it. `command` is the name of the command that it answers:
 * Discord's program knows that name, the API leaves it out.
 */
export function showMessage(message: Message, discord: Loopback, command?: string): DiscordMessage {
  const shown = DiscordMessage.parse(discord.payloadOf(message));
  const { interaction_metadata: metadata } = shown;
  return command === undefined || metadata === undefined
    ? shown
    : { ...shown, interaction_metadata: { ...metadata, name: command } };
}
