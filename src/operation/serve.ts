import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { RequestHandler } from '../discord/http/interactions-endpoint.ts';
import { UserError } from '../settings/user-error.ts';

/** What is answered to a request for a path. */
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export type Pages = Readonly<Record<string, () => Page | Promise<Page>>>;

export interface Served {
  /** `http://127.0.0.1:3000/` */
  readonly url: string;
  /** Takes no more requests, waits a second for those in hand, and ends. */
  readonly close: () => Promise<void>;
}

/** Whoever asks is a machine that is near, or one of Discord's, which waits three seconds for an answer. */
const REQUEST_MS = 5_000;
/** What stands between Discord and the bot keeps connections for a minute; one that is closed under its hands loses a request. */
const KEEP_ALIVE_MS = 75_000;
const CONNECTIONS = 1_000;
/** What is in hand has been waited for before. */
const CLOSE_WITHIN_MS = 1_000;

/**
 * Answers GET and HEAD for a few paths, and leaves the others to a handler.
 * @param port 0 for any that is free.
 * @throws UserError that says what to do when the port cannot be used.
 */
export async function serve(
  host: string,
  port: number,
  pages: Pages,
  others: RequestHandler,
  onError: (error: unknown) => void,
): Promise<Served> {
  const server = createServer(
    {
      requestTimeout: REQUEST_MS,
      headersTimeout: REQUEST_MS,
      connectionsCheckingInterval: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
    },
    answerer(pages, others, onError),
  );
  server.maxConnections = CONNECTIONS;
  await listen(server, host, port);
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${own}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await Promise.race([closed, delay(CLOSE_WITHIN_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await once(server.listen(port, host), 'listening');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UserError(
      `${reasonFor(code, host, port)} Debrief serves /healthz, /readyz and /metrics there (docs/operating.md).`,
      {
        cause,
      },
    );
  }
}

function reasonFor(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} of ${host} is taken, perhaps by another Debrief. Stop that, or set PORT to a free one.`;
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${host}. Set HOST to one of its own, or to 0.0.0.0.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to 1024 or higher.`;
  return `Port ${port} of ${host} cannot be used (${code}). Set PORT and HOST to others.`;
}

function answerer(pages: Pages, others: RequestHandler, onError: (error: unknown) => void): RequestListener {
  return (request, response) => {
    const send = ({ status, type, body }: Page): void => {
      response.writeHead(status, {
        'content-type': type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const path = request.url?.replace(/\?.*$/s, '') ?? '';
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page === undefined) {
      const nothing = text(404, `There is only ${Object.keys(pages).join(', ')}.`);
      return void others(request, response).then((isAnswered) => isAnswered || send(nothing));
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return send(text(405, 'Only GET.'));
    }
    Promise.resolve()
      .then(page)
      .catch((error: unknown) => {
        onError(error);
        return text(500, 'Something went wrong. The log says what.');
      })
      .then(send);
  };
}

function text(status: number, body: string): Page {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}

export function json(status: number, value: unknown): Page {
  return { status, type: 'application/json; charset=utf-8', body: `${JSON.stringify(value)}\n` };
}
