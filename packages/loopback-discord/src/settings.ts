import { GatewayIntentBits } from 'discord-api-types/v10';

/** What a test may change about this Discord. Everything has the value of the real one, unless said otherwise. */
export interface LoopbackOptions {
  /** 0, the default, takes any free port of 127.0.0.1. */
  readonly port?: number;
  /** The one token that is let in; default a made-up one, `loopback.token`. */
  readonly token?: string;
  /** Milliseconds in which an interaction must be acknowledged; default 3,000. */
  readonly acknowledgeWithinMs?: number;
  /** Milliseconds for which an interaction's token is good; default 15 minutes. */
  readonly tokenLifeMs?: number;
  /**
   * Milliseconds that a member waits for what Discord sets no limit to: the answer to a message, the edit after a
   * deferral. Default 10,000; Discord itself waits until the token's end.
   */
  readonly patienceMs?: number;
  /** Messages that may be sent to one channel in five seconds; default 5, the conventional value. */
  readonly messagesPerFiveSeconds?: number;
  /** Requests a second before the global 429; default 50. */
  readonly requestsPerSecond?: number;
  /** Milliseconds in which only one IDENTIFY is allowed; default 0. Discord's is 5,000. */
  readonly identifyWindowMs?: number;
  /** Milliseconds between heartbeats; default 41,250. */
  readonly heartbeatMs?: number;
  /** Privileged intents that are switched on in the portal; default none. IDENTIFY with another is closed with 4014. */
  readonly privilegedIntents?: number;
  /** Name of the bot; default 'Bot'. */
  readonly botName?: string;
  /** Name, language and first channel of the server that the bot is in. */
  readonly guildName?: string;
  readonly guildLocale?: string;
  readonly channelName?: string;
}

/** The options, complete. */
export type Settings = Required<LoopbackOptions>;

/** The intents that Discord asks to be switched on by hand (Gateway, Privileged Intents). */
export const PRIVILEGED =
  GatewayIntentBits.GuildPresences | GatewayIntentBits.GuildMembers | GatewayIntentBits.MessageContent;

/** Fills in the defaults. */
export function settingsOf(options: LoopbackOptions): Settings {
  return {
    port: 0,
    token: 'MTIzNDU2Nzg5MDEyMzQ1Njc4OQ.loopback.only-works-on-127-0-0-1',
    acknowledgeWithinMs: 3_000,
    tokenLifeMs: 15 * 60_000,
    patienceMs: 10_000,
    messagesPerFiveSeconds: 5,
    requestsPerSecond: 50,
    identifyWindowMs: 0,
    heartbeatMs: 41_250,
    privilegedIntents: 0,
    botName: 'Bot',
    guildName: 'Community',
    guildLocale: 'en-US',
    channelName: 'general',
    ...options,
  };
}
