import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Problem } from '../check/problem.ts';
import type { World } from '../state/world.ts';
import { type Answer, type Call, type ReadRequest, readRequest } from './call.ts';
import { createFaults, type Faults, plannedAnswer, silenceOf } from './faults.ts';
import { createLimits, type Limits } from './limits.ts';
import { InvalidBody, REFUSALS, RestError, refusalBody } from './rest-error.ts';
import { type Match, matchRoute } from './routes.ts';

/** A request that the bot has made. */
export interface RequestRecord {
  readonly method: string;
  /** As sent, without `/api/v10`. */
  readonly path: string;
  /** The route's name; '' if there is none. */
  readonly route: string;
  readonly body: unknown;
  /** 0 if it was not carried out, and the connection was cut or hung. */
  readonly status: number;
  /** Discord's JSON error code, if it was refused. */
  readonly code: number | undefined;
}

/** A request that Discord would not take as it is: a bug of the bot. */
export interface Refusal extends Pick<RequestRecord, 'method' | 'path' | 'body'> {
  readonly problems: readonly Problem[];
}

/** The REST side. */
export interface Rest {
  /** All requests so far, oldest first. */
  readonly requests: readonly RequestRecord[];
  /** Requests that Discord would not take: invalid bodies, and routes that are not spoken here. Should be empty. */
  readonly refused: readonly Refusal[];
  /** Faults of REST. */
  readonly faults: Faults;
}

/** What a bot's interactions endpoint has answered with, as if it had come to the route for callbacks. */
export type TakeAnswer = (interactionId: string, token: string, read: ReadRequest) => Answer;

/** Serves Discord's REST API under `/api`, and uploaded files under `/attachments`. */
export function createRest(
  world: World,
  server: Server,
): Rest & { readonly takeAnswer: TakeAnswer; readonly refuse: (refusal: Refusal) => void } {
  const desk: Desk = { world, limits: createLimits(world), faults: createFaults(), requests: [], refused: [] };
  server.on('request', (request, response) => {
    serve(desk, request, response).catch((cause) => {
      // A mistake here must not look like a mistake of the bot: it cannot be repaired by trying again.
      send(response, { status: 400, body: { message: `The loopback server failed: ${String(cause)}`, code: 0 } });
    });
  });
  return {
    ...desk,
    refuse: (refusal) => desk.refused.push(refusal),
    takeAnswer(interactionId, token, read) {
      const [method, path] = ['POST', `/interactions/${interactionId}/${token}/callback`];
      const match = matchRoute(method, path);
      const params = match?.params ?? {};
      return attempt(desk, { method, path, match, params, query: new URLSearchParams(), token: undefined, ...read });
    },
  };
}

/** What answering a request needs. */
interface Desk extends Rest {
  readonly world: World;
  readonly limits: Limits;
  readonly requests: RequestRecord[];
  readonly refused: Refusal[];
}

/** A request as it came in. */
interface Asked extends Call {
  readonly method: string;
  readonly path: string;
  readonly match: Match | undefined;
  readonly token: string | undefined;
  /** Why the body could not be read. */
  readonly broken?: InvalidBody;
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { world } = desk;
  const url = new URL(request.url ?? '/', world.origin);
  const file = world.files.get(url.pathname);
  if (file) return sendUpload(response, file);
  const method = request.method ?? 'GET';
  const path = url.pathname.replace(/^\/api(?:\/v\d+)?/, '');
  const match = matchRoute(method, path);
  const asked: Asked = {
    method,
    path,
    match,
    params: match?.params ?? {},
    query: url.searchParams,
    token: request.headers.authorization,
    ...(await readRequest(request)),
  };
  const fault = match && desk.faults.take(match.name);
  const silence = silenceOf(fault);
  if (fault && 'delayMs' in fault) await new Promise<void>((resolve) => world.clock.after(fault.delayMs, resolve));
  const reply: Answer = silence === 'before' ? { status: 0 } : (plannedAnswer(fault) ?? attempt(desk, asked));
  const { status, code } = reply;
  desk.requests.push({ method, path, route: match?.name ?? '', body: asked.body, status, code });
  if (desk.requests.length > world.settings.remembers) desk.requests.shift();
  if (silence === undefined) send(response, reply);
  else if (fault && 'drop' in fault) request.socket.destroy();
}

/** Shown as a picture where a page asks for one, and else saved: nothing of it is ever opened as a page of this address. */
function sendUpload(
  response: ServerResponse,
  { bytes, type }: { readonly bytes: Uint8Array; readonly type: string },
): void {
  const headers = { 'content-type': type || 'application/octet-stream', 'content-disposition': 'attachment' };
  response.writeHead(200, { ...headers, 'x-content-type-options': 'nosniff' }).end(bytes);
}

/** The answer, also if it is a refusal; one that no Discord would give to a bot without bugs is kept in `refused`. */
function attempt(desk: Desk, asked: Asked): Answer {
  try {
    return answer(desk, asked);
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    const { method, path, body, match } = asked;
    const problems = error.problems.length > 0 ? error.problems : [{ path: [], message: error.message }];
    if (match === undefined || error instanceof InvalidBody) desk.refused.push({ method, path, body, problems });
    const { status, code } = error;
    return { status, code, body: refusalBody(error), headers: desk.limits.headersFor(match) };
  }
}

function answer({ world, limits }: Desk, asked: Asked): Answer {
  const { match, token, broken } = asked;
  if (match === undefined) throw REFUSALS.noRoute();
  // Interactions and their webhooks are let in by the token in their path.
  const isOpen = /^\w+ \/(?:interactions|webhooks)\//.test(match.name);
  if (!isOpen && (!world.tokenIsGood || token !== `Bot ${world.settings.token}`)) throw REFUSALS.unauthorized();
  const limited = limits.take(match, isOpen);
  if (limited) return limited;
  if (broken) throw broken;
  return { ...match.handler(world, asked), headers: limits.headersFor(match) };
}

/** An answer without a body says so in nothing but its status: discord.js would parse it if it claimed to be JSON. */
function send(response: ServerResponse, { status, body, headers }: Answer): void {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { via: '1.1 loopback', ...type, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
