import { describe, expect, it } from 'vitest';
import { buildPages } from '../../src/check-links/build-pages.ts';
import { checkSite } from '../../src/check-links/check-links.ts';
import type { BuiltPage } from '../../src/check-links/read-pages.ts';
import { pageAliases } from '../../src/core/addresses/hugo/page-address.ts';
import { siteAddresses } from '../../src/core/addresses/hugo/site-addresses.ts';
import { fixtureAnchors, fixtureFiles, fixtureLinks, fixtureSite, hasHugo } from './fixture-site.ts';

const BASE = 'https://reports.example.org/';
const LANGUAGES = '[languages.en]\n[languages.vi]\n';
const CONFIGS = {
  'as the fixture says': undefined,
  'with the default language in a folder': `defaultContentLanguageInSubdir = true\n${LANGUAGES}`,
  'with Vietnamese as the default language': `defaultContentLanguage = "vi"\n${LANGUAGES}`,
  'without languages': '',
  'with a language disabled': `disableLanguages = ["vi"]\n${LANGUAGES}`,
  'with ugly addresses': `uglyURLs = true\n${LANGUAGES}`,
  'with ugly addresses in one section': `${LANGUAGES}[uglyURLs]\nfront = true\n`,
  'with capitals kept': `disablePathToLower = true\n${LANGUAGES}`,
  'without accents in paths': `removePathAccents = true\n${LANGUAGES}`,
  'with drafts, future and expired pages': `buildDrafts = true\nbuildFuture = true\nbuildExpired = true\n${LANGUAGES}`,
  'with patterns for addresses': `${LANGUAGES}[permalinks]\nfront = "/:year/:month/:day/:title/:slug/:filename/"\nbundles = "/b/:sections/:slug"\n`,
  'with ids in ASCII': `${LANGUAGES}[markup.goldmark.parser]\nautoHeadingIDType = "github-ascii"\n`,
  'with ids as Blackfriday made them': `${LANGUAGES}[markup.goldmark.parser]\nautoHeadingIDType = "blackfriday"\n`,
  'without ids of its own making': `${LANGUAGES}[markup.goldmark.parser]\nautoHeadingID = false\n`,
  'without attributes': `${LANGUAGES}[markup.goldmark.parser.attribute]\ntitle = false\n`,
};

describe.skipIf(!(await hasHugo()))('what Hugo makes of the site of odd names', () => {
  it.each(Object.entries(CONFIGS))('is where we say, and has the ids that we give, %s', async (_, text) => {
    const { site, config } = await fixtureSite(text);
    const pages = await built(await buildPages(site));
    const addresses = siteAddresses(config, await fixtureFiles(), new Date());
    const ours = Array.from(addresses).flatMap(([path, each]) =>
      each.kind === 'published' ? [[path, each.relPath]] : [],
    );
    const theirs = Array.from(pages.values(), ({ file, path }) => [file, path]);
    expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(theirs));
    for (const [path, page] of pages) {
      expect({ path, ids: ownIds(page) }).toEqual({ path, ids: unique(await fixtureAnchors(path, config)) });
    }
  });

  it('has a way from each alias', async () => {
    const { site, config } = await fixtureSite();
    const pages = await buildPages(site);
    const paths = new Set(typeof pages === 'string' ? [] : pages.map(({ path }) => path));
    const aliases = (await fixtureFiles()).flatMap(({ path, frontMatter }) => pageAliases(config, path, frontMatter));
    expect(aliases).toHaveLength(5);
    expect(aliases.filter((alias) => !paths.has(alias))).toEqual([]);
  });

  it('has every section that Debrief links to', async () => {
    const { site, config } = await fixtureSite();
    const check = await checkSite(site, await fixtureLinks(config), BASE);
    expect(check).toMatchObject({ kind: 'held', misses: [] });
    expect(check.kind === 'held' && check.good).toBeGreaterThan(100);
  });

  it('does not have what a wrong address names', async () => {
    const { site } = await fixtureSite();
    const link = {
      site: site.name,
      file: '4-EventParticipated/_index.md',
      line: 7,
      url: `${BASE}4-eventparticipated/`,
      anchor: '',
    };
    const wrong = [
      { ...link, url: `${BASE}4-EventParticipated/` },
      { ...link, url: `${link.url}#nothing`, anchor: 'nothing' },
      { ...link, url: `${BASE}bundle/` },
      { ...link, url: 'https://elsewhere.example.org/' },
    ];
    const check = await checkSite(site, [link, ...wrong, { ...link, url: null }], BASE);
    expect(check).toMatchObject({ kind: 'held', good: 1, without: 1 });
    expect(check.kind === 'held' && check.misses.map(({ reason }) => reason)).toEqual([
      'Hugo makes no page there',
      'the page has no element with that id',
      'Hugo puts bundle/index.md there',
      'the address does not begin with https://reports.example.org/',
    ]);
  });

  it('is nothing when Hugo refuses the configuration', async () => {
    const { site } = await fixtureSite('defaultContentLanguage = "de"\n[languages.en]\n');
    expect(await checkSite(site, [], BASE)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('de') });
    const broken = { ...site, configFiles: [{ name: 'hugo.toml', text: 'baseURL = ' }] };
    expect(await checkSite(broken, [], BASE)).toMatchObject({
      kind: 'refused',
      reason: expect.stringMatching(/^"hugo\.toml:1/),
    });
  });
});

async function built(pages: readonly BuiltPage[] | string): Promise<ReadonlyMap<string, BuiltPage>> {
  if (typeof pages === 'string') throw new Error(pages);
  return new Map(pages.filter(({ file }) => file !== '').map((page) => [page.file, page]));
}

/** Without those of footnotes, and those of headings with a shortcode, which only Hugo can know. */
function ownIds({ ids }: BuiltPage): readonly string[] {
  return Array.from(ids).filter((id) => id !== '' && !/^fn(?:ref)?:|hahahugoshortcode|^made-/.test(id));
}

function unique(values: readonly string[]): readonly string[] {
  return Array.from(new Set(values));
}
