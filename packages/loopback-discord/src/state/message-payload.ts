import { InteractionType } from 'discord-api-types/v10';
import { channelType } from './channel.ts';
import { memberPayload } from './guild.ts';
import type { Attachment, DiscordMessage, DiscordUser, Message, Origin } from './message.ts';
import { userPayload } from './user.ts';
import type { World } from './world.ts';

/** The message object of Discord's API, as REST gives it. What is unknown is left out: discord.js trips over null. */
export function messagePayload(world: World, message: Message, depth = 0): DiscordMessage {
  const author = world.users.get(message.authorId) ?? world.bot;
  return {
    id: message.id,
    channel_id: message.channelId,
    type: message.type,
    author: userPayload(author),
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments.map(attachmentPayload),
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    mentions: message.mentions.flatMap((id) => world.users.get(id) ?? []).map(userPayload),
    mention_roles: message.mentionedRoles,
    mention_everyone: message.mentionsEveryone,
    pinned: false,
    tts: false,
    ...reactionsPayload(world, message),
    ...interactionPayload(world, message),
    ...replyPayload(world, message, depth),
  };
}

/** The message as MESSAGE_CREATE and MESSAGE_UPDATE carry it: with server and member, or with the type of a DM. */
export function messageEvent(world: World, message: Message): Record<string, unknown> {
  const channel = world.channels.get(message.channelId);
  const guild = world.guilds.get(channel?.guildId ?? '');
  const payload = messagePayload(world, message);
  if (channel === undefined) return payload;
  if (guild === undefined) return { ...payload, channel_type: channelType(channel) };
  return {
    ...payload,
    channel_type: channelType(channel),
    guild_id: guild.id,
    member: memberPayload(guild, message.authorId),
    mentions: message.mentions
      .flatMap((id) => world.users.get(id) ?? [])
      .map((user) => ({
        ...userPayload(user),
        member: memberPayload(guild, user.id),
      })),
  };
}

function attachmentPayload(attachment: Attachment) {
  const { contentType, ...rest } = attachment;
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

function interactionPayload(world: World, message: Message) {
  if (message.interaction === undefined) return {};
  return {
    webhook_id: world.applicationId,
    application_id: world.applicationId,
    interaction_metadata: metadata(world, message, message.interaction),
  };
}

function metadata(
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
    ...(origin.trigger && { triggering_interaction_metadata: metadata(world, message, origin.trigger) }),
  };
}

function replyPayload(world: World, message: Message, depth: number) {
  if (message.replyTo === undefined) return {};
  const channel = world.channels.get(message.channelId);
  const target = channel?.messages.get(message.replyTo);
  return {
    message_reference: {
      type: 0,
      message_id: message.replyTo,
      channel_id: message.channelId,
      ...(channel?.guildId !== undefined && { guild_id: channel.guildId }),
    },
    ...(depth === 0 && { referenced_message: target ? messagePayload(world, target, 1) : null }),
  };
}
