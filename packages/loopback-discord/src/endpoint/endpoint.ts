import { InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import * as z from 'zod';
import { readBytes } from '../rest/call.ts';
import type { Refusal, TakeAnswer } from '../rest/server.ts';
import type { World } from '../state/world.ts';

/** Interactions over HTTP. */
export interface Endpoint {
  /** Of the key that interactions over HTTP are signed with: 64 hexadecimal digits. */
  readonly publicKey: string;
  /**
   * Sends all interactions to this address from now on, as Discord does when an Interactions Endpoint URL is saved; without
   * one, through the gateway again. Rejects with `EndpointError`, and changes nothing, unless the bot answers a PING and
   * refuses one with a forged signature with 401.
   */
  setInteractionsEndpoint(url: string | undefined): Promise<void>;
  /** The headers with which Discord would send this body; `timestamp` in seconds since 1970, default now. */
  signedHeaders(body: string, timestamp?: number): Readonly<Record<string, string>>;
}

/** Discord would not save this address as an Interactions Endpoint URL. The message says why. */
export class EndpointError extends Error {}

const Sent = z.looseObject({ id: z.string(), token: z.string() });
const Pong = z.looseObject({ type: z.literal(InteractionResponseType.Pong) });

/** Posts interactions to the bot's endpoint, and takes what it answers with. */
export function createEndpoint(
  world: World,
  rest: { readonly takeAnswer: TakeAnswer; readonly refuse: (refusal: Refusal) => void },
): Endpoint {
  const signedHeaders = (body: string, timestamp = Math.floor(world.clock.now() / 1_000)) => ({
    'content-type': 'application/json',
    'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
    'x-signature-ed25519': world.signer.sign(String(timestamp), body),
    'x-signature-timestamp': String(timestamp),
  });
  world.posts.on((payload) => {
    if (world.endpointUrl !== undefined) void deliver(world.endpointUrl, payload);
  });

  async function deliver(url: string, payload: object): Promise<void> {
    const body = JSON.stringify(payload);
    const { id, token } = Sent.parse(payload);
    const problem = await post(url, body, signedHeaders(body)).then(
      (response) => taken(response, id, token),
      (cause) => `could not be reached: ${reasonOf(cause)}`,
    );
    if (problem === undefined) return;
    rest.refuse({
      method: 'POST',
      path: url,
      body: payload,
      problems: [{ path: [], message: `The endpoint ${problem}` }],
    });
    fail(token);
  }

  /** What is wrong with the answer; undefined when it was taken, or when it comes another way. */
  async function taken(response: Response, id: string, token: string): Promise<string | undefined> {
    const bytes = Buffer.from(await response.arrayBuffer());
    // The answer comes, or has come, by the route for callbacks.
    if (response.status === 202 || response.status === 204) return undefined;
    if (response.status !== 200) return `answered with ${response.status}`;
    const { status } = rest.takeAnswer(id, token, await readBytes(bytes, response.headers.get('content-type') ?? ''));
    // What is wrong with it stands in `refused` already.
    if (status >= 400) fail(token);
    return undefined;
  }

  /** The member sees at once that there is no answer. */
  function fail(token: string): void {
    const interaction = world.interactions.get(token);
    if (interaction?.phase !== 'waiting') return;
    interaction.phase = 'late';
    interaction.settle({ kind: 'unanswered', deferred: false });
  }

  async function check(url: string): Promise<void> {
    const id = world.nextId();
    const ping = {
      id,
      application_id: world.applicationId,
      type: InteractionType.Ping,
      token: `ping:${id}`,
      version: 1,
    };
    const body = JSON.stringify(ping);
    const good = signedHeaders(body);
    const pong = await post(url, body, good).catch((cause) => {
      throw new EndpointError(`The endpoint ${url} cannot be reached: ${reasonOf(cause)}`, { cause });
    });
    const isPong = pong.status === 200 && Pong.safeParse(await pong.json().catch(() => undefined)).success;
    if (!isPong)
      throw new EndpointError(`The endpoint ${url} answered a PING with ${pong.status}, and not with a PONG.`);
    const forged = await post(url, body, { ...good, 'x-signature-ed25519': world.signer.sign('0', body) });
    await forged.arrayBuffer();
    if (forged.status !== 401)
      throw new EndpointError(
        `The endpoint ${url} answered a forged signature with ${forged.status}, and not with 401.`,
      );
  }

  const post = (url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
    fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(world.settings.acknowledgeWithinMs) });

  return {
    publicKey: world.signer.publicKey,
    signedHeaders,
    async setInteractionsEndpoint(url) {
      if (url !== undefined) await check(url);
      world.endpointUrl = url;
    },
  };
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}
