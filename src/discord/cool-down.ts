import type { Limiter, SharedState } from '../shared-state/shared-state.ts';

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

export function createCoolDown(
  { user, channel, seconds }: CoolDownOptions,
  { limiter }: Pick<SharedState, 'limiter'>,
): CoolDown {
  const users = limiter('member', { points: user, seconds });
  const channels = limiter('channel', { points: channel, seconds });
  const told = limiter('told', { points: 1, seconds });
  return {
    check: async (userId, channelId) =>
      (await whenAgain(users, userId)) ?? (channelId === undefined ? undefined : await whenAgain(channels, channelId)),
    mayTell: async (userId) => (await told(userId)) === undefined,
  };
}

async function whenAgain(limiter: Limiter, key: string): Promise<number | undefined> {
  const wait = await limiter(key);
  return wait === undefined ? undefined : Math.ceil((Date.now() + wait) / 1_000);
}
