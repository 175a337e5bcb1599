import { once } from 'node:events';
import { createServer } from 'node:http';
import { joinGuild, type Member, type MemberOptions } from './drive/member.ts';
import { openChannel, openGuild, type Place, placeOf } from './drive/place.ts';
import { createEndpoint, type Endpoint } from './endpoint/endpoint.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { createRest, type Rest } from './rest/server.ts';
import { DEFAULTS, type LoopbackOptions, type Settings } from './settings.ts';
import type { Clock } from './state/clock.ts';
import type { CommandBody } from './state/command.ts';
import type { User } from './state/guild.ts';
import type { DiscordMessage, Message } from './state/message.ts';
import { messagePayload } from './state/message-payload.ts';
import { beginOutage } from './state/outage.ts';
import { addChannel, addGuild, removeBot } from './state/places.ts';
import { type Change, createWorld } from './state/world.ts';

export type { LoopbackOptions } from './settings.ts';

/** A Discord on 127.0.0.1. */
export interface Loopback extends Rest, Endpoint {
  /** For `rest: { api }` of discord.js: `http://127.0.0.1:PORT/api`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly bot: User;
  /** The first channel of the first server. */
  readonly channel: Place;
  /** Adds a person to the server of the place where he or she starts. */
  member(name: string, options?: MemberOptions): Member;
  /** Adds a channel to a server; default the first one. */
  addChannel(name: string, guildId?: string): Place;
  /** Adds a server with one channel. */
  addGuild(name: string, options?: { readonly locale?: string; readonly channel?: string }): Place;
  /** The commands that are registered in a server, or without an id those that are registered everywhere. */
  commands(guildId?: string): readonly CommandBody[];
  /** The next time that a bot gets READY ('ready') or RESUMED ('resumed'); at once if one is 'ready' already. */
  waitForBot(state?: 'ready' | 'resumed'): Promise<void>;
  /** Listens to what happens to messages; the function returned stops it. */
  onChange(listener: (change: Change) => void): () => void;
  /** Listens to the bot registering commands; the function returned stops it. */
  onCommands(listener: () => void): () => void;
  /** Listens to the bot showing that it is typing, by the id of the channel; the function returned stops it. */
  onTyping(listener: (channelId: string) => void): () => void;
  /** The message object of Discord's API. */
  payloadOf(message: Message): DiscordMessage;
  /** Shards that are connected, and faults of the gateway. */
  readonly gateway: Pick<
    Gateway,
    | 'acknowledgesHeartbeats'
    | 'refusesConnections'
    | 'refusesSessions'
    | 'attempts'
    | 'shards'
    | 'cut'
    | 'close'
    | 'reconnect'
    | 'invalidate'
    | 'dispatch'
  >;
  /** Skips time: deadlines of interactions, ends of tokens, rate limits. */
  readonly clock: Pick<Clock, 'now' | 'advance'>;
  /** A server that cannot be reached until the function returned is called: nothing that happens in it is told. */
  outage(guildId: string): () => void;
  /** Takes the bot out of a server; the function returned invites it again. */
  kick(guildId: string): () => void;
  /** Makes the token wrong: REST answers 401, the gateway closes with 4004. */
  revokeToken(): void;
  /** Ends all connections and timers. Members who still wait get 'unanswered'. */
  close(): Promise<void>;
}

/** Starts a Discord with one server and one channel, in which there is nobody but the bot, not yet connected. */
export async function startLoopback(options: LoopbackOptions = {}): Promise<Loopback> {
  const settings: Settings = { ...DEFAULTS, ...options };
  const server = createServer().listen(settings.port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : settings.port;
  const world = createWorld(settings, `http://127.0.0.1:${port}`);
  const rest = createRest(world, server);
  const { requests, refused, faults } = rest;
  const gateway = createGateway(world, server);
  const guild = addGuild(world, settings.guildName, settings.guildLocale);
  const channel = placeOf(world, addChannel(world, { name: settings.channelName, guildId: guild.id }));

  return {
    apiUrl: `${world.origin}/api`,
    token: settings.token,
    applicationId: world.applicationId,
    bot: world.bot,
    channel,
    requests,
    refused,
    faults,
    onChange: world.changes.on,
    onCommands: world.registrations.on,
    onTyping: world.typings.on,
    payloadOf: (message) => messagePayload(world, message),
    gateway,
    ...createEndpoint(world, rest),
    clock: world.clock,
    member: (name, given = {}) => joinGuild(world, name, given, channel),
    addChannel: (name, guildId = guild.id) => openChannel(world, name, guildId),
    addGuild: (name, given = {}) => openGuild(world, name, given.locale ?? 'en-US', given.channel ?? 'general'),
    commands: (guildId = '') => (world.commands.get(guildId) ?? []).map((command) => command.body),
    waitForBot: (state = 'ready') => gateway.waitForBot(state),
    outage: (guildId) => beginOutage(world, guildId),
    kick: (guildId) => removeBot(world, guildId),
    revokeToken() {
      world.tokenIsGood = false;
      gateway.close(4004);
    },
    async close() {
      world.closed.emit();
      world.clock.stop();
      gateway.stop();
      const closed = once(server.close(), 'close');
      server.closeAllConnections();
      await closed;
    },
  };
}
