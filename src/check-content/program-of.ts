import { UnreadableConfig } from '../core/addresses/hugo/config-files.ts';
import type { Generator } from '../core/addresses/layouts/layout.ts';
import type { ReadSite } from './read-checked-content.ts';

/** What a site was taken for, and which file told. */
export function programOf({ site, folder }: ReadSite): string {
  const { layout } = folder;
  if (layout instanceof UnreadableConfig) return `not known, for ${layout.file} cannot be read`;
  if (site.layout !== undefined) return `${PROGRAMS[site.layout.generator]}, by ${site.layout.toldBy}`;
  const configs = folder.configFiles.map(({ name }) => name);
  if (configs.length > 0) return `Hugo, by ${configs.join(', ')}`;
  return folder.isBare
    ? 'a plain folder, since no program that makes sites has its configuration here'
    : 'Hugo, by the folder content/';
}

const PROGRAMS: Readonly<Record<Generator, string>> = {
  jekyll: 'Jekyll',
  mkdocs: 'MkDocs',
  docusaurus: 'Docusaurus',
  vitepress: 'VitePress',
  astro: 'Astro',
  zola: 'Zola',
  obsidian: 'an Obsidian vault',
  mdbook: 'mdBook',
  sphinx: 'Sphinx',
  unknown: 'a program whose addresses are not known',
};
