/** Nothing from elsewhere, no inline script, no frame around it. */
const policyOf = (images: string, more: string) =>
  `default-src 'none'; style-src 'self'; img-src ${images}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'${more}`;

const OWN_SCRIPTS = "; script-src 'self'; connect-src 'self'";

/** What pages may do, by their kind. */
const POLICIES = {
  page: policyOf("'self'", ''),
  live: policyOf("'self'", OWN_SCRIPTS),
  // Uploads of the bot are served by the Discord on this computer, on another port.
  channel: policyOf("'self' data: http://127.0.0.1:*", `${OWN_SCRIPTS}; style-src-attr 'unsafe-inline'`),
} as const;

const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** A page: 'page' runs no script, 'live' runs those of this server, such as `/assets/live.js`. */
export function htmlReply(html: string, kind: keyof typeof POLICIES): Response {
  return reply(html, 200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICIES[kind] });
}

/** A file. Whoever opens an SVG on its own gets a picture in which nothing runs. */
export function fileReply(body: string | Uint8Array, type: string): Response {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
  const bytes = typeof body === 'string' ? body : new Uint8Array(body);
  return reply(bytes, 200, { 'content-type': type, 'content-security-policy': policy });
}

export function jsonReply(value: unknown, status = 200): Response {
  return reply(JSON.stringify(value), status, { 'content-type': 'application/json; charset=utf-8' });
}

/** A sentence, such as that there is no such page. */
export function textReply(status: number, text: string): Response {
  return reply(text, status, { 'content-type': 'text/plain; charset=utf-8' });
}

/** The way to another path of this server. */
export function redirectReply(location: string): Response {
  return reply('', 302, { location });
}

function reply(body: string | Uint8Array<ArrayBuffer>, status: number, headers: Record<string, string>): Response {
  return new Response(body, { status, headers: { ...COMMON, ...headers } });
}
