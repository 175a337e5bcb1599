import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { World } from '../state/world.ts';
import { type Asked, attempt, type Desk, type Reply, type Rest, record } from './desk.ts';
import { createFaults, type Fault } from './faults.ts';
import { createLimits } from './limits.ts';
import { readRequest } from './read-request.ts';
import { RestError, refusalBody } from './rest-error.ts';
import { matchRoute } from './routes.ts';

/** Serves Discord's REST API under `/api`, and uploaded files under `/attachments`. */
export function createRest(world: World, server: Server): Rest {
  const desk: Desk = { world, limits: createLimits(world), faults: createFaults(), requests: [], refused: [] };
  server.on('request', (request, response) => {
    serve(desk, request, response).catch((cause) => {
      // A mistake here must not look like a mistake of the bot: it cannot be repaired by trying again.
      const error = new RestError(400, 0, `The loopback server failed: ${String(cause)}`);
      send(response, { status: error.status, body: refusalBody(error) });
    });
  });
  return desk;
}

async function serve(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', desk.world.origin);
  const file = desk.world.files.get(url.pathname);
  if (file) return void response.writeHead(200).end(file);
  const method = request.method ?? 'GET';
  const path = url.pathname.replace(/^\/api(?:\/v\d+)?/, '');
  const asked: Asked = {
    method,
    path,
    match: matchRoute(method, path),
    token: request.headers.authorization,
    query: url.searchParams,
    ...(await readRequest(request)),
  };
  const fault = asked.match && desk.faults.take(asked.match.name);
  if (fault && 'drop' in fault && fault.drop === 'before') {
    record(desk, asked, 0);
    return void request.socket.destroy();
  }
  if (fault && 'delayMs' in fault) await pause(desk.world, fault.delayMs);
  const reply = planned(fault) ?? attempt(desk, asked);
  record(desk, asked, reply.status, reply.error?.code);
  if (fault && 'drop' in fault) return void request.socket.destroy();
  send(response, reply);
}

function pause(world: World, ms: number): Promise<void> {
  return new Promise((resolve) => {
    world.clock.after(ms, resolve);
  });
}

function planned(fault: Fault | undefined): Reply | undefined {
  if (fault === undefined || !('status' in fault)) return undefined;
  const { status, retryAfter = 1, global = false } = fault;
  const message = fault.message ?? `A planned fault: ${status}`;
  if (status !== 429) return { status, body: { message, code: fault.code ?? 0 } };
  return {
    status,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global && { 'x-ratelimit-global': 'true' }),
    },
  };
}

/** An answer without a body says so in nothing but its status: discord.js would parse it if it claimed to be JSON. */
function send(response: ServerResponse, reply: Reply): void {
  const type = reply.body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(reply.status, { via: '1.1 loopback', ...type, ...reply.headers });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}
