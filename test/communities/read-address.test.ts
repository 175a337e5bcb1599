import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/communities/read-address.ts';
import { EN } from '../../src/discord/languages/en.ts';
import { type RefusalReason, ReportsRefused } from '../../src/discord/setup-control.ts';

const RULES = { hosts: ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org', 'git.sr.ht'] };

/** Discord's input, and why it is refused. */
const RED_TEAM: readonly (readonly [string, RefusalReason])[] = [
  ['file:///etc', 'local'],
  ['FILE:///etc', 'local'],
  ['/etc/passwd', 'local'],
  ['../../other', 'local'],
  ['~/secret', 'local'],
  ['C:\\secret', 'local'],
  ['\\\\host\\share', 'local'],
  ['ext::sh -c touch% /tmp/x', 'command'],
  ['fd::17/x', 'command'],
  ['https::https://github.com/you/site', 'command'],
  ['--upload-pack=touch /tmp/x', 'option'],
  ['-oProxyCommand=touch', 'option'],
  ['ssh://-oProxyCommand=touch/x', 'option'],
  ['https://-x/you/site', 'option'],
  ['git@-oProxyCommand=x:y', 'option'],
  ['ssh://git@github.com/you/site', 'ssh'],
  ['git@github.com:you/site.git', 'ssh'],
  ['http://github.com/you/site', 'not-https'],
  ['git://github.com/you/site', 'not-https'],
  ['ftp://github.com/you/site', 'not-https'],
  ...[
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.0.0.1.',
    '0',
    '0.0.0.0',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[0:0:0:0:0:ffff:7f00:1]',
    '[fe80::1]',
    '[fd00::1]',
    '１２７.0.0.1',
    '10.0.0.1',
    '192.168.0.1',
    '169.254.169.254',
    'localhost',
    'LOCALHOST',
    'x.localhost',
  ].map((host) => [`https://${host}/you/site`, 'private-address'] as const),
  ['https://140.82.121.4/you/site', 'host'],
  ['https://localtest.me/you/site', 'host'],
  ['https://127.0.0.1.nip.io/you/site', 'host'],
  ['https://github.com.evil.example/you/site', 'host'],
  ['https://evil.example/github.com/you', 'host'],
  ['https://evil.example\\@github.com/you/site', 'no-address'],
  ['https://github.com@evil.example/you/site', 'credentials'],
  ['https://user:token@github.com/you/site', 'credentials'],
  ['https://ghp_1234567890@github.com/you/site', 'credentials'],
  ['https://github.com:8443/you/site', 'port'],
  ['https://github.com/you/site?x=1', 'no-address'],
  ['https://github.com/', 'no-address'],
  ['https://github.com/you/site https://evil.example/x', 'no-address'],
  ['https://github.com/you/site\u0000', 'no-address'],
  ['https://github.com/you/site\r\nx', 'no-address'],
  ['https://github.com/you/site,file:///etc', 'no-address'],
  ['https://github.com/you/site#--upload-pack=x', 'branch'],
  ['https://github.com/you/site#a..b', 'branch'],
  ['https://github.com/you/site#main:../../etc', 'folder'],
  ['https://github.com/you/site:.git/hooks', 'folder'],
  [`https://github.com/${'x'.repeat(600)}`, 'no-address'],
  ['you/site', 'no-address'],
  ['', 'no-address'],
];

describe('what somebody types for a repository', () => {
  it.each(RED_TEAM)('is refused: %j (%s)', (typed, reason) => {
    const refused = refusalOf(typed);
    expect(refused?.refusal.reason).toBe(reason);
    expect(EN[`refused_${reason}`]).toBeTruthy();
    expect(refused?.address).not.toMatch(/token|ghp_/u);
  });

  it.each([
    ['https://github.com/you/site', 'https://github.com/you/site.git', undefined, ''],
    [' https://GitHub.com/you/site/ ', 'https://github.com/you/site.git', undefined, ''],
    ['https://gitlab.com/group/sub/site.git#main:docs', 'https://gitlab.com/group/sub/site.git', 'main', 'docs'],
    ['https://github.com/you/site/tree/main/docs/events', 'https://github.com/you/site.git', 'main', 'docs/events'],
    ['https://gitlab.com/you/site/-/tree/main/docs', 'https://gitlab.com/you/site.git', 'main', 'docs'],
    ['https://codeberg.org/you/site/src/branch/main/docs', 'https://codeberg.org/you/site.git', 'main', 'docs'],
    ['https://bitbucket.org/you/site/src/main/docs/', 'https://bitbucket.org/you/site.git', 'main', 'docs'],
    ['https://git.sr.ht/~you/site', 'https://git.sr.ht/~you/site', undefined, ''],
  ])('is read: %s', (typed, url, branch, folder) => {
    expect(readAddress(typed, RULES)).toEqual({ url, branch, folder, protocols: 'https' });
  });

  it('leads to an allowed host by https, whatever it is, or is refused', () => {
    const parts = fc.constantFrom(
      ...RED_TEAM.map(([typed]) => typed),
      'https://github.com/you/site',
      '#',
      ':',
      '@',
      '//',
      '-',
      '::',
    );
    const typed = fc.array(fc.oneof(parts, fc.string({ maxLength: 12 })), { maxLength: 4 }).map((all) => all.join(''));
    fc.assert(
      fc.property(typed, (text) => {
        try {
          const { url, folder, branch = '' } = readAddress(text, RULES);
          const { protocol, hostname, port, username, password } = new URL(url);
          expect([protocol, port, username, password]).toEqual(['https:', '', '', '']);
          expect(RULES.hosts).toContain(hostname);
          expect(`/${folder}/`).not.toMatch(/\/(?:\.\.|\.git)\//u);
          expect(branch.startsWith('-')).toBe(false);
        } catch (error) {
          expect(error).toBeInstanceOf(ReportsRefused);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function refusalOf(typed: string): ReportsRefused | undefined {
  try {
    readAddress(typed, RULES);
    return undefined;
  } catch (error) {
    if (error instanceof ReportsRefused) return error;
    throw error;
  }
}
