import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { Refused } from '../content/git/fetch-guard.ts';

/** Addresses of a host name, as the system resolves it. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Whether it is an address that everybody can reach: none of a private network, of this machine, or for special use. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  // An IPv4 address behind a translator of addresses (RFC 6052) is what it stands for.
  return parsed instanceof ipaddr.IPv6 && parsed.range() === 'rfc6052' && isPublicAddress(embedded(parsed));
}

function embedded(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(-4).join('.');
}

/**
 * Looks a host up and holds Git to what was found, so that it cannot be led elsewhere by a second answer.
 * @returns Configuration of Git (https://curl.se/libcurl/c/CURLOPT_RESOLVE.html); Git before 2.37 does not know it.
 * @throws Refused when it leads, also, into a private network, or when it cannot be found.
 */
export async function permitHost(
  url: string,
  resolve: Resolve = lookUp,
): Promise<readonly (readonly [key: string, value: string])[]> {
  const { hostname, port, protocol } = new URL(url);
  const addresses = await resolve(hostname).catch(() => []);
  if (addresses.length === 0) throw new Refused({ reason: 'unreachable' }, `${hostname} cannot be found.`);
  if (!addresses.every(isPublicAddress))
    throw new Refused({ reason: 'private-address' }, `${hostname} leads into a private network.`);
  const found = addresses.map((each) => (each.includes(':') ? `[${each}]` : each)).join(',');
  return [['http.curloptResolve', `${hostname}:${port || (protocol === 'http:' ? 80 : 443)}:${found}`]];
}

async function lookUp(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}
