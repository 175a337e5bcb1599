import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Far more than any action holds: a form has five texts of 4,000 characters at most. */
const MAX_BYTES = 200_000;

/**
 * Whether a request comes from our own pages, or from a person who typed the address: never from a page elsewhere that
 * drives a browser on this computer. A name that somebody else's DNS points here ("rebinding") is refused, too: `Host`
 * must be an address in figures, or localhost.
 */
export function isOwnRequest({ method, headers }: IncomingMessage): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (!isHere(host)) return false;
  if (origin !== undefined) return origin === `http://${host}`;
  if (method !== 'GET' && method !== 'HEAD') return false;
  // A link from another page may open ours, and gets a page that it can neither read nor frame.
  return site === undefined || site === 'same-origin' || site === 'none' || headers['sec-fetch-mode'] === 'navigate';
}

/** The path, decoded; undefined when it is not well-formed. */
export function pathOf({ url = '/' }: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

/** The JSON in a request's body; undefined when it is none, or is too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}

function isHere(host: string): boolean {
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}
