import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface CoolDownOptions {
  /** Questions that one member may ask. */
  readonly user: number;
  /** Answers that one channel may be shown: to mentions and replies, overheard, and shared. Private ones do not count. */
  readonly channel: number;
  /** In which time. */
  readonly seconds: number;
}

/** Nobody reads faster, and a channel that scrolls faster is read by nobody. */
export const COOL_DOWN: CoolDownOptions = { user: 5, channel: 20, seconds: 30 };

export interface CoolDown {
  /**
   * Counts a question, and with `channel` an answer that this channel is shown.
   * @returns undefined when it may be answered, else when it may be asked again, in seconds since 1970.
   */
  readonly check: (user: string, channel: string | undefined) => Promise<number | undefined>;
  /** Whether to tell a member so where everyone reads it: once in that time, or the bot itself would fill the channel. */
  readonly mayTell: (user: string) => Promise<boolean>;
}

export function createCoolDown({ user, channel, seconds }: CoolDownOptions): CoolDown {
  const users = new RateLimiterMemory({ points: user, duration: seconds });
  const channels = new RateLimiterMemory({ points: channel, duration: seconds });
  const told = new RateLimiterMemory({ points: 1, duration: seconds });
  return {
    check: async (userId, channelId) =>
      (await consume(users, userId)) ?? (channelId === undefined ? undefined : await consume(channels, channelId)),
    mayTell: async (userId) => (await consume(told, userId)) === undefined,
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return Math.ceil((Date.now() + refused.msBeforeNext) / 1_000);
  }
}
