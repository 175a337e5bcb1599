import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessTo } from '../../src/content/git/credentials.ts';
import { parseRepoAddresses, repoName, shownAddress } from '../../src/content/git/repo-address.ts';
import { UserError } from '../../src/settings/user-error.ts';

function parse(text: string) {
  return parseRepoAddresses(text, { allowLocal: true }).map(({ url, branch, folder }) => [url, branch, folder]);
}

describe('CONTENT_REPO', () => {
  it.each([
    ['https://github.com/you/site.git', 'https://github.com/you/site.git', undefined, ''],
    ['https://github.com/you/site.git#main', 'https://github.com/you/site.git', 'main', ''],
    ['https://github.com/you/site.git:docs/en', 'https://github.com/you/site.git', undefined, 'docs/en'],
    ['https://github.com/you/site#feature/x:docs', 'https://github.com/you/site', 'feature/x', 'docs'],
    ['https://github.com/you/site#:docs', 'https://github.com/you/site', undefined, 'docs'],
    ['https://user:token@host:8443/a.git#main:d', 'https://user:token@host:8443/a.git', 'main', 'd'],
    ['ssh://git@host:2222/a/b.git:docs', 'ssh://git@host:2222/a/b.git', undefined, 'docs'],
    ['git@github.com:you/site.git', 'git@github.com:you/site.git', undefined, ''],
    ['git@github.com:you/site.git#main:docs', 'git@github.com:you/site.git', 'main', 'docs'],
    ['git@github.com:you/site.git:docs', 'git@github.com:you/site.git', undefined, 'docs'],
    ['http://[::1]:3000/a.git:docs', 'http://[::1]:3000/a.git', undefined, 'docs'],
    ['file:///srv/a.git:docs', 'file:///srv/a.git', undefined, 'docs'],
    ['/srv/a.git#main', '/srv/a.git', 'main', ''],
    ['/srv/a.git:docs', '/srv/a.git', undefined, 'docs'],
    ['../a.git:docs', '../a.git', undefined, 'docs'],
    ['C:\\repos\\a.git:docs', 'C:\\repos\\a.git', undefined, 'docs'],
    ['https://host/a.git:./docs//en/', 'https://host/a.git', undefined, 'docs/en'],
  ])('reads %s', (text, url, branch, folder) => {
    expect(parse(text)).toEqual([[url, branch, folder]]);
  });

  it('may name several, with commas or white space between them', () => {
    expect(parse(' /a.git , /b.git#x\n/c.git:d,,')).toEqual([
      ['/a.git', undefined, ''],
      ['/b.git', 'x', ''],
      ['/c.git', undefined, 'd'],
    ]);
    expect(parse(' \n, ')).toEqual([]);
  });

  it.each([
    '--upload-pack=evil',
    'ext::sh',
    'fd::17',
    'ftp://host/a',
    'https://',
    '/a.git:../..',
    '/a.git#main:.git/hooks',
    '/a.git#-x',
    '/a.git#a..b',
    '/a.git:x#main:y',
    'ssh://-oProxyCommand=evil/a.git',
    'ssh://git@-oProxyCommand=evil/a.git',
    'git@-oProxyCommand=evil:a.git',
    'https://host/a\u0000.git',
    '#main',
  ])('refuses %s and says how to write it', (text) => {
    expect(() => parse(text)).toThrow(UserError);
    expect(() => parse(text)).toThrow(/Write address#branch:folder/);
  });

  it.each([
    ['file:///etc', /^CONTENT_REPO: file:\/\/\/etc is on this machine\. Set CONTENT_DIR/],
    ['FILE:///etc:docs', /is on this machine/],
    ['/etc', /is on this machine/],
    ['../../etc#main', /is on this machine/],
    ['.', /is on this machine/],
    ['C:\\repos\\a.git', /is on this machine/],
    ['http://host/a.git', /without encryption.*https:\/\/ or ssh:\/\//],
    ['git://host/a.git', /without encryption/],
    ['http://user:s3cr3t-token@host/a.git', /^CONTENT_REPO: http:\/\/host\/a\.git /],
  ])('does not take %s, which is neither https nor ssh', (text, message) => {
    expect(() => parseRepoAddresses(text)).toThrow(UserError);
    expect(() => parseRepoAddresses(text)).toThrow(message);
    expect(() => parseRepoAddresses(text)).not.toThrow(/s3cr3t/);
  });

  it('takes https and ssh, and has Git speak nothing else', () => {
    const text = 'https://h/a.git ssh://git@h:22/a.git git@h:a.git host:a.git#main:docs';
    expect(parseRepoAddresses(text).map(({ protocols }) => protocols)).toEqual(Array(4).fill('https:ssh'));
  });

  it('gives back whatever address, branch and folder it was made of', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,8}$/);
    const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
    const host = fc
      .tuple(word, fc.option(fc.nat(65_535)))
      .map(([name, port]) => (port === null ? name : `${name}:${port}`));
    const user = fc.option(fc.tuple(word, word)).map((pair) => (pair === null ? '' : `${pair.join(':')}@`));
    const address = fc.oneof(
      fc
        .tuple(fc.constantFrom('https', 'http', 'ssh', 'git'), user, host, path)
        .map(([s, u, h, p]) => `${s}://${u}${h}/${p}`),
      fc.tuple(fc.constantFrom('', 'git@'), word, word, path).map(([u, h, d, p]) => `${u}${h}.${d}:${p}`),
      path.map((each) => `/${each}`),
      path.map((each) => `file:///${each}`),
    );
    let withBoth = 0;
    fc.assert(
      fc.property(address, fc.option(path), fc.option(path), (url, branch, folder) => {
        if (branch !== null && folder !== null) withBoth += 1;
        const text = `${url}${branch === null ? '' : `#${branch}`}${folder === null ? '' : `:${folder}`}`;
        expect(parse(text)).toEqual([[url, branch ?? undefined, folder ?? '']]);
      }),
      { numRuns: 1_000 },
    );
    expect(withBoth).toBeGreaterThan(100);
  });

  it('never fails but with a sentence for the operator', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...':/#@.,\\- aC[]?%\n'), size: 'max', maxLength: 40 }), (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('names a repository by the last part of its address', () => {
    const names = [
      'https://h/you/site.git',
      'git@h:you/site',
      '/srv/site.git/',
      '/srv/site/.git',
      'https://t@h/a/site?x=1',
    ];
    expect(parseRepoAddresses(names.join(' '), { allowLocal: true }).map(repoName)).toEqual(names.map(() => 'site'));
  });
});

