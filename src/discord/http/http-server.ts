import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { UserError } from '../../settings/user-error.ts';
import type { RequestHandler } from './interactions-endpoint.ts';

export interface HttpServer {
  readonly url: string;
  /** Takes no more requests, waits for those in hand for some seconds, and ends. */
  readonly close: () => Promise<void>;
}

/** A request that takes longer comes from nobody who waits for an answer. */
const REQUEST_MS = 10_000;
/** Load balancers keep connections for a minute; one that is closed under their hands is an error to them. */
const KEEP_ALIVE_MS = 75_000;
const CLOSE_WITHIN_MS = 8_000;

/**
 * Opens a port. What none of the handlers answers is answered with 404.
 * @throws UserError when the port is taken or may not be opened.
 */
export async function openHttpServer(
  handlers: readonly RequestHandler[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HttpServer> {
  const server = createServer({
    requestTimeout: REQUEST_MS,
    headersTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  server.on('request', (request, response) => {
    // What a handler of another's throws is an answer that fails, and nothing more.
    answer(handlers, request, response).catch(() => response.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening').catch((cause: Error) => {
    throw new UserError(
      `The port ${port} on ${host} cannot be opened (${cause.message}). Set PORT and HOST, or end what uses the port.`,
      { cause },
    );
  });
  const address = server.address();
  return {
    url: `http://${host}:${typeof address === 'object' ? (address?.port ?? port) : port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await Promise.race([closed, delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
      server.closeAllConnections();
    },
  };
}

async function answer(
  handlers: readonly RequestHandler[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const handle of handlers) if (await handle(request, response)) return;
  response.writeHead(404).end();
}
