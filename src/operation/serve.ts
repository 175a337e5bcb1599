import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
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
  readonly close: () => Promise<void>;
}

/** Whoever asks is a machine on the same network: it needs no longer, and there are few of it. */
const REQUEST_MS = 5_000;
const CONNECTIONS = 64;

/**
 * Answers GET and HEAD for a few paths.
 * @param port 0 for any that is free.
 * @throws UserError that says what to do when the port cannot be used.
 */
export async function serve(
  host: string,
  port: number,
  pages: Pages,
  onError: (error: unknown) => void,
): Promise<Served> {
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: REQUEST_MS },
    answerer(pages, onError),
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

function answerer(pages: Pages, onError: (error: unknown) => void): RequestListener {
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
    if (page === undefined) return send(text(404, `There is only ${Object.keys(pages).join(', ')}.`));
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
