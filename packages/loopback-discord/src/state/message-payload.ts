import { InteractionType } from 'discord-api-types/v10';
import { channelType } from './channel.ts';
import { memberPayload, userPayload } from './guild.ts';
import type { Attachment, DiscordAttachment, DiscordMessage, DiscordUser, Message, Origin } from './message.ts';
import { guildOf } from './places.ts';
import type { World } from './world.ts';

/** The message object of Discord's API, as REST gives it. What is unknown is left out: discord.js trips over null. */
export function messagePayload(world: World, message: Message, depth = 0): DiscordMessage {
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: userPayload(world.users.get(message.authorId) ?? world.bot),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments.map(attachmentPayload),
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    mentions: mentioned(world, message).map(userPayload),
    mention_roles: message.mentionedRoles,
    mention_everyone: message.mentionsEveryone,
    pinned: false,
    tts: false,
    ...(message.nonce !== undefined && { nonce: message.nonce }),
    ...reactionsPayload(world, message),
    ...(message.interaction && {
      webhook_id: world.applicationId,
      application_id: world.applicationId,
      interaction_metadata: originPayload(world, message, message.interaction),
    }),
    ...replyPayload(world, message, depth),
  };
}

/** The message as MESSAGE_CREATE and MESSAGE_UPDATE carry it: with server and member, or with the type of a DM. */
export function messageEvent(world: World, message: Message): Record<string, unknown> {
  const channel = world.channels.get(message.channelId);
  const payload = messagePayload(world, message);
  if (channel === undefined) return payload;
  const guild = guildOf(world, channel);
  if (guild === undefined) return { ...payload, channel_type: channelType(channel) };
  return {
    ...payload,
    channel_type: channelType(channel),
    guild_id: guild.id,
    member: memberPayload(guild, message.authorId),
    mentions: mentioned(world, message).map((user) => ({
      ...userPayload(user),
      member: memberPayload(guild, user.id),
    })),
  };
}

/**
 * Empties content, embeds, components and attachments of a message, and of the one that it replies to, unless the bot
 * wrote it, is mentioned in it or got it as a direct message (Gateway, Message Content Intent).
 */
export function blanked(world: World, message: Message, payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  const channel = world.channels.get(message.channelId);
  const isOpen =
    channel?.guildId === undefined || message.authorId === world.bot.id || message.mentions.includes(world.bot.id);
  const target = channel?.messages.get(message.replyTo ?? '');
  return {
    ...payload,
    ...(!isOpen && { content: '', embeds: [], components: [], attachments: [] }),
    ...(target &&
      'referenced_message' in payload && { referenced_message: blanked(world, target, payload.referenced_message) }),
  };
}

function mentioned(world: World, message: Message) {
  return message.mentions.flatMap((id) => world.users.get(id) ?? []);
}

function attachmentPayload({ contentType, ...rest }: Attachment): DiscordAttachment & { readonly proxy_url: string } {
  return { ...rest, proxy_url: rest.url, ...(contentType !== undefined && { content_type: contentType }) };
}

function reactionsPayload(world: World, message: Message) {
  const reactions = Object.entries(message.reactions).map(([name, users]) => ({
    emoji: { id: null, name },
    count: users.length,
    count_details: { normal: users.length, burst: 0 },
    me: users.includes(world.bot.id),
    me_burst: false,
    burst_colors: [],
  }));
  return reactions.length > 0 ? { reactions } : {};
}

function originPayload(
  world: World,
  message: Message,
  origin: Origin,
): Record<string, unknown> & { readonly user: DiscordUser } {
  const guildId = world.channels.get(message.channelId)?.guildId;
  return {
    id: origin.id,
    type: origin.type,
    user: userPayload(world.users.get(origin.userId) ?? world.bot),
    authorizing_integration_owners: { '0': guildId ?? '0' },
    ...(origin.type === InteractionType.MessageComponent && { interacted_message_id: origin.sourceId }),
    ...(origin.trigger && { triggering_interaction_metadata: originPayload(world, message, origin.trigger) }),
  };
}

function replyPayload(world: World, { channelId, replyTo }: Message, depth: number) {
  if (replyTo === undefined) return {};
  const channel = world.channels.get(channelId);
  const target = channel?.messages.get(replyTo);
  return {
    message_reference: { type: 0, message_id: replyTo, channel_id: channelId, guild_id: channel?.guildId },
    ...(depth === 0 && { referenced_message: target ? messagePayload(world, target, 1) : null }),
  };
}
