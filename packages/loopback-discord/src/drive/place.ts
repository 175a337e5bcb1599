import { GatewayIntentBits } from 'discord-api-types/v10';
import { type Channel, channelPayload } from '../state/channel.ts';
import type { Message } from '../state/message.ts';
import type { World } from '../state/world.ts';
import { ActError } from './act-error.ts';
import { answers, waitForMessage } from './wait.ts';

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
  waitForMessage(fits: (message: Message) => boolean): Promise<Message>;
  /** Takes permissions from the bot here (`PermissionFlagsBits`); 0n gives all back. */
  denyBot(permissions: bigint): void;
  /** What it is made of. */
  readonly channel: Channel;
}

/** A channel for tests to look at. */
export function placeOf(world: World, channel: Channel): Place {
  const found = (message: Message | undefined, what: string) => {
    if (message) return message;
    throw new ActError(`${what} did not come to #${channel.name} within ${world.settings.patienceMs} ms.`);
  };
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
    async waitForReply(message) {
      const thread = world.channels.get(message.id);
      const there = [...channel.messages.values(), ...(thread?.messages.values() ?? [])];
      return found(await waitForMessage(world, there, answers(world, message)), `An answer to '${message.content}'`);
    },
    async waitForMessage(fits) {
      const isHere = (message: Message) =>
        message.channelId === channel.id && message.onlyFor === undefined && fits(message);
      return found(await waitForMessage(world, [...channel.messages.values()], isHere), 'Such a message');
    },
    denyBot(permissions) {
      channel.botDenied = permissions;
      if (channel.guildId === undefined) return;
      const data = channelPayload(channel, world.bot.id);
      world.dispatches.emit({
        name: 'CHANNEL_UPDATE',
        data,
        guildId: channel.guildId,
        intents: GatewayIntentBits.Guilds,
      });
    },
  };
}
