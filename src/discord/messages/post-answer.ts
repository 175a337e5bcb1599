import {
  type AnyThreadChannel,
  DiscordAPIError,
  type Message,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { THREAD_NAME } from '../layout/limits.ts';
import type { MessagePayload } from '../layout/message.ts';
import { shorten } from '../layout/shorten.ts';
import { questionIn } from './answer-message.ts';

/** Posts the answer: as a reply that pings nobody, or in a thread of its own where the server wants that. */
export async function postAnswer(message: Message, payload: MessagePayload, inThread: boolean): Promise<Message> {
  const once = onceFor(message, payload);
  if (inThread && mayStartThread(message)) {
    const thread = await startThread(message);
    return thread.send(once);
  }
  if (message.inGuild() && !may(message, PermissionFlagsBits.ReadMessageHistory)) return message.channel.send(once);
  return message.reply(once);
}

/** The one message that answers another: Discord takes no second one with its nonce, however often it is sent. */
export function onceFor({ id }: Message, payload: MessagePayload) {
  return { ...payload, nonce: id, enforceNonce: true };
}

function mayStartThread(message: Message): message is Message<true> {
  if (!message.inGuild() || message.channel.isThread()) return false;
  return may(message, PermissionFlagsBits.CreatePublicThreads | PermissionFlagsBits.SendMessagesInThreads);
}

function may(message: Message<true>, permission: bigint): boolean {
  return message.channel.permissionsFor(message.client.user)?.has(permission) ?? true;
}

/** A message has one thread at most: where Discord had opened it already, it is that one. */
async function startThread(message: Message<true>): Promise<AnyThreadChannel> {
  try {
    return await message.startThread({
      name: shorten(questionIn(message) || message.client.user.username, THREAD_NAME),
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
  } catch (error) {
    const isThere =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage;
    const thread = isThere ? await message.client.channels.fetch(message.id) : null;
    if (thread?.isThread() !== true) throw error;
    return thread;
  }
}
