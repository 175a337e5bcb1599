import { RESTJSONErrorCodes, type ResponseLike } from 'discord.js';

/**
 * What becomes of a request that is made twice: 'answer', the first answer to an interaction, is taken once, and only
 * within three seconds; 'repeatable' comes to the same as once; 'once' may be done twice.
 */
export type RequestKind = 'answer' | 'repeatable' | 'once';

/** @param path of the address, whatever stands before it. @param body as it is sent. */
export function kindOf(method: string, path: string, body: unknown): RequestKind {
  if (method.toUpperCase() !== 'POST') return 'repeatable';
  if (ANSWER.test(path)) return 'answer';
  // Discord makes no second message with the same nonce (Create Message, enforce_nonce).
  const isUnique = typeof body === 'string' && body.includes('"enforce_nonce":true');
  return isUnique || HARMLESS.test(path) ? 'repeatable' : 'once';
}

const ANSWER = /\/interactions\/\d+\/[^/]+\/callback$/u;
/** Typing, opening direct messages, and the one thread that a message can have. */
const HARMLESS = /\/(?:channels\/\d+\/typing|users\/@me\/channels|channels\/\d+\/messages\/\d+\/threads)$/u;

/** The connection was not even made. Codes of Node's `net` and `dns`, and of undici. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

export function isNeverSent(error: Error): boolean {
  return 'code' in error && NEVER_SENT.has(String(error.code));
}

/** The answer to a repeated request; a success where Discord says that it had done it the first time. */
export async function alreadyDone(
  response: ResponseLike,
  kind: RequestKind,
  method: string | undefined,
): Promise<ResponseLike> {
  const expected =
    kind === 'answer'
      ? RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
      : method === 'DELETE'
        ? RESTJSONErrorCodes.UnknownMessage
        : undefined;
  if (expected === undefined || (response.status !== 400 && response.status !== 404)) return response;
  const text = await response.text();
  if (codeIn(text) === expected) return new Response(null, { status: 204 });
  return new Response(text, { status: response.status, headers: [...response.headers] });
}

function codeIn(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  } catch {
    return undefined;
  }
}
