import { ChannelType } from 'discord-api-types/v10';
import type { Message } from './message.ts';

/** A text channel, a thread (it has a `parentId`) or a direct message (it has a `recipientId` and no `guildId`). */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly guildId?: string;
  readonly parentId?: string;
  readonly recipientId?: string;
  readonly ownerId?: string;
  readonly autoArchiveMinutes?: number;
  /** Permission bits taken from the bot in this channel alone. */
  botDenied: bigint;
  /** How often the bot has shown that it is typing. */
  typings: number;
  /** In the order in which they were posted, those for one person's eyes included. */
  readonly messages: Map<string, Message>;
  /** The newest that was ever posted, whether it is still there or not; null before the first. */
  lastMessageId: string | null;
}

/** The type that Discord gives to such a channel. */
export function channelType(channel: Channel): ChannelType {
  if (channel.guildId === undefined) return ChannelType.DM;
  return channel.parentId === undefined ? ChannelType.GuildText : ChannelType.PublicThread;
}

/** The channel object of Discord's API, with the bot's own overwrite if something was taken from it. */
export function channelPayload(channel: Channel, botId: string) {
  const base = { id: channel.id, type: channelType(channel), last_message_id: channel.lastMessageId, flags: 0 };
  if (channel.guildId === undefined) return { ...base, recipients: [] };
  const common = { ...base, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 };
  if (channel.parentId !== undefined) return { ...common, ...threadFields(channel) };
  const denied = { id: botId, type: 1, allow: '0', deny: String(channel.botDenied) };
  return {
    ...common,
    position: 0,
    nsfw: false,
    topic: null,
    parent_id: null,
    permission_overwrites: channel.botDenied === 0n ? [] : [denied],
  };
}

function threadFields(channel: Channel) {
  const createdAt = new Date(channel.createdAt).toISOString();
  return {
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    message_count: channel.messages.size,
    total_message_sent: channel.messages.size,
    member_count: 1,
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: channel.autoArchiveMinutes ?? 1440,
      archive_timestamp: createdAt,
      create_timestamp: createdAt,
    },
  };
}
