import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Settings } from '../settings.ts';
import type { Channel } from './channel.ts';
import { type Clock, createClock, createSnowflakes } from './clock.ts';
import type { Command } from './command.ts';
import type { Guild, User } from './guild.ts';
import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import { createSignal, type Signal } from './signal.ts';
import { createSigner, type Signer } from './signer.ts';

/** An event on its way to the gateway. */
export interface Dispatch {
  readonly name: string;
  readonly data: unknown;
  readonly guildId: string | undefined;
  /** Intent bits of which a session needs one; 0 goes to everyone. */
  readonly intents: number;
  /** The message in it, if Discord may have to blank it. */
  readonly message: Message | undefined;
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
  /** `ws://127.0.0.1:PORT` */
  readonly gatewayUrl: string;
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly applicationId: string;
  readonly bot: User;
  readonly users: Map<string, User>;
  readonly guilds: Map<string, Guild>;
  /** Ids of servers that cannot be reached at present. */
  readonly outages: Set<string>;
  readonly channels: Map<string, Channel>;
  /** Registered commands by the id of their server; '' for global ones. */
  readonly commands: Map<string, readonly Command[]>;
  /** Messages that were sent with a nonce that is to be unique, by that nonce. */
  readonly nonces: Map<string, Message>;
  /** By token. */
  readonly interactions: Map<string, Interaction>;
  /** Uploaded files, by the path that serves them; `type` is a media type, '' where none was given. */
  readonly files: Map<string, { readonly bytes: Uint8Array; readonly type: string }>;
  readonly dispatches: Signal<Dispatch>;
  readonly changes: Signal<Change>;
  /** The bot shows that it is typing, by the id of the channel. */
  readonly typings: Signal<string>;
  /** Commands have been registered. */
  readonly registrations: Signal<void>;
  readonly closed: Signal<void>;
  /** Signs what is sent to the bot's interactions endpoint. */
  readonly signer: Signer;
  /** Where interactions are sent over HTTP; undefined: they go through the gateway. */
  endpointUrl: string | undefined;
  /** An interaction is on its way to that endpoint. */
  readonly posts: Signal<object>;
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
    gatewayUrl: origin.replace(/^http/, 'ws'),
    clock,
    nextId,
    applicationId: bot.id,
    bot,
    users: new Map([[bot.id, bot]]),
    guilds: new Map(),
    outages: new Set(),
    channels: new Map(),
    commands: new Map(),
    nonces: new Map(),
    interactions: new Map(),
    files: new Map(),
    dispatches: createSignal(),
    changes: createSignal(),
    typings: createSignal(),
    registrations: createSignal(),
    closed: createSignal(),
    signer: createSigner(),
    endpointUrl: undefined,
    posts: createSignal(),
    tokenIsGood: true,
  };
}

/** What a session must want in order to hear of a thing: in servers, and in direct messages (Gateway, Intents). */
const INTENTS = {
  channels: [Intent.Guilds, Intent.Guilds],
  messages: [Intent.GuildMessages, Intent.DirectMessages],
  reactions: [Intent.GuildMessageReactions, Intent.DirectMessageReactions],
  typing: [Intent.GuildMessageTyping, Intent.DirectMessageTyping],
  interactions: [0, 0],
} as const;

/** Sends an event about what happens in a channel to the gateway; with its `message`, if there is one in it. */
export function tell(
  world: World,
  { guildId }: Channel,
  about: keyof typeof INTENTS,
  name: string,
  data: unknown,
  message?: Message,
): void {
  if (world.outages.has(guildId ?? '')) return;
  const [inGuild, inDirect] = INTENTS[about];
  world.dispatches.emit({ name, data, guildId, message, intents: guildId === undefined ? inDirect : inGuild });
}
