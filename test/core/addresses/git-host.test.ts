import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostedBase, hostedRepository } from '../../../src/core/addresses/git-host.ts';
import { DEFAULT_READING, type HostRule } from '../../../src/core/addresses/reading-rules.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

describe('where a file is on its Git host', () => {
  it.each([
    ['https://github.com/choir/minutes.git', `https://github.com/choir/minutes/blob/${COMMIT}/`],
    ['https://user:ghp_secret@github.com/choir/minutes', `https://github.com/choir/minutes/blob/${COMMIT}/`],
    ['git@github.com:choir/minutes.git', `https://github.com/choir/minutes/blob/${COMMIT}/`],
    ['ssh://git@ssh.github.com:443/choir/minutes.git', `https://github.com/choir/minutes/blob/${COMMIT}/`],
    ['https://gitlab.com/town/parks/trees.git', `https://gitlab.com/town/parks/trees/-/blob/${COMMIT}/`],
    ['git@codeberg.org:bees/yard.git', `https://codeberg.org/bees/yard/src/commit/${COMMIT}/`],
    ['https://bitbucket.org/kite/club', `https://bitbucket.org/kite/club/src/${COMMIT}/`],
  ])('is known for %s', (remote, base) => {
    expect(hostedRepository(remote)?.filesAt({ commit: COMMIT })).toBe(base);
  });

  it.each([
    '/srv/git/minutes.git',
    'file:///srv/minutes',
    'https://git.example.org/choir/minutes.git',
    'https://github.com:8443/choir/minutes',
    'https://github.com/choir',
    'https://github.com/choir/minutes/more',
    'https://github.com/choir/minutes.wiki.git',
    'https://github.com.evil.example/choir/minutes',
    'https://evil.example/github.com/choir/minutes',
    'git@github.com:../minutes',
    '',
  ])('is not known for %s', (remote) => {
    expect(hostedRepository(remote)).toBeUndefined();
  });

  it('names a branch as the host does', () => {
    const at = (remote: string) => hostedRepository(remote)?.filesAt({ branch: 'next/#1' });
    expect(at('https://github.com/a/b')).toBe('https://github.com/a/b/blob/next/%231/');
    expect(at('https://codeberg.org/a/b')).toBe('https://codeberg.org/a/b/src/branch/next/%231/');
    expect(at('https://bitbucket.org/a/b')).toBeUndefined();
  });

  it('never shows a user or a password', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9%._~!$&*+=-]{8,20}$/);
    fc.assert(
      fc.property(word, word, fc.constantFrom('https', 'ssh', 'http'), (user, password, scheme) => {
        const base = hostedRepository(`${scheme}://${user}:${password}@github.com/a/b.git`)?.filesAt({
          commit: COMMIT,
        });
        expect(base).toBe(`https://github.com/a/b/blob/${COMMIT}/`);
      }),
    );
  });

  it('is the branch for what has changed here, and nowhere for what was not pushed', () => {
    const folder = { rule: 'github', base: 'c/', branchBase: 'b/', changed: ['x.md'], missing: ['new.md'] } as const;
    expect(['a.md', 'x.md', 'new.md'].map((path) => hostedBase(folder, path))).toEqual(['c/', 'b/', undefined]);
  });
});

function hostAnchors(markdown: string, host: HostRule): readonly (string | undefined)[] {
  return parseReport(markdown, { ...DEFAULT_READING, host }).sections.map(({ hostAnchor }) => hostAnchor);
}

describe('the ids that a host gives headings', () => {
  const text = [
    'C++ & C#: *two* `langs`',
    'Same',
    'Same',
    'Größe [x](https://a.dev) 2.0',
    ':bee: Bees',
    '2024',
    'A - B',
  ];
  const markdown = text.map((each) => `## ${each}\n\ntext\n`).join('\n');

  it.each([
    ['github', ['c--c-two-langs', 'same', 'same-1', 'größe-x-20', '', '2024', 'a---b']],
    ['gitlab', ['c-c-two-langs', 'same', 'same-1', 'größe-x-20', '', 'anchor-2024', 'a-b']],
    ['gitea', ['c--c-two-langs', 'same', 'same-1', 'größe-xhttpsadev-20', '', '2024', 'a---b']],
    [
      'bitbucket',
      [
        'markdown-header-c-c-two-langs',
        'markdown-header-same',
        '',
        '',
        'markdown-header-bee-bees',
        'markdown-header-2024',
        'markdown-header-a-b',
      ],
    ],
  ] as const)('are those of %s', (host, anchors) => {
    expect(hostAnchors(markdown, host)).toEqual(anchors);
  });

  it('are made of the file as it is, not of what the site makes of it', () => {
    const [first] = parseReport('## Dough {: .warm}\n\n```\n## Dough\n```\n', {
      ...DEFAULT_READING,
      tags: 'liquid',
      anchors: 'kramdown-gfm',
      host: 'github',
    }).sections;
    expect(first).toMatchObject({ heading: 'Dough', hostAnchor: 'dough--warm' });
  });
});
