import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

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

function isHere(host: string): boolean {
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  return name === 'localhost' || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}
