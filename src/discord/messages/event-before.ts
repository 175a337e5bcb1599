import { DiscordAPIError, type Message } from 'discord.js';
import { decodeAction } from '../actions/codec.ts';

/** The id of the event that the bot's message was about to which this one replies; it stands in its buttons. */
export async function eventBefore(message: Message): Promise<string | undefined> {
  if (message.reference?.messageId === undefined) return undefined;
  const before = await referenced(message);
  if (before?.author.id !== message.client.user.id) return undefined;
  return customIdsIn(before.components.map((component): unknown => component.toJSON()))
    .map(decodeAction)
    .flatMap((action) => (action?.kind === 'follow-up' && action.event !== '' ? [action.event] : []))[0];
}

/** It may be gone by now, or not to be read. */
async function referenced(message: Message): Promise<Message | undefined> {
  try {
    return await message.fetchReference();
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined;
    throw error;
  }
}

function customIdsIn(components: readonly unknown[]): readonly string[] {
  return components.flatMap((component): readonly string[] => {
    if (typeof component !== 'object' || component === null) return [];
    const own = 'custom_id' in component && typeof component.custom_id === 'string' ? [component.custom_id] : [];
    const inside = 'components' in component && Array.isArray(component.components) ? component.components : [];
    return [...own, ...customIdsIn(inside)];
  });
}
