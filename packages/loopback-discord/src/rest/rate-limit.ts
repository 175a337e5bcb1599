import type { Clock } from '../state/clock.ts';

/** How a request stands with a limit. */
export interface Allowance {
  readonly limited: boolean;
  /** Seconds until it may be tried again, if it is limited. */
  readonly retryAfter: number;
  /** `X-RateLimit-*` (Rate Limits, Header Format). */
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts requests by key. */
export interface Limiter {
  take(key: string, limit: number, windowMs: number): Allowance;
}

interface Bucket {
  used: number;
  resetAt: number;
}

/** A limiter with fixed windows that begin with the first request. */
export function createLimiter(clock: Clock): Limiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, limit, windowMs) {
      const known = buckets.get(key);
      const bucket = known && known.resetAt > clock.now() ? known : { used: 0, resetAt: clock.now() + windowMs };
      buckets.set(key, bucket);
      const limited = bucket.used >= limit;
      if (!limited) bucket.used += 1;
      const seconds = (bucket.resetAt - clock.now()) / 1_000;
      return {
        limited,
        retryAfter: seconds,
        headers: {
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(limit - bucket.used),
          'x-ratelimit-reset': String(bucket.resetAt / 1_000),
          'x-ratelimit-reset-after': seconds.toFixed(3),
          'x-ratelimit-bucket': Buffer.from(key.replaceAll(/\d{17,}/g, ''))
            .toString('hex')
            .slice(0, 32),
        },
      };
    },
  };
}
