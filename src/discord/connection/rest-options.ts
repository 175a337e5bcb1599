import { DefaultRestOptions, type RateLimitData, type RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterQueue } from 'rate-limiter-flexible';
import { LONGEST_REQUEST_MS, type MakeRequest, steadyRequests } from './steady-requests.ts';

/**
 * Discord allows 50 requests a second over all routes but those of interactions. Its seconds do not begin with ours: ten
 * in each quarter of a second are 50 at most in any one.
 */
const PACE = { points: 10, duration: 0.25 };
/** Discord's limit for the first answer to an interaction. */
const ANSWER_WITHIN_MS = 3_000;
/** Nobody waits longer for a message. */
const MESSAGE_WITHIN_MS = 60_000;

/**
 * How requests are made: again where they are lost, no more of them than Discord allows, and none that comes too late.
 * @param around may make some of them in another way.
 */
export function restOptions(log: Logger, around: (make: MakeRequest) => MakeRequest): Partial<RESTOptions> {
  const steady = steadyRequests(DefaultRestOptions.makeRequest, (kind, reason) =>
    log.debug({ kind, reason }, 'A request to Discord has failed and is made again'),
  );
  return {
    makeRequest: around(paced(steady)),
    retries: 0,
    timeout: LONGEST_REQUEST_MS,
    // `paced` does it: discord.js would count the edits of answers with the others, which Discord does not (Receiving and
    // Responding, Endpoints), so that above 50 a second they would queue for seconds.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    rejectOnRateLimit: isTooLong,
  };
}

/** Requests above the global limit wait for their turn. */
function paced(make: MakeRequest): MakeRequest {
  const turns = new RateLimiterQueue(new RateLimiterMemory(PACE));
  return async (url, init) => {
    if (!/\/(?:interactions|webhooks)\/\d+\//u.test(new URL(url).pathname)) await turns.removeTokens(1);
    return make(url, init);
  };
}

/** `retryAfter` is what a 429 says, `timeToReset` what was known before it. */
function isTooLong({ route, timeToReset, retryAfter }: RateLimitData): boolean {
  return Math.max(timeToReset, retryAfter) > (route.endsWith('/callback') ? ANSWER_WITHIN_MS : MESSAGE_WITHIN_MS);
}
