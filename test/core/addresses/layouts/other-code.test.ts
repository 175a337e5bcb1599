import { describe, expect, it } from 'vitest';
import { layoutAddresses } from '../../../../src/core/addresses/layouts/layout-addresses.ts';
import { recogniseLayout } from '../../../../src/core/addresses/layouts/recognise.ts';

/** The address of one page under a configuration; '-' where it has none. */
function address(name: string, config: string, path: string, more: Readonly<Record<string, string>> = {}): string {
  const configs = new Map(Object.entries({ [name]: config, ...more }));
  const layout = recogniseLayout({ names: new Set(configs.keys()), configs });
  return (layout && layoutAddresses(layout, [{ path, frontMatter: {} }], new Date('2027-01-01')).get(path)) ?? '-';
}

describe('the address of a page of VitePress', () => {
  it.each([
    ['nothing', '{}', 'a.html'],
    ['clean addresses', '{ cleanUrls: true }', 'a'],
    ['clean addresses in a comment', '{ // cleanUrls: true\n}', 'a.html'],
    ['rewrites', '{ rewrites: { } }', '-'],
    ['rewrites in a comment', '{ /* rewrites: { } */ }', 'a.html'],
  ])('is the one that it makes with %s', (_, config, expected) => {
    expect(address('.vitepress/config.ts', `export default ${config}`, 'a.md')).toBe(expected);
  });
});

describe('the address of a page of Astro', () => {
  it.each([
    ['nothing', '{}', 'a/'],
    ['no slashes', "{ trailingSlash: 'never' }", 'a'],
    ['no slashes in a comment', "{ // trailingSlash: 'never'\n}", 'a/'],
    ['slashes by code', '{ trailingSlash: slash }', '-'],
    ['files', "{ build: { format: 'file' } }", '-'],
    ['files in a comment', "{ /* build: { format: 'file' } */ }", 'a/'],
  ])('is the one that it makes with %s', (_, config, expected) => {
    expect(address('astro.config.mjs', `export default ${config}`, 'src/pages/a.md')).toBe(expected);
  });

  it('is not that of a folder that a comment names', () => {
    const collections = { 'src/content.config.ts': "// base: './old'\nglob({ base: './notes' })" };
    const configs = new Map(Object.entries({ 'astro.config.mjs': 'export default {}', ...collections }));
    expect(recogniseLayout({ names: new Set(), configs })?.folders).toEqual(['src/', 'notes/']);
  });
});
