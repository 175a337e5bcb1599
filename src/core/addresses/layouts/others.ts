import { settingsAt, textAt } from '../hugo/settings.ts';
import { readConfig } from './config-text.ts';
import type { Recogniser } from './layout.ts';
import { layoutOf } from './layout-of.ts';

/** A vault is a folder of notes; whether and where it is published does not stand in it. */
export const recogniseObsidian: Recogniser = ({ names }) =>
  names.has('.obsidian') ? layoutOf('obsidian', { toldBy: '.obsidian', rules: { isVault: true } }) : undefined;

/** A book knows the path of its site, but not the host. https://rust-lang.github.io/mdBook/format/configuration/ */
export const recogniseMdBook: Recogniser = (files) => {
  const settings = readConfig(files, ['book.toml']);
  if (settings === undefined) return undefined;
  const book = settingsAt(settings, 'book');
  return layoutOf('mdbook', {
    toldBy: 'book.toml',
    folders: [`${textAt(book, 'src').replace(/^\.?\/|\/$/g, '') || 'src'}/`],
    rules: { tags: 'liquid' },
    title: textAt(book, 'title'),
    language: textAt(book, 'language'),
  });
};

/** Sphinx with MyST, and Jupyter Book. Their addresses depend on extensions that only they know. */
export const recogniseSphinx: Recogniser = ({ names }) => {
  const toldBy = ['conf.py', 'docs/conf.py', 'myst.yml', '_toc.yml'].find((name) => names.has(name));
  return toldBy === undefined ? undefined : layoutOf('sphinx', { toldBy, leftOut: ['_build', '_static'] });
};

/** Programs of which only this is known, that what they publish has other addresses than its files. */
export const recogniseUnknown: Recogniser = ({ names }) => {
  const toldBy =
    MARKS.find((mark) => names.has(mark)) ?? (names.has('source') && names.has('scaffolds') ? 'scaffolds' : undefined);
  if (toldBy === undefined) return undefined;
  return layoutOf('unknown', { toldBy, leftOut: ['build', 'dist', 'public', 'static'], rules: { tags: 'liquid' } });
};

const MARKS = [
  ...['.eleventy.js', 'eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs'],
  ...['gatsby-config.js', 'gatsby-config.ts', 'next.config.js', 'next.config.mjs', 'next.config.ts'],
  ...['nuxt.config.js', 'nuxt.config.ts', 'svelte.config.js', 'pelicanconf.py', 'antora.yml', '_quarto.yml'],
];
