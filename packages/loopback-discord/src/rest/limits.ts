import type { World } from '../state/world.ts';
import type { Answer } from './call.ts';
import type { Match } from './routes.ts';

/** The rate limits of this Discord. */
export type Limits = ReturnType<typeof createLimits>;

interface Bucket {
  readonly resetAt: number;
  used: number;
  headers: NonNullable<Answer['headers']>;
}

/**
 * 50 requests a second over all routes except those of interactions, and five messages in five seconds a channel.
 * Discord publishes no numbers for routes; these are the ones that bots meet with. The windows are fixed, begin with
 * the first request and obey this Discord's clock, which no rate limiter from a registry can be given.
 */
export function createLimits({ clock, settings }: World) {
  const buckets = new Map<string, Bucket>();
  const count = (key: string, limit: number, windowMs: number) => {
    const known = buckets.get(key);
    const isRunning = known !== undefined && known.resetAt > clock.now();
    const bucket = isRunning ? known : { used: 0, resetAt: clock.now() + windowMs, headers: {} };
    buckets.set(key, bucket);
    const isLimited = bucket.used >= limit;
    if (!isLimited) bucket.used += 1;
    const seconds = (bucket.resetAt - clock.now()) / 1_000;
    bucket.headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - bucket.used),
      'x-ratelimit-reset': String(bucket.resetAt / 1_000),
      'x-ratelimit-reset-after': seconds.toFixed(3),
      'x-ratelimit-bucket': Buffer.from(key.replaceAll(/\d{17,}/g, ''))
        .toString('hex')
        .slice(0, 32),
    };
    return { isLimited, seconds, headers: bucket.headers };
  };
  return {
    /** Counts a request; returns the 429 if it is one too many. */
    take(match: Match, isOpen: boolean): Answer | undefined {
      const global = isOpen ? undefined : count('global', settings.requestsPerSecond, 1_000);
      if (global?.isLimited) return tooMany(global.seconds, true);
      if (!WRITING.test(match.name)) return undefined;
      const { isLimited, seconds, headers } = count(keyOf(match), settings.messagesPerFiveSeconds, 5_000);
      return isLimited ? tooMany(seconds, false, headers) : undefined;
    },
    /** The `X-RateLimit-*` headers of the last request to the same bucket (Rate Limits, Header Format). */
    headersFor: (match: Match | undefined) => (match && buckets.get(keyOf(match))?.headers) ?? {},
  };
}

/** The answer to one request too many; it may be tried again after so many seconds. */
export function tooMany(retryAfter: number, global: boolean, headers: Answer['headers'] = {}): Answer {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      ...headers,
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
}

/** Names of the routes that write messages. */
const WRITING = /^(?:POST|PATCH) \/channels\/:channel\/messages(?:\/:message)?$/;

/** A bucket belongs to a route and to its top-level resource (Rate Limits). */
function keyOf(match: Match): string {
  return `${match.name} ${match.params['channel'] ?? match.params['guild'] ?? ''}`;
}
