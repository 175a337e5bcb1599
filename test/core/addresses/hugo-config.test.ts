import { describe, expect, it } from 'vitest';
import { DEFAULT_ANCHOR_RULES } from '../../../src/core/addresses/hugo/anchors.ts';
import { UnreadableConfig } from '../../../src/core/addresses/hugo/config-files.ts';
import { readHugoConfig } from '../../../src/core/addresses/hugo/hugo-config.ts';

describe('the configuration of a site', () => {
  it('is that of Hugo where it says nothing', () => {
    expect(readHugoConfig([])).toEqual({
      baseUrl: '',
      title: '',
      author: '',
      defaultLanguage: 'en',
      defaultLanguageInSubdir: false,
      languages: [{ key: 'en', name: 'en', title: '', weight: 0, disabled: false }],
      multihost: false,
      contentDir: 'content',
      uglyUrls: false,
      disablePathToLower: false,
      removePathAccents: false,
      buildDrafts: false,
      buildFuture: false,
      buildExpired: false,
      permalinks: {},
      ignoreFiles: [],
      anchors: DEFAULT_ANCHOR_RULES,
    });
  });

  it('is read whatever the case of its keys, with languages by weight', () => {
    const text =
      'BaseURL = "https://a.example/"\nAuthor = "An"\n[Languages.vi]\nWeight = 2\nLanguageName = "Tiếng Việt"\n[Languages.en]\nweight = 1\n[Languages.de]\n';
    const config = readHugoConfig([{ name: 'config.toml', text }]);
    expect(config.baseUrl).toBe('https://a.example/');
    expect(config.author).toBe('An');
    expect(config.languages.map(({ key, name }) => [key, name])).toEqual([
      ['en', 'en'],
      ['vi', 'Tiếng Việt'],
      ['de', 'de'],
    ]);
  });

  it('is that of hugo.* before config.*, and of TOML before YAML before JSON', () => {
    const files = ['config.toml', 'hugo.json', 'hugo.yml', 'hugo.yaml'].map((name) => ({ name, text: titled(name) }));
    const titles = files.map((_, count) => readHugoConfig(files.slice(0, count + 1)).title);
    expect(titles).toEqual(['config.toml', 'hugo.json', 'hugo.yml', 'hugo.yaml']);
  });

  it('is overruled key by key by the files below config/', () => {
    const config = readHugoConfig([
      { name: 'hugo.toml', text: 'title = "root"\nuglyURLs = true\n[languages.en]\nweight = 1' },
      { name: 'config/_default/hugo.yaml', text: 'title: default' },
      { name: 'config/_default/languages.toml', text: '[vi]\nweight = 2\nlanguageName = "Tiếng Việt"' },
      { name: 'config/_default/markup.json', text: '{"goldmark": {"parser": {"autoHeadingIDType": "blackfriday"}}}' },
      { name: 'config/_default/menus.en.toml', text: 'main = []' },
      { name: 'config/production/hugo.toml', text: 'title = "production"' },
      { name: 'config/staging/hugo.toml', text: 'title = "staging"' },
    ]);
    expect(config.title).toBe('production');
    expect(config.uglyUrls).toBe(true);
    expect(config.languages.map(({ key, weight }) => [key, weight])).toEqual([
      ['en', 1],
      ['vi', 2],
    ]);
    expect(config.anchors.type).toBe('blackfriday');
  });

  it('counts values of the wrong kind as not said', () => {
    const text = 'title: [1]\nbaseURL: {a: b}\nlanguages: [en]\nuglyURLs: "true"\nenableEmoji: 1\nmarkup: ~';
    const config = readHugoConfig([{ name: 'hugo.yaml', text }]);
    expect(config).toMatchObject({ title: '', baseUrl: '', uglyUrls: true, anchors: { emoji: true } });
    expect(config.languages).toHaveLength(1);
  });

  it.each([
    ['hugo.toml', 'baseURL = ', /^hugo\.toml: the configuration is not valid TOML \(.+\)$/],
    ['config/_default/hugo.yaml', 'a: [', /^config\/_default\/hugo\.yaml: the configuration is not valid YAML \(.+\)$/],
    ['hugo.json', '{"a": ', /^hugo\.json: the configuration is not valid JSON \(.+\)$/],
  ])('names the file when %s is broken', (name, text, message) => {
    expect(() => readHugoConfig([{ name, text }])).toThrow(UnreadableConfig);
    expect(() => readHugoConfig([{ name, text }])).toThrow(message);
  });
});

function titled(name: string): string {
  if (name.endsWith('.toml')) return `title = "${name}"`;
  return name.endsWith('.json') ? JSON.stringify({ title: name }) : `title: ${name}`;
}
