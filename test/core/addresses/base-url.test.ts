import { describe, expect, it } from 'vitest';
import { readHugoConfig, usableBaseUrl } from '../../../src/core/addresses/hugo/hugo-config.ts';

describe('the base address of a site', () => {
  it.each([
    ['https://giaphazzz.github.io/aws/', 'https://giaphazzz.github.io/aws/'],
    ['https://Thang478.github.io/FCAJ', 'https://thang478.github.io/FCAJ/'],
    [' https://a.example.org/x?y#z ', 'https://a.example.org/x/'],
    ['http://reports.example.org', 'http://reports.example.org/'],
  ])('of %j is %j', (baseUrl, usable) => {
    expect(usableBaseUrl(config(baseUrl))).toBe(usable);
  });

  it.each([
    '',
    '/',
    '/aws/',
    'example.org',
    'http://localhost:1313/',
    'http://127.0.0.1/x/',
    'http://[::1]:1313/',
    'http://0.0.0.0/',
    'http://site.localhost/',
    'https://github.com/a/b.git',
    'https://github.com/a/b.git/',
    'http://example.org/',
    'https://www.example.com',
    'ftp://a.example.org/',
    'javascript:alert(1)',
  ])('cannot be %j', (baseUrl) => {
    expect(usableBaseUrl(config(baseUrl))).toBeUndefined();
  });

  it('is what the operator says, before all', () => {
    expect(usableBaseUrl(config('https://a.example.net/x/'), 'http://127.0.0.1:3000/b')).toBe(
      'http://127.0.0.1:3000/b/',
    );
    expect(usableBaseUrl(config('https://blog.example.net/'), '')).toBe('https://blog.example.net/');
  });

  it('differs by language where each has a host', () => {
    const text =
      '[languages.en]\nbaseURL = "https://en.example.net/e"\n[languages.vi]\nbaseURL = "https://vi.example.net"';
    const hosts = readHugoConfig([{ name: 'hugo.toml', text }]);
    expect(usableBaseUrl(hosts)).toBe('https://en.example.net/e/');
    expect(usableBaseUrl(hosts, undefined, 'vi')).toBe('https://vi.example.net/');
  });
});

function config(baseUrl: string) {
  return readHugoConfig([{ name: 'hugo.json', text: JSON.stringify({ baseUrl }) }]);
}