describe('credentials', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9_%@:/?#-]{8,30}$/).filter((text) => !/^%|^[:/?#@-]+$/.test(text));

  it('are in nothing that is shown and in nothing that Git is told but its environment', () => {
    fc.assert(
      fc.property(secret, fc.constantFrom('user:', ''), (token, user) => {
        const url = `https://${user}${encodeURIComponent(token)}@host/you/site.git`;
        const access = accessTo(url);
        const message = access.hide(`fatal: unable to access '${url}/' with ${token} or ${encodeURIComponent(token)}`);
        for (const text of [access.url, shownAddress(url), message, repoName({ url })]) {
          expect(text).not.toContain(token);
          expect(text).not.toContain(encodeURIComponent(token));
        }
        const header = access.config[0]?.[1] ?? '';
        const sent = Buffer.from(header.replace('Authorization: Basic ', ''), 'base64').toString();
        expect(sent).toBe(user === '' ? `${token}:` : `user:${token}`);
        expect(access.hide(header)).not.toContain(header.split(' ')[2]);
      }),
    );
  });

  it('are not shown in an address that is refused', () => {
    expect(() => parse('https://user:s3cr3t-token@host/a.git:../x')).toThrow(/^CONTENT_REPO: https:\/\/host\/a\.git/);
    expect(() => parse('https://user:s3cr3t-token@host/a.git:../x')).not.toThrow(/s3cr3t/);
  });
});
