import { setTimeout as delay } from 'node:timers/promises';
import type { RESTOptions } from 'discord.js';
import { type BackOff, pauseAfter } from './back-off.ts';
import { alreadyDone, isNeverSent, kindOf, type RequestKind } from './request-kind.ts';

/** The way on which discord.js makes its requests. */
export type MakeRequest = RESTOptions['makeRequest'];

interface Patience extends BackOff {
  /** When nothing has come so long after it was sent, it is given up for another try. */
  readonly tryMs: number;
  /** When it is given up for good, the time included in which it waits for a free connection. */
  readonly untilMs: number;
}

const PATIENCE: Readonly<Record<RequestKind, Patience>> = {
  /** Discord waits three seconds: time for a try that hangs, and for two more. */
  answer: { tryMs: 1_000, untilMs: 3_000, firstMs: 50, maxMs: 400 },
  /** A member still reads what comes half a minute late. */
  repeatable: { tryMs: 5_000, untilMs: 25_000, firstMs: 100, maxMs: 5_000 },
  /** What might be done twice is made again only when it never got to Discord. */
  once: { tryMs: 15_000, untilMs: 15_000, firstMs: 100, maxMs: 5_000 },
};

/** The longest that a request can take; discord.js is to wait no less. */
export const LONGEST_REQUEST_MS = 30_000;

/**
 * Makes requests so that one that is lost on the way, hangs or meets a 5xx is made again, with growing pauses, as long as
 * the answer is of use, wherever doing it twice is the same as doing it once. What Discord then says to have done already
 * counts as done. discord.js repeats only timeouts and 5xx, at once, and nothing that was cut off.
 * @param onRepeat told before each try but the first.
 */
export function steadyRequests(make: MakeRequest, onRepeat: (kind: RequestKind, reason: string) => void): MakeRequest {
  return async (url, init) => {
    const kind = kindOf(init.method ?? 'GET', new URL(url).pathname, init.body);
    const patience = PATIENCE[kind];
    const tooLate = new AbortController();
    const timer = setTimeout(() => tooLate.abort(), patience.untilMs);
    // It takes the place of the signal of discord.js, which waits longer; to unite the two takes longer than to send a request.
    const { signal } = tooLate;
    try {
      for (let tries = 1; ; tries += 1) {
        const outcome = await tryOnce(make, url, { ...init, signal, headersTimeout: patience.tryMs });
        const failure = failureOf(outcome, kind);
        if (failure === undefined || signal.aborted)
          return tries === 1 ? taken(outcome) : alreadyDone(taken(outcome), kind, init.method);
        onRepeat(kind, failure);
        await delay(pauseAfter(tries, patience));
      }
    } finally {
      clearTimeout(timer);
    }
  };
}

type Outcome = Awaited<ReturnType<MakeRequest>> | Error;

/** What undici takes besides what `fetch` does, see `createAgent`. */
type SentRequest = Parameters<MakeRequest>[1] & { readonly headersTimeout: number };

async function tryOnce(make: MakeRequest, url: string, request: SentRequest): Promise<Outcome> {
  try {
    return await make(url, request);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function taken(outcome: Outcome): Exclude<Outcome, Error> {
  if (outcome instanceof Error) throw outcome;
  return outcome;
}

/** Why the request is to be made again; undefined if it is not. */
function failureOf(outcome: Outcome, kind: RequestKind): string | undefined {
  if (outcome instanceof Error) return kind !== 'once' || isNeverSent(outcome) ? outcome.message : undefined;
  return kind !== 'once' && outcome.status >= 500 ? `HTTP ${outcome.status}` : undefined;
}
