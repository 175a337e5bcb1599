import { type Message, PermissionFlagsBits, ThreadAutoArchiveDuration } from 'discord.js';
import { THREAD_NAME } from '../layout/limits.ts';
import type { MessagePayload } from '../layout/message.ts';
import { shorten } from '../layout/shorten.ts';
import { questionIn } from './answer-message.ts';

/** Posts the answer: as a reply that pings nobody, or in a thread of its own where the server wants that. */
export async function post(message: Message, payload: MessagePayload, inThread: boolean): Promise<Message> {
  if (inThread && mayStartThread(message)) {
    const thread = await message.startThread({
      name: shorten(questionIn(message) || message.client.user.username, THREAD_NAME),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
    return thread.send(payload);
  }
  if (message.inGuild() && !may(message, PermissionFlagsBits.ReadMessageHistory)) return message.channel.send(payload);
  return message.reply(payload);
}

function mayStartThread(message: Message): boolean {
  if (!message.inGuild() || message.channel.isThread()) return false;
  return may(message, PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads);
}

function may(message: Message<true>, permission: bigint): boolean {
  return message.channel.permissionsFor(message.client.user)?.has(permission) ?? true;
}
