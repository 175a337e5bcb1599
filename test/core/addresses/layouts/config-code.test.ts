import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockAt,
  blocksAfter,
  keysOf,
  listAt,
  literalAt,
  readCode,
  withoutBlock,
} from '../../../../src/core/addresses/layouts/config-code.ts';

const CODE = codeOf(`
// docs: { routeBasePath: '/comment' }
export default {
  url: 'https://a.example/}', /* url: 'https://b.example' */
  i18n: { defaultLocale: "en", locales: ['en', 'pt-BR'] },
  presets: [['classic', /** @type {Options} */ ({ docs: { routeBasePath: 'd', editUrl: 'https://x/{y}' }, blog: false })]],
  plugins: [['@docusaurus/plugin-content-blog', { id: 'second', path: 'news' }]],
  themeConfig: ({ docs: { sidebar: { hideable: true } }, 'quoted-key': { a: 1 } }),
};`);

function codeOf(text: string): string {
  return readCode({ names: new Set(), configs: new Map([['x.config.js', text]]) }, ['y.config.js', 'x.config.js']);
}

describe('a configuration that is a program', () => {
  it('gives the options of a key that is written once', () => {
    expect(blockAt(CODE, 'i18n')).toContain("locales: ['en', 'pt-BR']");
    expect(blockAt(withoutBlock(CODE, 'themeConfig'), 'docs')).toContain("editUrl: 'https://x/{y}'");
    expect(blockAt(CODE, 'quoted-key')).toBe(' a: 1 ');
    expect(blockAt(CODE, 'blog')).toBe(false);
    expect(blockAt(CODE, 'pages')).toBe('');
  });

  it('says nothing where nobody can know', () => {
    expect(blockAt(CODE, 'docs')).toBeUndefined();
    expect(blockAt('{ docs: docsOptions }', 'docs')).toBeUndefined();
    expect(blockAt('{ docs, blog }', 'docs')).toBeUndefined();
    expect(blockAt('{ docs: { a: 1 ', 'docs')).toBeUndefined();
    expect(listAt("{ locales: ['en', ...more] }", 'locales')).toBeUndefined();
    expect(listAt('{ locales }', 'locales')).toEqual([]);
    expect(literalAt('{ url: process.env.URL }', 'url')).toBeUndefined();
  });

  it('gives lists, plugins and the names of keys', () => {
    expect(listAt(CODE, 'locales')).toEqual(['en', 'pt-BR']);
    expect(listAt(CODE, 'none')).toEqual([]);
    expect(blocksAfter(CODE, '@docusaurus/plugin-content-blog')).toEqual([" id: 'second', path: 'news' "]);
    expect(keysOf("root: { label: 'a', lang: 'en' }, 'pt-br': { label: 'b:c' }, vi: {}")).toEqual([
      'root',
      'pt-br',
      'vi',
    ]);
  });

  it('is read without comments, and with texts that only look like them', () => {
    expect(codeOf('a: \'https://x/*y*/\', // b: 1\nc: `//` /* d: 2 */, e: "/*" // */')).toBe(
      'a: \'https://x/*y*/\', \nc: `//` , e: "/*" ',
    );
    expect(codeOf('a /* b')).toBe('a ');
    expect(readCode({ names: new Set(), configs: new Map() }, ['x.config.js'])).toBe('');
  });

  it('loses the very block, not one that reads the same', () => {
    expect(withoutBlock("{ docs: { title: 'A' }, themeConfig: { title: 'A' } }", 'themeConfig')).toBe(
      "{ docs: { title: 'A' }, themeConfig: {} }",
    );
  });

  it('gives parts of what is written, whatever that is', () => {
    const piece = fc.constantFrom(
      'docs',
      ':',
      '{',
      '}',
      "'",
      '"',
      '`',
      '//',
      '/*',
      '*/',
      '\n',
      ' ',
      'a',
      ',',
      '[',
      ']',
      '(',
      '\\',
    );
    let blocks = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60, size: 'max' }), (pieces) => {
        const code = pieces.join('');
        const block = blockAt(code, 'docs');
        if (block) {
          expect(code).toContain(`{${block}}`);
          expect(withoutBlock(code, 'docs').length).toBe(code.length - block.length);
          blocks += 1;
        } else expect(withoutBlock(code, 'docs')).toBe(code);
        for (const key of keysOf(code)) expect(code).toContain(key);
        for (const item of listAt(code, 'docs') ?? []) expect(code).toContain(item);
        expect(codeOf(code).length).toBeLessThanOrEqual(code.length);
        expect(codeOf(codeOf(code))).toBe(codeOf(code));
      }),
      { numRuns: 2_000 },
    );
    expect(blocks).toBeGreaterThan(0);
  });
});
