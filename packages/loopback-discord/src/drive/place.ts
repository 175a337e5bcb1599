import { type Channel, channelPayload } from '../state/channel.ts';
import { isLoading, type Message } from '../state/message.ts';
import { addChannel, addGuild, guildPayload } from '../state/places.ts';
import { tell, type World } from '../state/world.ts';
import { ActError } from './who.ts';

/** Whether a message is the one that is waited for. */
export type Fits = (message: Message) => boolean;

/** A channel, a thread or a direct message, as all who are in it see it. */
export interface Place {
  readonly id: string;
  readonly name: string;
  /** The server; undefined for direct messages. */
  readonly guildId: string | undefined;
  /** Oldest first; without messages that only one person can see. */
  readonly messages: readonly Message[];
  readonly threads: readonly Place[];
  /** How often the bot has shown that it is typing. */
  readonly typings: number;
  /** The message as it stands now; undefined if it is deleted. */
  current(message: Message): Message | undefined;
  /**
   * The bot's answer to a message: a reply to it, a message in its thread, or else the next one here. Rejects after
   * `patienceMs`.
   */
  waitForReply(message: Message): Promise<Message>;
  /** The first message here, past or to come, that fits. Rejects after `patienceMs`. */
  waitForMessage(fits: Fits): Promise<Message>;
  /** Takes permissions from the bot here (`PermissionFlagsBits`), in direct messages `SendMessages` alone; 0n gives all back. */
  denyBot(permissions: bigint): void;
  /** What it is made of. */
  readonly channel: Channel;
}

/** A channel for tests to look at. */
export function placeOf(world: World, channel: Channel): Place {
  return {
    id: channel.id,
    name: channel.name,
    guildId: channel.guildId,
    channel,
    get messages() {
      return [...channel.messages.values()].filter((message) => message.onlyFor === undefined);
    },
    get threads() {
      return [...world.channels.values()]
        .filter((each) => each.parentId === channel.id)
        .map((each) => placeOf(world, each));
    },
    get typings() {
      return channel.typings;
    },
    current: (message) => channel.messages.get(message.id),
    async waitForReply(question) {
      const thread = world.channels.get(question.id);
      const there = [...channel.messages.values(), ...(thread?.messages.values() ?? [])];
      const reply = await nextMessage(world, there, answers(world, question));
      if (reply) return reply;
      throw new ActError(`Nothing answered '${question.content}' within ${world.settings.patienceMs} ms.`);
    },
    waitForMessage: (fits) =>
      waitForMessage(world, channel, (message) => message.onlyFor === undefined && fits(message)),
    denyBot(permissions) {
      channel.botDenied = permissions;
      if (channel.guildId === undefined) return;
      tell(world, channel, 'channels', 'CHANNEL_UPDATE', channelPayload(channel, world.bot.id));
    },
  };
}

/** Adds a channel to a server, and tells the bot. */
export function openChannel(world: World, name: string, guildId: string): Place {
  const channel = addChannel(world, { name, guildId });
  tell(world, channel, 'channels', 'CHANNEL_CREATE', channelPayload(channel, world.bot.id));
  return placeOf(world, channel);
}

/** Adds a server with one channel, and tells the bot. */
export function openGuild(world: World, name: string, locale: string, channelName: string): Place {
  const guild = addGuild(world, name, locale);
  const channel = addChannel(world, { name: channelName, guildId: guild.id });
  tell(world, channel, 'channels', 'GUILD_CREATE', guildPayload(world, guild));
  return placeOf(world, channel);
}

/** The first message in a channel, past or to come, that fits. Throws `ActError` after `patienceMs`. */
export async function waitForMessage(world: World, channel: Channel, fits: Fits): Promise<Message> {
  const { id, name, messages } = channel;
  const isHere = (message: Message) => message.channelId === id && fits(message);
  const message = await nextMessage(world, [...messages.values()], isHere);
  if (message) return message;
  throw new ActError(`No such message came to #${name} within ${world.settings.patienceMs} ms.`);
}

/**
 * The first message that fits, among those there already and those to come; `undefined` once `patienceMs` is over or
 * this Discord is closed. Messages that still say 'thinking…' are passed over until they are edited.
 */
export function nextMessage(world: World, there: readonly Message[], fits: Fits): Promise<Message | undefined> {
  const accepts = (message: Message) => !isLoading(message) && fits(message);
  const known = there.find(accepts);
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const finish = (message: Message | undefined) => {
      for (const stop of stops) stop();
      resolve(message);
    };
    const stops = [
      world.changes.on(({ kind, message }) => {
        if (kind !== 'deleted' && accepts(message)) finish(message);
      }),
      world.closed.on(() => finish(undefined)),
      world.clock.after(world.settings.patienceMs, () => finish(undefined)),
    ];
  });
}

/** Whether a message answers another: it replies to it, stands in the thread opened from it, or follows it. */
export function answers(world: World, question: Message): Fits {
  return (message) => {
    if (message.authorId !== world.bot.id || BigInt(message.id) < BigInt(question.id)) return false;
    if (message.replyTo !== undefined) return message.replyTo === question.id;
    return (
      message.channelId === question.id ||
      (message.channelId === question.channelId && message.interaction === undefined)
    );
  };
}
