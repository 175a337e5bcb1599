import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockAt,
  blocksAfter,
  keysOf,
  listAt,
  literalAt,
  withoutBlock,
} from '../../../../src/core/addresses/layouts/config-code.ts';

const CODE = `
// docs: { routeBasePath: '/comment' }
export default {
  url: 'https://a.example/}', /* url: 'https://b.example' */
  i18n: { defaultLocale: "en", locales: ['en', 'pt-BR'] },
  presets: [['classic', /** @type {Options} */ ({ docs: { routeBasePath: 'd', editUrl: 'https://x/{y}' }, blog: false })]],
  plugins: [['@docusaurus/plugin-content-blog', { id: 'second', path: 'news' }]],
  themeConfig: ({ docs: { sidebar: { hideable: true } }, 'quoted-key': { a: 1 } }),
};`;

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
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60, size: 'max' }), (pieces) => {
        const code = pieces.join('');
        const block = blockAt(code, 'docs');
        if (typeof block === 'string')
          expect(code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').length).toBeLessThanOrEqual(code.length);
        expect(['string', 'boolean', 'undefined']).toContain(typeof block);
        keysOf(code);
        withoutBlock(code, 'docs');
        listAt(code, 'docs');
      }),
      { numRuns: 500 },
    );
  });
});
