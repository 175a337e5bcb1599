import { describe, expect, it } from 'vitest';
import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { pageAliases } from '../../../src/core/addresses/hugo/page-address.ts';
import { siteAddresses } from '../../../src/core/addresses/hugo/site-addresses.ts';

const CONFIG = readHugoConfig([{ name: 'hugo.toml', text: '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2' }]);

describe('the addresses of a site', () => {
  it('leave out what is part of a bundle', () => {
    expect(
      addresses({ 'b/index.md': {}, 'b/index.vi.md': {}, 'b/part.md': {}, 'b/deep/_index.md': {}, 'bc.md': {} }),
    ).toEqual({
      'b/index.md': 'b/',
      'b/index.vi.md': 'vi/b/',
      'b/part.md': 'bundled',
      'b/deep/_index.md': 'bundled',
      'bc.md': 'bc/',
    });
  });

  it('take a folder with both kinds of index for a section', () => {
    expect(addresses({ 'b/index.md': {}, 'b/_index.md': {}, 'b/part.md': {} })).toEqual({
      'b/index.md': 'shadowed',
      'b/_index.md': 'b/',
      'b/part.md': 'b/part/',
    });
  });

  it('leave out what is below a section that is held back, in its language', () => {
    const held = {
      's/_index.vi.md': { draft: true },
      's/_index.md': {},
      's/a.md': {},
      's/a.vi.md': {},
      's/t/_index.vi.md': {},
    };
    expect(addresses(held)).toEqual({
      's/_index.vi.md': 'draft',
      's/_index.md': 's/',
      's/a.md': 's/a/',
      's/a.vi.md': 'draft',
      's/t/_index.vi.md': 'draft',
    });
    expect(addresses({ 's/_index.md': { _build: { render: 'never' } }, 's/a.md': {} })).toEqual({
      's/_index.md': 'not-rendered',
      's/a.md': 's/a/',
    });
  });

  it('are handed down by cascades, the nearest first, the own last word', () => {
    expect(
      addresses({
        '_index.md': { cascade: { slug: 'far' } },
        'a.md': {},
        's/_index.md': {
          cascade: [{ slug: 'near' }, { _target: { kind: 'page', path: '/s/{hidden,x}-*' }, draft: true }],
        },
        's/b.md': {},
        's/hidden-c.md': {},
        's/d.md': { slug: 'own' },
        's/e.vi.md': {},
      }),
    ).toEqual({
      '_index.md': '',
      'a.md': 'far/',
      's/_index.md': 's/',
      's/b.md': 's/near/',
      's/hidden-c.md': 'draft',
      's/d.md': 's/own/',
      's/e.vi.md': 'vi/s/e/',
    });
  });

  it('go to the file that names its language', () => {
    expect(addresses({ 'a.en.md': {}, 'a.md': {}, '_index.fr.md': {}, '_index.md': {} })).toEqual({
      'a.en.md': 'a/',
      'a.md': 'shadowed',
      '_index.fr.md': 'shadowed',
      '_index.md': '',
    });
  });

  it('are nobody’s when two pages claim one', () => {
    expect(addresses({ 'A b.md': {}, 'a-b.md': {}, 'a-b.vi.md': {} })).toEqual({
      'A b.md': 'shadowed',
      'a-b.md': 'shadowed',
      'a-b.vi.md': 'vi/a-b/',
    });
  });
});

describe('the aliases of a page', () => {
  it.each([
    [
      's/x.vi.md',
      { aliases: ['/Old Place/', 'beside', '../up/', '/file.html'] },
      ['Old Place/', 'vi/s/beside/', 'vi/up/', 'file.html'],
    ],
    ['s/_index.md', { aliases: 'beside' }, ['beside/']],
    ['s/c/index.md', { aliases: ['beside.html'] }, ['s/beside.html']],
    ['s/p.md', { url: '/zz/y.html', aliases: ['beside'] }, ['beside/']],
    ['s/p.md', {}, []],
  ])('of %j with %j are %j', (path, frontMatter, aliases) => {
    expect(pageAliases(CONFIG, path, frontMatter)).toEqual(aliases);
  });
});

/** The path of each file, or the reason why it has none. */
function addresses(
  files: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Readonly<Record<string, string>> {
  const list = Object.entries(files).map(([path, frontMatter]) => ({ path, frontMatter }));
  const all = siteAddresses(CONFIG, list, new Date('2026-01-15'));
  return Object.fromEntries(
    Array.from(all, ([path, each]) => [path, each.kind === 'published' ? each.relPath : each.reason]),
  );
}
