import { MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Message } from '../state/message.ts';
import { pingsOf } from '../state/message-body.ts';
import { changeMessage, deleteMessage, postMessage } from '../state/post.ts';
import { ActError, currentMessage, hasPermission, type Who } from './who.ts';

/** How a message is written. */
export interface Writing {
  /** Puts a mention of the bot in front. */
  readonly mention?: boolean;
  /** The message that it replies to; `ping` (default true, as in Discord) notifies its author. */
  readonly replyTo?: Message;
  readonly ping?: boolean;
}

/** Posts what a member writes. `<@id>` mentions; '@everyone' does so only with the permission for it. */
export function write(who: Who, text: string, writing: Writing = {}): Message {
  const content = writing.mention ? `<@${who.world.bot.id}> ${text}`.trim() : text;
  if (content.trim() === '') throw new ActError('Discord does not send an empty message.');
  const { replyTo, ping = true } = writing;
  return postMessage(who.world, who.channel, {
    authorId: who.user.id,
    content,
    ...pings(who, content, replyTo && ping ? replyTo.authorId : undefined),
    ...(replyTo && { replyTo: replyTo.id, type: MessageType.Reply }),
  });
}

/** Changes the text of a member's own message. Throws `ActError` for someone else's. */
export function rewrite(who: Who, message: Message, text: string): Message {
  const change = { content: text, ...pings(who, text, undefined) };
  return changeMessage(who.world, ownMessage(who, message), change);
}

/** Takes back a member's own message, or another's with Manage Messages. Throws `ActError`. */
export function takeBack(who: Who, message: Message): void {
  const mayAll = hasPermission(who, PermissionFlagsBits.ManageMessages);
  deleteMessage(who.world, mayAll ? currentMessage(who, message) : ownMessage(who, message));
}

function pings(who: Who, content: string, repliedTo: string | undefined) {
  const found = pingsOf(who.world.users, content, undefined, repliedTo);
  const mayAll = hasPermission(who, PermissionFlagsBits.MentionEveryone);
  return mayAll ? found : { ...found, mentionsEveryone: false, mentionedRoles: [] };
}

function ownMessage(who: Who, message: Message): Message {
  const current = currentMessage(who, message);
  if (current.authorId !== who.user.id) throw new ActError(`The message ${message.id} is not ${who.user.name}'s.`);
  return current;
}
