import { describe, expect, it } from 'vitest';
import { layoutAddresses } from '../../../../src/core/addresses/layouts/layout-addresses.ts';
import { recogniseLayout } from '../../../../src/core/addresses/layouts/recognise.ts';

/** The addresses of two pages of docs and one of a blog under a configuration; '-' for a page without one. */
function addresses(config: string, more: Readonly<Record<string, string>> = {}): string {
  const configs = new Map(Object.entries({ 'docusaurus.config.js': config, ...more }));
  const layout = recogniseLayout({ names: new Set(configs.keys()), configs });
  const files = ['docs/2024/01-a.md', 'docs/intro.md', 'blog/2024-05-01-b.md'].map((path) => ({
    path,
    frontMatter: {},
  }));
  const found = layout && layoutAddresses(layout, files, new Date('2027-01-01'));
  return files.map(({ path }) => found?.get(path) ?? '-').join(' ');
}

// What is given here was seen in pages that Docusaurus 3.10 built (test/check-links/other-programs.test.ts).
describe('the address of a page of Docusaurus', () => {
  it.each([
    ['the classic preset', "{ presets: [['classic', {}]] }", 'docs/2024/a docs/intro blog/2024/05/01/b'],
    [
      'routes',
      "{ presets: [['classic', { docs: { routeBasePath: '/' }, blog: { routeBasePath: 'n' } }]] }",
      '2024/a intro n/2024/05/01/b',
    ],
    [
      'options of the theme',
      "{ presets: [['classic', {}]], themeConfig: { docs: { routeBasePath: 'x' } } }",
      'docs/2024/a docs/intro blog/2024/05/01/b',
    ],
    [
      'slashes in a comment',
      "{ // trailingSlash: true\npresets: [['classic', {}]] }",
      'docs/2024/a docs/intro blog/2024/05/01/b',
    ],
    ['no blog', "{ presets: [['classic', { blog: false }]] }", 'docs/2024/a docs/intro -'],
    ['slashes', "{ trailingSlash: true, presets: [['classic', {}]] }", 'docs/2024/a/ docs/intro/ blog/2024/05/01/b/'],
    [
      'a plugin',
      "{ plugins: [['@docusaurus/plugin-content-docs', { path: 'docs', routeBasePath: 'p' }]] }",
      'p/2024/a p/intro -',
    ],
  ])('is the one that it makes with %s', (_, config, expected) => {
    expect(addresses(`module.exports = ${config}`)).toBe(expected);
  });

  it.each([
    ['no preset that is known', '{ presets: [preset] }'],
    ['options that are code', "{ presets: [['classic', { docs: docsOptions, blog: blogOptions }]] }"],
    ['options that are spread', "{ presets: [['classic', { docs: { ...shared }, blog: { ...shared } }]] }"],
    [
      'a route that is code',
      "{ presets: [['classic', { docs: { routeBasePath: route }, blog: { routeBasePath: route } }]] }",
    ],
    ['front matter that is code', "{ markdown: { parseFrontMatter: read }, presets: [['classic', {}]] }"],
    ['slashes by code', "{ trailingSlash: isHosted, presets: [['classic', {}]] }"],
    ['languages by code', "{ i18n: { defaultLocale: 'en', locales: all }, presets: [['classic', {}]] }"],
    ['addresses in the fragment', "{ future: { experimental_router: 'hash' }, presets: [['classic', {}]] }"],
  ])('is not known with %s', (_, config) => {
    expect(addresses(`module.exports = ${config}`)).toBe('- - -');
  });

  it('is that of the version to come, or of none where versions are not known', () => {
    const config = "module.exports = { presets: [['classic', { blog: false }]] }";
    expect(addresses(config, { 'versions.json': '["1.0"]' })).toBe('docs/next/2024/a docs/next/intro -');
    expect(addresses(config, { 'versions.json': '{}' })).toBe('- - -');
    expect(
      addresses(config.replace('blog', "docs: { lastVersion: 'current' }, blog"), { 'versions.json': '["1.0"]' }),
    ).toBe('- - -');
  });
});
