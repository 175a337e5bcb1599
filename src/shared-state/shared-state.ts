import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** What processes of one bot have in common; a process that is alone, or cut off, has it for itself. */
export interface SharedState {
  /** A limit that all processes count towards; limits of the same name are one. */
  readonly limiter: (name: string, limit: Limit) => Limiter;
  /**
   * Waits until this process may identify a shard: one in five seconds among all processes whose shards have the same
   * `turn`. undefined: each process goes by itself.
   */
  readonly identifyTurn: ((turn: number, signal: AbortSignal) => Promise<void>) | undefined;
  /** Tells the other processes, and those that come later, which content this one has. */
  readonly announceContent: (version: string) => void;
  /** Calls the listener with what others announce, and what was announced last when the connection is (back) there. */
  readonly onContent: (listener: (version: string) => void) => void;
  readonly close: () => Promise<void>;
}

export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

/** Counts one for the key. @returns undefined when it is within the limit, else milliseconds until one is again. */
export type Limiter = (key: string) => Promise<number | undefined>;

/** For a process that is alone. */
export function localState(): SharedState {
  return {
    limiter: (_name, limit) => localLimiter(limit),
    identifyTurn: undefined,
    announceContent: () => {},
    onContent: () => {},
    close: async () => {},
  };
}

export function localLimiter({ points, seconds }: Limit): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return (key) => consume(limiter, key);
}

/** @throws what the store of the limiter throws. */
export async function consume(
  limiter: { readonly consume: (key: string) => Promise<unknown> },
  key: string,
): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return refused.msBeforeNext;
  }
}
