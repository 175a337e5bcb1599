import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Message } from '../state/message.ts';
import type { Dispatch, World } from '../state/world.ts';

/** The payload as a session may see it: without Message Content, other people's messages arrive empty. */
export function viewOf(world: World, dispatch: Dispatch, intents: number): unknown {
  if (dispatch.message === undefined || (intents & GatewayIntentBits.MessageContent) !== 0) return dispatch.data;
  return blanked(world, dispatch.message, dispatch.data);
}

/**
 * Empties content, embeds, components and attachments of a message, and of the one that it replies to, unless the bot
 * wrote it, is mentioned in it or got it as a direct message (Gateway, Message Content Intent).
 */
export function blanked(world: World, message: Message, payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  const channel = world.channels.get(message.channelId);
  const target = channel?.messages.get(message.replyTo ?? '');
  const reply =
    target && 'referenced_message' in payload
      ? { referenced_message: blanked(world, target, payload.referenced_message) }
      : {};
  const empty = isOpen(world, message) ? {} : { content: '', embeds: [], components: [], attachments: [] };
  return { ...payload, ...empty, ...reply };
}

function isOpen(world: World, message: Message): boolean {
  const direct = world.channels.get(message.channelId)?.guildId === undefined;
  return direct || message.authorId === world.bot.id || message.mentions.includes(world.bot.id);
}
