import { GatewayIntentBits, MessageType } from 'discord-api-types/v10';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import { messageEvent } from './message-payload.ts';
import type { World } from './world.ts';

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
  tell(world, channel, 'MESSAGE_CREATE', message);
  world.changes.emit({ kind: 'posted', message });
  return message;
}

/** How a change shows: with the mark 'edited', without it, or not even as MESSAGE_UPDATE. */
export type Mark = 'marked' | 'unmarked' | 'unheard';

/** Replaces a message by a changed one. */
export function changeMessage(
  world: World,
  message: Message,
  change: Partial<Message>,
  mark: Mark = 'marked',
): Message {
  const changed: Message = { ...message, ...change, ...(mark === 'marked' && { editedAt: world.clock.now() }) };
  const channel = world.channels.get(message.channelId);
  if (channel === undefined) return changed;
  channel.messages.set(changed.id, changed);
  if (mark !== 'unheard') tell(world, channel, 'MESSAGE_UPDATE', changed);
  world.changes.emit({ kind: 'edited', message: changed });
  return changed;
}

/** Takes a message away. */
export function deleteMessage(world: World, message: Message): void {
  const channel = world.channels.get(message.channelId);
  channel?.messages.delete(message.id);
  if (channel && message.onlyFor === undefined) {
    const place = channel.guildId === undefined ? {} : { guild_id: channel.guildId };
    world.dispatches.emit({
      name: 'MESSAGE_DELETE',
      data: { id: message.id, channel_id: channel.id, ...place },
      intents: messageIntent(channel),
      ...(channel.guildId !== undefined && { guildId: channel.guildId }),
    });
  }
  world.changes.emit({ kind: 'deleted', message });
}

function tell(world: World, channel: Channel, name: string, message: Message): void {
  if (message.onlyFor !== undefined) return;
  world.dispatches.emit({
    name,
    data: messageEvent(world, message),
    message,
    intents: messageIntent(channel),
    ...(channel.guildId !== undefined && { guildId: channel.guildId }),
  });
}

function messageIntent(channel: Channel): number {
  return channel.guildId === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}
