import type { IncomingMessage, ServerResponse } from 'node:http';
import { InteractionResponseType, InteractionType } from 'discord.js';
import { z } from 'zod';
import { INTERACTIONS_PATH } from '../../settings/many-hosts.ts';
import type { Limiter } from '../../shared-state/shared-state.ts';
import { readBody } from './read-body.ts';
import type { VerifySignature } from './verify-signature.ts';

/** Answers a request if it is for it. @returns Whether it was. Never throws. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** What a request is answered with; `body` is JSON already. */
export interface HttpAnswer {
  readonly status: number;
  readonly body?: string;
}

/** An interaction, of which as much is known as is looked at here. */
export type ReceivedInteraction = z.infer<typeof received>;

export interface EndpointOptions {
  readonly verify: VerifySignature;
  /** Counts ids of interactions: the second of one is refused. */
  readonly isSeen: Limiter;
  /** Answers what Discord has signed and is no PING. Never rejects. */
  readonly receive: (interaction: ReceivedInteraction) => Promise<HttpAnswer>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * An interaction must be answered within three seconds of its making, so an older one is of no use; a minute leaves room for
 * a clock that is wrong. For so long, ids are remembered.
 */
export const FRESH_SECONDS = 60;
/** A component's interaction carries its message, of at most some 150 kB with everything that Discord allows in it. */
const MAX_BODY_BYTES = 256 * 1024;
/** Discord waits three seconds for the answer. */
const BODY_WITHIN_MS = 3_000;

const received = z.looseObject({
  id: z.string().regex(/^\d{15,20}$/u),
  token: z.string().min(1),
  type: z.int(),
  channel: z.looseObject({ type: z.int() }).optional(),
});

/**
 * Discord's interactions over HTTP (Receiving and Responding): takes `POST /interactions`, refuses with 401 what Discord has not
 * signed in the last minute or has sent before, and answers PING. Nothing is read of a body before its signature is checked.
 */
export function createInteractionsEndpoint(options: EndpointOptions): RequestHandler {
  return async (request, response) => {
    if (pathOf(request) !== INTERACTIONS_PATH) return false;
    const { status, body } = await answer(request, options).catch((): HttpAnswer => ({ status: 500 }));
    if (response.destroyed) return true;
    response.writeHead(status, {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(status === 405 && { allow: 'POST' }),
      // What has not been read is not waited for.
      ...(!request.complete && { connection: 'close' }),
    });
    response.end(body);
    return true;
  };
}

async function answer(request: IncomingMessage, options: EndpointOptions): Promise<HttpAnswer> {
  if (request.method !== 'POST') return { status: 405 };
  const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return { status: 401 };
  if (!isFresh(timestamp, options.now())) return { status: 401 };
  const body = await readBody(request, { maxBytes: MAX_BODY_BYTES, withinMs: BODY_WITHIN_MS });
  if (body === 'too-large') return { status: 413 };
  if (body === 'too-slow') return { status: 408 };
  if (!(await options.verify(signature, timestamp, body))) return { status: 401 };
  const interaction = received.safeParse(parse(body));
  if (!interaction.success) return { status: 400 };
  const { id, type } = interaction.data;
  if (type === InteractionType.Ping)
    return { status: 200, body: JSON.stringify({ type: InteractionResponseType.Pong }) };
  if ((await options.isSeen(id)) !== undefined) return { status: 401 };
  return options.receive(interaction.data);
}

function isFresh(timestamp: string, now: number): boolean {
  return /^\d{1,12}$/u.test(timestamp) && Math.abs(now / 1_000 - Number(timestamp)) <= FRESH_SECONDS;
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '';
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
