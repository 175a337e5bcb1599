import { describe, expect, it } from 'vitest';
import { readContentPath } from '../../../src/core/addresses/hugo/content-path.ts';
import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';
import { pageAddress } from '../../../src/core/addresses/hugo/page-address.ts';
import { toSettings } from '../../../src/core/addresses/hugo/settings.ts';

// What is expected here was read from sites that Hugo 0.111 built.

const NOW = new Date('2026-01-15T12:00:00Z');
const LANGUAGES = '[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n';

describe('the address of a page', () => {
  it.each([
    ['_index.md', ''],
    ['_index.vi.md', 'vi/'],
    ['4-EventParticipated/4.5-Event5/_index.md', '4-eventparticipated/4.5-event5/'],
    ['4-EventParticipated/4.5-Event5/_index.vi.md', 'vi/4-eventparticipated/4.5-event5/'],
    ['about.md', 'about/'],
    ['about.en.md', 'about/'],
    ['about.vi.md', 'vi/about/'],
    ['about.fr.md', 'about.fr/'],
    ['About.VI.md', 'about.vi/'],
    ['v1.2.md', 'v1.2/'],
    ['v1.2.vi.md', 'vi/v1.2/'],
    ['bundle/index.md', 'bundle/'],
    ['bundle/_index.fr.md', 'bundle/'],
    ['My Event  Two & Co/_index.md', 'my-event-two-co/'],
    ['C++ #1/_index.md', 'c++-#1/'],
    ['100%/_index.md', '100/'],
    ['a%20b/_index.md', 'a%20b/'],
    ["(paren)'s, v1.2!/_index.md", 'parens-v1.2/'],
    ['Tiếng Việt Đường/_index.md', 'tiếng-việt-đường/'],
    ['em — dash–x/_index.md', 'em-dashx/'],
    ['a -- b/_index.md', 'a--b/'],
    [' lead/_index.md', '-lead/'],
    ['trail /_index.md', 'trail-/'],
    ['a~b+c=d@e$f;g:h.md', 'a~b+cd@efgh/'],
    ['no\u00a0break\u200b.md', 'no-break/'],
    ['cafe\u0301.md', 'cafe\u0301/'],
    ['😀 e.md', '-e/'],
    ['İ.md', 'i/'],
  ])('of %j is %j', (path, address) => {
    expect(relPath(LANGUAGES, path)).toBe(address);
  });

  it.each([
    [{ url: '/abs/Path/' }, 'abs/Path/'],
    [{ url: 'rel/Path' }, 'vi/rel/Path/'],
    [{ url: 'vi/rel' }, 'vi/vi/rel/'],
    [{ url: '/vi/kept/' }, 'vi/kept/'],
    [{ url: '/File.html' }, 'File.html'],
    [{ url: '/with.dot/' }, 'with.dot/'],
    [{ url: '/a/index.html' }, 'a/'],
    [{ url: '//x/../y//' }, 'y/'],
    [{ url: '/' }, ''],
    [{ url: '' }, 'vi/posts/one/'],
    [{ URL: '/capitals/' }, 'capitals/'],
    [{ slug: '-Hello, World-' }, 'vi/posts/hello-world/'],
    [{ slug: 'a/b' }, 'vi/posts/a/b/'],
    [{ slug: 12 }, 'vi/posts/12/'],
    [{ slug: 'index' }, 'vi/posts/'],
    [{ slug: '  ' }, 'vi/posts/-/'],
    [{ url: '/wins/', slug: 'loses' }, 'wins/'],
  ])('with %j in the front matter is %j', (frontMatter, address) => {
    expect(relPath(LANGUAGES, 'posts/one.vi.md', frontMatter)).toBe(address);
  });

  it('of a section knows no slug, and that of the home page nothing', () => {
    expect(relPath(LANGUAGES, 'posts/_index.md', { slug: 'no' })).toBe('posts/');
    expect(relPath(LANGUAGES, 'posts/_index.md', { url: '/moved/' })).toBe('moved/');
    expect(relPath(LANGUAGES, '_index.md', { url: '/moved/', slug: 'no' })).toBe('');
    expect(relPath(LANGUAGES, 'posts/leaf/index.md', { slug: 'named' })).toBe('posts/named/');
  });

  it.each([
    [`defaultContentLanguageInSubdir = true\n${LANGUAGES}`, 'A/b.md', 'en/a/b/'],
    [`defaultContentLanguage = "vi"\n${LANGUAGES}`, 'A/b.md', 'a/b/'],
    [`defaultContentLanguage = "vi"\n${LANGUAGES}`, 'A/b.en.md', 'en/a/b/'],
    ['', 'A/b.vi.md', 'a/b.vi/'],
    [`uglyURLs = true\n${LANGUAGES}`, 'A/b.vi.md', 'vi/a/b.html'],
    [`uglyURLs = true\n${LANGUAGES}`, 'A/_index.md', 'a.html'],
    [`uglyURLs = true\n${LANGUAGES}`, '_index.vi.md', 'vi/'],
    [`${LANGUAGES}[uglyURLs]\na = true\n`, 'A/b.md', 'a/b.html'],
    [`${LANGUAGES}[uglyURLs]\na = true\n`, 'B/b.md', 'b/b/'],
    [`disablePathToLower = true\n${LANGUAGES}`, 'A/Đ.md', 'A/Đ/'],
    [`removePathAccents = true\n${LANGUAGES}`, 'Tiếng Đức/_index.md', 'tieng-đuc/'],
    ['[languages.en]\nbaseURL = "https://en.example"\n[languages.vi]\nbaseURL = "https://vi.example"', 'a.vi.md', 'a/'],
    ['[languages.en]\ncontentDir = "content/en"\n[languages.vi]\ncontentDir = "content/vi"', 'vi/a.md', 'vi/a/'],
    ['[languages.en]\ncontentDir = "content/en"\n[languages.vi]\ncontentDir = "content/vi"', 'en/a.md', 'a/'],
  ])('follows the configuration %j: %j is at %j', (config, path, address) => {
    expect(relPath(config, path)).toBe(address);
  });

  it('follows the patterns of permalinks as far as it can', () => {
    const config = `${LANGUAGES}[permalinks]\npm = "/:year/:month/:title/:slug/:filename/:sections/"\nold = "/:weekdayname/"\n`;
    const frontMatter = { title: 'Ti Tle é', date: '2020-03-04' };
    expect(relPath(config, 'pm/sub/two.vi.md', { ...frontMatter, slug: 'Sl ug' })).toBe(
      'vi/2020/03/ti-tle-é/sl-ug/two/pm/sub/',
    );
    expect(relPath(config, 'pm/leaf/index.md', { title: 'T' })).toBe('1/01/t/t/leaf/pm/');
    expect(relPath(config, 'pm/sub/_index.md', frontMatter)).toBe('pm/sub/');
    expect(relPath(config, 'old/x.md', frontMatter)).toBe('no-address');
  });
});

