import { MessageType } from 'discord-api-types/v10';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import { messageEvent } from './message-payload.ts';
import { forgetOldest } from './remembered.ts';
import { tell, type World } from './world.ts';

/** What a message cannot do without; all else has a default. */
export type Draft = Partial<Omit<Message, 'id' | 'createdAt' | 'channelId'>> & Pick<Message, 'authorId'>;

/** Posts a message, and tells the gateway unless it is for one person's eyes. */
export function postMessage(world: World, channel: Channel, draft: Draft): Message {
  const message: Message = {
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    type: MessageType.Default,
    mentions: [],
    mentionedRoles: [],
    mentionsEveryone: false,
    reactions: {},
    ...draft,
    id: world.nextId(),
    channelId: channel.id,
    createdAt: world.clock.now(),
  };
  channel.messages.set(message.id, message);
  channel.lastMessageId = message.id;
  forgetOldest(channel.messages, world.settings.remembers);
  tellMessage(world, channel, 'MESSAGE_CREATE', message);
  world.changes.emit({ kind: 'posted', message });
  return message;
}

/** Replaces a message by a changed one. It shows with the mark 'edited', without it, or not even as MESSAGE_UPDATE. */
export function changeMessage(
  world: World,
  message: Message,
  change: Partial<Message>,
  mark: 'marked' | 'unmarked' | 'unheard' = 'marked',
): Message {
  const changed: Message = { ...message, ...change, ...(mark === 'marked' && { editedAt: world.clock.now() }) };
  const channel = world.channels.get(message.channelId);
  if (channel === undefined) return changed;
  channel.messages.set(changed.id, changed);
  if (mark !== 'unheard') tellMessage(world, channel, 'MESSAGE_UPDATE', changed);
  world.changes.emit({ kind: 'edited', message: changed });
  return changed;
}

/** Takes a message away. */
export function deleteMessage(world: World, message: Message): void {
  const channel = world.channels.get(message.channelId);
  channel?.messages.delete(message.id);
  if (channel && message.onlyFor === undefined) {
    const data = { id: message.id, channel_id: channel.id, guild_id: channel.guildId };
    tell(world, channel, 'messages', 'MESSAGE_DELETE', data);
  }
  world.changes.emit({ kind: 'deleted', message });
}

function tellMessage(world: World, channel: Channel, name: string, message: Message): void {
  if (message.onlyFor === undefined) tell(world, channel, 'messages', name, messageEvent(world, message), message);
}
