import type { Settings } from '../settings.ts';
import type { Channel } from './channel.ts';
import { type Clock, createClock } from './clock.ts';
import type { Command } from './command.ts';
import { EVERYONE, type Guild } from './guild.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import { createSignal, type Signal } from './signal.ts';
import { createSnowflakes } from './snowflake.ts';
import type { User } from './user.ts';

/** An event on its way to the gateway. */
export interface Dispatch {
  readonly name: string;
  /** The payload, made when it is sent, as this session may see it. */
  readonly data: unknown;
  readonly guildId?: string;
  /** Intent bits of which a session needs one; 0 goes to everyone. */
  readonly intents: number;
  /** The message in it, if Discord may have to blank it. */
  readonly message?: Message;
}

/** Something that has happened to a message. */
export interface Change {
  readonly kind: 'posted' | 'edited' | 'deleted';
  readonly message: Message;
}

/** All that this Discord knows. */
export interface World {
  readonly settings: Settings;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly applicationId: string;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  /** Registered commands by the id of their server; '' for global ones. */
  readonly commands: Map<string, readonly Command[]>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** Bytes of uploaded files, by the path that serves them. */
  readonly files: Map<string, Uint8Array>;
  readonly dispatches: Signal<Dispatch>;
  readonly changes: Signal<Change>;
  /** Commands have been registered. */
  readonly registrations: Signal<void>;
  readonly closed: Signal<void>;
  /** False once a test has revoked it. */
  tokenIsGood: boolean;
}

/** A Discord in which there is only the bot. */
export function createWorld(settings: Settings, origin: string): World {
  const clock = createClock();
  const nextId = createSnowflakes(clock.now);
  const bot: User = { id: nextId(), name: settings.botName, bot: true };
  return {
    settings,
    origin,
    clock,
    nextId,
    applicationId: bot.id,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    channels: new Map(),
    commands: new Map(),
    interactions: new Map(),
    files: new Map(),
    dispatches: createSignal(),
    changes: createSignal(),
    registrations: createSignal(),
    closed: createSignal(),
    tokenIsGood: true,
  };
}

/** Adds a person. */
export function addUser(world: World, name: string): User {
  const user: User = { id: world.nextId(), name, bot: false };
  world.users.set(user.id, user);
  return user;
}

/** Adds a server of which the bot is a member. */
export function addGuild(world: World, name: string, locale: string): Guild {
  const id = world.nextId();
  const owner = addUser(world, `Owner of ${name}`);
  const guild: Guild = {
    id,
    name,
    locale,
    ownerId: owner.id,
    joinedAt: new Date(world.clock.now()).toISOString(),
    roles: new Map([[id, { id, name: '@everyone', permissions: EVERYONE }]]),
    members: new Map([
      [owner.id, []],
      [world.bot.id, []],
    ]),
  };
  world.guilds.set(id, guild);
  return guild;
}

/** Adds a channel, a thread or a direct message, without messages. */
export function addChannel(
  world: World,
  given: Omit<Channel, 'id' | 'createdAt' | 'botDenied' | 'typings' | 'messages'> & { readonly id?: string },
): Channel {
  const channel: Channel = {
    id: world.nextId(),
    ...given,
    createdAt: world.clock.now(),
    botDenied: 0n,
    typings: 0,
    messages: new Map(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The direct messages between the bot and a user; made if there were none. */
export function directChannel(world: World, userId: string): Channel {
  const known = [...world.channels.values()].find((channel) => channel.recipientId === userId);
  return known ?? addChannel(world, { name: 'direct', recipientId: userId });
}
