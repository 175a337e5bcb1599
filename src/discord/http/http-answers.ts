import { InteractionResponseType } from 'discord.js';
import { z } from 'zod';
import type { MakeRequest } from '../connection/steady-requests.ts';
import type { HttpAnswer } from './interactions-endpoint.ts';

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback(?:\?|$)/u;
const callback = z.looseObject({ type: z.int() });

/**
 * What the client would post to Discord as the first response to an interaction becomes the answer of the HTTP request that
 * brought it: one request less, and no rate limit. A deferral does not: what follows it must not overtake it, so it goes to
 * Discord itself, and the request is answered with 202 when Discord has it.
 */
export function createHttpAnswers() {
  const waiting = new Map<string, (answer: HttpAnswer) => void>();

  /** Answers the request that waits, if it still does. */
  function settle(id: string, answer: HttpAnswer): void {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  }

  return {
    /** What the request of this interaction is answered with. */
    wait: (id: string) =>
      new Promise<HttpAnswer>((resolve) => {
        waiting.set(id, resolve);
      }),
    settle,
    /** For `makeRequest` of a client; `request` makes all other requests. */
    around:
      (request: MakeRequest): MakeRequest =>
      async (url, init) => {
        const id = CALLBACK.exec(url)?.[1];
        if (id === undefined || !waiting.has(id)) return request(url, init);
        if (typeof init.body === 'string' && !isDeferral(init.body)) {
          settle(id, { status: 200, body: init.body });
          return new Response(null, { status: 204 });
        }
        const response = await request(url, init);
        if (response.ok) settle(id, { status: 202 });
        return response;
      },
  };
}

function isDeferral(body: string): boolean {
  const { type } = callback.parse(JSON.parse(body));
  return (
    type === InteractionResponseType.DeferredChannelMessageWithSource ||
    type === InteractionResponseType.DeferredMessageUpdate
  );
}
