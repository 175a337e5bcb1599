import { MessageFlags } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Component } from './component.ts';

const Picture = z.looseObject({ url: z.string() });
const Footer = z.looseObject({ text: z.string(), icon_url: z.string() }).partial();
const Author = z.looseObject({ name: z.string(), url: z.string(), icon_url: z.string() }).partial();
const Field = z.looseObject({ name: z.string(), value: z.string() }).partial();

/** An embed of a message (Discord, Message Resource, Embed Object): the fields that are looked at here. */
export interface Embed {
  readonly [other: string]: unknown;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  /** 0xRRGGBB. */
  readonly color?: number | undefined;
  readonly timestamp?: string | undefined;
  readonly footer?: { readonly text?: string | undefined; readonly icon_url?: string | undefined } | undefined;
  readonly author?:
    | { readonly name?: string | undefined; readonly url?: string | undefined; readonly icon_url?: string | undefined }
    | undefined;
  readonly image?: { readonly url: string } | undefined;
  readonly thumbnail?: { readonly url: string } | undefined;
  readonly fields?: readonly EmbedField[] | undefined;
}

export interface EmbedField {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly inline?: boolean | undefined;
}

export const Embed: z.ZodType<Embed> = z
  .looseObject({
    title: z.string(),
    description: z.string(),
    url: z.string(),
    color: z.number(),
    footer: Footer,
    author: Author,
    image: Picture,
    thumbnail: Picture,
    fields: z.array(Field),
  })
  .partial();

/** A file that hangs on a message; `url` serves its bytes. */
export interface Attachment {
  readonly id: string;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
  readonly contentType?: string;
  readonly description?: string;
}

/** The interaction that a message or a modal comes from. */
export interface Origin {
  readonly id: string;
  /** Discord's InteractionType. */
  readonly type: number;
  readonly userId: string;
  /** The message on which the component is. */
  readonly sourceId?: string | undefined;
  /** For a submitted modal, the interaction that opened it. */
  readonly trigger?: Origin | undefined;
}

/** A message as it stands now. It is replaced whole when it is edited, so an older one can be held against it. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  /** Discord's MessageFlags. */
  readonly flags: number;
  /** Discord's MessageType: 0 regular, 19 reply, 20 slash command, 23 context menu. */
  readonly type: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly editedAt?: number;
  /** Users who are notified; empty if the author pings nobody. */
  readonly mentions: readonly string[];
  readonly mentionedRoles: readonly string[];
  readonly mentionsEveryone: boolean;
  /** The message that this one replies to. */
  readonly replyTo?: string;
  /** The one person who can see it, if it is ephemeral. */
  readonly onlyFor?: string;
  /** What the bot answers with it, if that is no message. */
  readonly interaction?: Origin;
  readonly threadId?: string;
  /** What the bot knows it by. */
  readonly nonce?: string | number;
  /** Emoji → users who reacted with it. */
  readonly reactions: Readonly<Record<string, readonly string[]>>;
}

/** A user object of Discord's API: the fields that are seen. */
export interface DiscordUser {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string;
  readonly bot?: boolean;
}

/** An attachment object of Discord's API: the fields that are seen. */
export interface DiscordAttachment extends Omit<Attachment, 'contentType'> {
  readonly content_type?: string;
}

/** A message object of Discord's API (Message Resource): the fields that are seen. It has all others, too. */
export interface DiscordMessage {
  readonly [other: string]: unknown;
  readonly id: string;
  /** 0 regular, 19 reply, 20 slash command, 23 context menu. */
  readonly type: number;
  readonly author: DiscordUser;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments?: readonly DiscordAttachment[];
  /** Discord's MessageFlags. */
  readonly flags: number;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly edited_timestamp?: string | null;
  /** Who used what the message answers; `name` is that of a command, without the slash. */
  readonly interaction_metadata?: { readonly user: DiscordUser; readonly name?: string };
  readonly referenced_message?: DiscordMessage | null;
}

/** Whether the message says 'thinking…' and has no content yet. */
export function isLoading(message: Message): boolean {
  return (message.flags & MessageFlags.Loading) !== 0;
}

/** The texts of an embed that are read by people and counted by Discord: title, author, description, fields, footer. */
export function textsOfEmbed(embed: Embed): readonly string[] {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [embed.title, embed.author?.name, embed.description, ...fields, embed.footer?.text].filter(
    (text) => text !== undefined,
  );
}