describe('a page that Hugo does not publish', () => {
  it.each([
    [{ draft: true }, 'draft'],
    [{ Draft: 'true' }, 'draft'],
    [{ draft: 'yes' }, 'draft'],
    [{ published: false }, 'draft'],
    [{ date: '2026-01-16' }, 'future'],
    [{ date: '2026-01-15T19:30:00+07:00' }, 'future'],
    [{ date: new Date('2026-02-01') }, 'future'],
    [{ date: '18 Jan 2999' }, 'future'],
    [{ publishDate: '2999-01-01' }, 'future'],
    [{ publishDate: 'soon', date: '2999-01-01' }, 'future'],
    [{ expiryDate: '2026-01-15' }, 'expired'],
    [{ unpublishdate: '2001-01-01' }, 'expired'],
    [{ _build: { render: 'never' } }, 'not-rendered'],
    [{ build: { render: 'link' } }, 'not-rendered'],
    [{ outputs: ['json'] }, 'not-rendered'],
    [{ url: 'https://elsewhere.example/' }, 'no-address'],
  ])('with %j is held back as %j', (frontMatter, reason) => {
    expect(relPath(LANGUAGES, 'posts/one.md', frontMatter)).toBe(reason);
  });

  it.each([
    { draft: false },
    { draft: null },
    { date: '2026-01-15T18:30:00+07:00' },
    { date: '2999-01-01', publishDate: '2001-01-01' },
    { date: '18 September 2999' },
    { date: '2026-30-07' },
    { date: '`r Sys.Date()`' },
    { date: '' },
    { date: null },
    { lastmod: '2999-01-01' },
    { headless: true },
    { outputs: ['HTML', 'json'] },
    { _build: { list: 'never' } },
  ])('is not one with %j', (frontMatter) => {
    expect(relPath(LANGUAGES, 'posts/one.md', frontMatter)).toBe('posts/one/');
  });

  it('is also a headless bundle, a hidden file, and one of a language that is switched off', () => {
    expect(relPath(LANGUAGES, 'a/index.md', { headless: true })).toBe('not-rendered');
    expect(relPath(LANGUAGES, '.hidden/a.md')).toBe('ignored');
    expect(relPath(LANGUAGES, 'a/_index.md.bak')).toBe('ignored');
    expect(relPath('ignoreFiles = ["secret-.*\\\\.md$", "(?i)not-javascript"]', 'a/secret-b.md')).toBe('ignored');
    expect(relPath(`disableLanguages = ["vi"]\n${LANGUAGES}`, 'a.vi.md')).toBe('no-such-language');
  });

  it('is published when the configuration says so', () => {
    const config = `buildDrafts = true\nbuildFuture = true\nbuildExpired = true\n${LANGUAGES}`;
    expect(relPath(config, 'a.md', { draft: true, date: '2999-01-01', expiryDate: '2001-01-01' })).toBe('a/');
  });
});

/** The path, or the reason why there is none. */
function relPath(config: string, path: string, frontMatter: Readonly<Record<string, unknown>> = {}): string {
  const site = readHugoConfig([{ name: 'hugo.toml', text: config }]);
  const address = pageAddress(site, readContentPath(site, path), toSettings(frontMatter), NOW);
  return address.kind === 'published' ? address.relPath : address.reason;
}
