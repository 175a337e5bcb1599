import { ApplicationFlags, GatewayIntentBits } from 'discord-api-types/v10';

/** What is not said otherwise. Everything has the value of the real Discord, unless the comment tells. */
export const DEFAULTS = {
  /** 0, the default, takes any free port of 127.0.0.1. */
  port: 0,
  /** The one token that is let in; default a made-up one, `loopback.token`. */
  token: 'MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.loopback.only-works-on-127-0-0-1',
  /** The name of the bot; default 'Bot'. */
  botName: 'Bot',
  /** Milliseconds in which an interaction must be acknowledged; default 3,000. */
  acknowledgeWithinMs: 3_000,
  /** Milliseconds for which an interaction's token is good; default 15 minutes. */
  tokenLifeMs: 15 * 60_000,
  /**
   * Milliseconds that a member waits for what Discord sets no limit to: the answer to a message, the edit after a
   * deferral. Default 10,000; Discord itself waits until the token's end.
   */
  patienceMs: 10_000,
  /** Messages that may be sent to one channel in five seconds; default 5, the conventional value. */
  messagesPerFiveSeconds: 5,
  /** Requests a second before the global 429; default 50. */
  requestsPerSecond: 50,
  /** Milliseconds in which only one IDENTIFY is allowed; default 0. Discord's is 5,000. */
  identifyWindowMs: 0,
  /**
   * Requests, interactions, and messages of a channel that are kept, the oldest forgotten first; default all. For runs that
   * would fill the memory.
   */
  remembers: Number.POSITIVE_INFINITY,
  /** Whether first answers to interactions are held against Discord's rules; default true. It takes half of their time. */
  checksAnswers: true,
  /** Shards that may identify themselves in one such time: those whose ids differ modulo this; default 16 (Discord's is 1 for most bots). */
  maxConcurrency: 16,
  /** Milliseconds between heartbeats; default 41,250. */
  heartbeatMs: 41_250,
  /** Privileged intents that are switched on in the portal; default none. IDENTIFY with another is closed with 4014. */
  privilegedIntents: 0,
  /** Name, language and first channel of the server that the bot is in. */
  guildName: 'Community',
  guildLocale: 'en-US',
  channelName: 'general',
};

/** All that can be set. */
export type Settings = Readonly<typeof DEFAULTS>;

/** What a test may change about this Discord. */
export type LoopbackOptions = Partial<Settings>;

/** The intents that Discord asks to be switched on by hand (Gateway, Privileged Intents). */
export const PRIVILEGED =
  GatewayIntentBits.GuildPresences | GatewayIntentBits.GuildMembers | GatewayIntentBits.MessageContent;

/** The flags of an application that say which privileged intents it has. */
export function applicationFlags({ privilegedIntents }: Settings): number {
  const has = (intent: number) => (privilegedIntents & intent) !== 0;
  return (
    (has(GatewayIntentBits.MessageContent) ? ApplicationFlags.GatewayMessageContentLimited : 0) |
    (has(GatewayIntentBits.GuildMembers) ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
    (has(GatewayIntentBits.GuildPresences) ? ApplicationFlags.GatewayPresenceLimited : 0)
  );
}
