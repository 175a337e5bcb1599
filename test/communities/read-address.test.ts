import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../src/communities/read-address.ts';
import { EN } from '../../src/discord/languages/en.ts';
import { ReportsRefused } from '../../src/discord/setup-control.ts';
import { RED_TEAM } from './red-team.ts';

const RULES = { hosts: ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org', 'git.sr.ht'] };

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
