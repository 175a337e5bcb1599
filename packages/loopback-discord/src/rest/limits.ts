import type { World } from '../state/world.ts';
import type { Answer } from './call.ts';
import { type Allowance, createLimiter } from './rate-limit.ts';
import type { Match } from './routes.ts';

/** The rate limits of this Discord. */
export interface Limits {
  /** Counts a request; returns the 429 if it is one too many. */
  take(match: Match, isOpen: boolean): (Answer & { readonly headers: Readonly<Record<string, string>> }) | undefined;
  /** The `X-RateLimit-*` headers of the last request to the same bucket. */
  headersFor(match: Match | undefined): Readonly<Record<string, string>>;
}

/**
 * 50 requests a second over all routes except those of interactions, and five messages in five seconds a channel.
 * Discord publishes no numbers for routes; these are the ones that bots meet with.
 */
export function createLimits(world: World): Limits {
  const limiter = createLimiter(world.clock);
  const last = new Map<string, Allowance>();
  return {
    take(match, isOpen) {
      if (!isOpen) {
        const global = limiter.take('global', world.settings.requestsPerSecond, 1_000);
        if (global.limited)
          return tooMany(global.retryAfter, { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' });
      }
      const limit = limitOf(match, world.settings.messagesPerFiveSeconds);
      if (limit === undefined) return undefined;
      const allowance = limiter.take(keyOf(match), limit, 5_000);
      last.set(keyOf(match), allowance);
      if (!allowance.limited) return undefined;
      return tooMany(allowance.retryAfter, { ...allowance.headers, 'x-ratelimit-scope': 'user' });
    },
    headersFor(match) {
      return (match && last.get(keyOf(match))?.headers) ?? {};
    },
  };
}

function limitOf(match: Match, messages: number): number | undefined {
  return /^(?:POST|PATCH) \/channels\/:channel\/messages(?:\/:message)?$/.test(match.name) ? messages : undefined;
}

/** A bucket belongs to a route and to its top-level resource (Rate Limits). */
function keyOf(match: Match): string {
  return `${match.name} ${match.params['channel'] ?? match.params['guild'] ?? ''}`;
}

function tooMany(retryAfter: number, headers: Readonly<Record<string, string>>) {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: 'x-ratelimit-global' in headers },
    headers: { ...headers, 'retry-after': String(retryAfter) },
  };
}
