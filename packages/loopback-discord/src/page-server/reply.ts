import type { ServerResponse } from 'node:http';

/** What a page or a file is answered with. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Nothing from elsewhere, no inline script, no frame around it; styles in attributes are those of our own elements. */
const CHANNEL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  // Uploads of the bot are served by the Discord on this computer, on another port.
  "img-src 'self' data: http://127.0.0.1:*",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Pages that show what authors wrote run no script of any kind, but for `scripted` ones, which have one of ours. */
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** `kind` decides what the page may do: 'channel' talks to the server, 'live' does so too, 'page' runs no script. */
export function htmlReply(html: string, kind: 'channel' | 'live' | 'page', status = 200): HttpReply {
  const policy =
    kind === 'channel'
      ? CHANNEL_POLICY
      : kind === 'live'
        ? `${PAGE_POLICY}; script-src 'self'; connect-src 'self'`
        : PAGE_POLICY;
  return {
    status,
    headers: { ...COMMON, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    body: html,
  };
}

/** A file. Whoever opens an SVG on its own gets a picture in which nothing runs. */
export function fileReply(body: string | Uint8Array, type: string): HttpReply {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
  return { status: 200, headers: { ...COMMON, 'content-type': type, 'content-security-policy': policy }, body };
}

export function jsonReply(value: unknown, status = 200): HttpReply {
  const headers = { ...COMMON, 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: JSON.stringify(value) };
}

export function textReply(status: number, text: string): HttpReply {
  return { status, headers: { ...COMMON, 'content-type': 'text/plain; charset=utf-8' }, body: text };
}

export function redirectReply(location: string): HttpReply {
  return { status: 302, headers: { ...COMMON, location }, body: '' };
}

export function send(response: ServerResponse, { status, headers, body }: HttpReply): void {
  response.writeHead(status, headers).end(body);
}
