import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Handled } from '../discord/handled.ts';
import type { RequestHandler } from '../discord/http/interactions-endpoint.ts';
import { type Gateway, watchGateway, withoutGateway } from './gateway.ts';
import type { Reports } from './metrics/content.ts';
import { createMetrics } from './metrics/metrics.ts';
import { missingOf } from './readiness.ts';
import { json, serve } from './serve.ts';

/** The bot's pages for those who run it, and what has to be told to them. */
export interface Operation {
  /** `http://127.0.0.1:3000/` */
  readonly url: string;
  /** The reports have been read for the first time: what they are at any time. */
  readonly onReports: (reports: NonNullable<ReturnType<Reports>>) => void;
  /** A client is about to log in, to the gateway or not; it takes the place of the one before. */
  readonly onClient: (client: Client, isGateway: boolean) => void;
  /** What answers other paths of the same port, such as that of Discord's interactions. */
  readonly onRequestHandler: (handler: RequestHandler) => void;
  readonly onHandled: (handled: Handled) => void;
  /** From now on the bot is not ready. */
  readonly onStopping: () => void;
  readonly close: () => Promise<void>;
}

export interface OperationOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly log: Pick<Logger, 'error'>;
  /** A path that will have a handler, such as that of Discord's interactions: 503 until then; default none. */
  readonly awaited?: string | undefined;
  /** For how long a lost connection does not count; default ten seconds. */
  readonly patienceMs?: number;
}

/**
 * Serves `/healthz` (the process is alive), `/readyz` (503 while it cannot answer questions, with what is missing) and
 * `/metrics` (Prometheus) from the start on, before anything is read.
 * @throws UserError when the port cannot be used.
 */
export async function openOperation(options: OperationOptions): Promise<Operation> {
  const { host, port, log, patienceMs, awaited } = options;
  let reports: ReturnType<Reports>;
  let gateway: Gateway | undefined;
  let handle: RequestHandler = async (request, response) => {
    if (awaited === undefined || request.url?.replace(/\?.*$/s, '') !== awaited) return false;
    response.writeHead(503, { 'retry-after': '1' }).end();
    return true;
  };
  let isStopping = false;
  const metrics = createMetrics({ reports: () => reports, gateway: () => gateway });
  const missing = (): readonly string[] => {
    const parts = { isStopping, hasReports: reports !== undefined, gateway: gateway?.state() ?? 'connecting' };
    return missingOf(parts, Date.now(), patienceMs);
  };
  const { url, close } = await serve(
    host,
    port,
    {
      '/healthz': () => json(200, { status: 'alive' }),
      '/readyz': () => {
        const lacks = missing();
        return lacks.length === 0 ? json(200, { status: 'ready' }) : json(503, { status: 'not ready', missing: lacks });
      },
      '/metrics': async () => ({ status: 200, type: metrics.contentType, body: await metrics.text() }),
    },
    (...request) => handle(...request),
    (err) => log.error({ err }, 'The metrics could not be told'),
  );
  return {
    url,
    onReports: (read) => {
      reports = read;
    },
    onClient: (client, isGateway) => {
      gateway = isGateway ? watchGateway(client) : withoutGateway(client);
      metrics.onClient(client);
    },
    onRequestHandler: (handler) => {
      handle = handler;
    },
    onHandled: metrics.onHandled,
    onStopping: () => {
      isStopping = true;
    },
    close,
  };
}
