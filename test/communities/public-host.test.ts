import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, permitHost } from '../../src/communities/public-host.ts';

const PRIVATE = [
  ...['127.0.0.1', '127.1.2.3', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '240.0.0.1'],
  ...['::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1', '0:0:0:0:0:ffff:10.0.0.1', '::127.0.0.1', 'fe80::1', 'fc00::1'],
  ...['fd12::1', 'ff02::1', '64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '2002:7f00:1::', '2001:db8::1', 'fec0::1'],
];

describe('an address', () => {
  it.each(PRIVATE)('%s is none that everybody can reach', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['140.82.121.4', '8.8.8.8', '2606:50c0:8000::153', '::ffff:140.82.121.4', '64:ff9b::8c52:7904'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it('of a private network stays one, whatever notation of IPv6 it is in', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.constantFrom(10, 127, 0, 224, 255), octet, octet, octet, (...bytes) => {
        const [a, b, c, d] = bytes.map((byte) => byte.toString(16).padStart(2, '0'));
        expect(isPublicAddress(bytes.join('.'))).toBe(false);
        expect(isPublicAddress(`::ffff:${a}${b}:${c}${d}`)).toBe(false);
        expect(isPublicAddress(`64:ff9b::${a}${b}:${c}${d}`)).toBe(false);
      }),
    );
  });
});

describe('a host', () => {
  it('is held to the addresses that it was found at', async () => {
    const found = permitHost('https://git.example/you/site.git', async () => ['140.82.121.4', '2606:50c0:8000::153']);
    expect(await found).toEqual([['http.curloptResolve', 'git.example:443:140.82.121.4,[2606:50c0:8000::153]']]);
  });

  it.each(PRIVATE)('that leads to %s, beside another address, is refused', async (address) => {
    const found = permitHost('https://git.example/you/site.git', async () => ['140.82.121.4', address]);
    await expect(found).rejects.toMatchObject({ refusal: { reason: 'private-address' } });
  });

  it('that is not found is told so', async () => {
    const failing = permitHost('https://git.example/x', () => Promise.reject(new Error('ENOTFOUND')));
    await expect(failing).rejects.toMatchObject({ refusal: { reason: 'unreachable' } });
  });
});
