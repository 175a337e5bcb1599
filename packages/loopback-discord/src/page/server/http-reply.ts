import type { ServerResponse } from 'node:http';

/** What a page or a file is answered with. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Pages that show what others wrote run no script of any kind. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What the pages may do, by their kind: nothing from elsewhere, no inline script, no frame around them. */
const POLICIES = {
  page: PAGE_POLICY,
  live: `${PAGE_POLICY}; script-src 'self'; connect-src 'self'`,
  channel: `${PAGE_POLICY
    // Uploads of the bot are served by the Discord on this computer, on another port.
    .replace(
      "img-src 'self'",
      "img-src 'self' data: http://127.0.0.1:*",
    )}; script-src 'self'; connect-src 'self'; style-src-attr 'unsafe-inline'`,
} as const;

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A page: 'page' runs no script, 'live' runs those of this server, such as `/assets/live.js`. */
export function htmlReply(html: string, kind: keyof typeof POLICIES, status = 200): HttpReply {
  return {
    status,
    headers: { ...COMMON, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICIES[kind] },
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

/** A sentence, such as that there is no such page. */
export function textReply(status: number, text: string): HttpReply {
  return { status, headers: { ...COMMON, 'content-type': 'text/plain; charset=utf-8' }, body: text };
}

/** The way to another path of this server. */
export function redirectReply(location: string): HttpReply {
  return { status: 302, headers: { ...COMMON, location }, body: '' };
}

export function send(response: ServerResponse, { status, headers, body }: HttpReply): void {
  response.writeHead(status, headers).end(body);
}
