import type { ServerResponse } from 'node:http';

/** Proxies and sleeping laptops cut what is silent for long. */
const KEEP_ALIVE_MS = 25_000;

/**
 * Sends events to a browser until it leaves (HTML, Server-sent events).
 * @param start Is given how to send one; returns what ends that.
 */
export function eventStream(response: ServerResponse, start: (send: (event: unknown) => void) => () => void): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const stop = start((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
  const timer = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
  timer.unref();
  response.once('close', () => {
    clearInterval(timer);
    stop();
  });
}
