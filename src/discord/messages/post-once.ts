import { type Client, DiscordAPIError, type Message } from 'discord.js';
import { textsIn } from '../components-in.ts';
import type { MessagePayload } from '../layout/message.ts';

/** A message that nobody asked for just now. */
export interface Post {
  readonly channelId: string;
  readonly payload: MessagePayload;
  /** At most 25 characters: within some minutes Discord takes no second message with it. */
  readonly nonce: string;
  /** Its first line, by which it is known again where a process before may have posted it; undefined: none has. */
  readonly seenBy: string | undefined;
}

/** @returns `refused` where Discord does not let the bot post there, now or ever. @throws for what may pass. */
export async function postOnce(client: Client<true>, post: Post): Promise<'posted' | 'refused'> {
  const { channelId, payload, nonce, seenBy } = post;
  try {
    const channel = await client.channels.fetch(channelId);
    if (channel?.isSendable() !== true) return 'refused';
    if (seenBy !== undefined) {
      const recent = await channel.messages.fetch({ limit: RECENT });
      const isOwn = ({ author }: Message): boolean => author.id === client.user.id;
      if (recent.some((message) => isOwn(message) && textsIn(message).some((text) => text.includes(seenBy))))
        return 'posted';
    }
    await channel.send({ ...payload, nonce, enforceNonce: true });
    return 'posted';
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status >= 400 && error.status < 500) return 'refused';
    throw error;
  }
}

/** As many as Discord gives at once. */
const RECENT = 100;
