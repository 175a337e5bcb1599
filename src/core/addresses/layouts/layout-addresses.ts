import { countBy } from 'es-toolkit';
import { toSettings } from '../hugo/settings.ts';
import type { AddressedFile } from '../hugo/site-addresses.ts';
import { docusaurusAddress } from './docusaurus/docusaurus-address.ts';
import { astroAddress, mkDocsAddress, vitePressAddress, zolaAddress } from './file-addresses.ts';
import { jekyllAddress } from './jekyll/jekyll-address.ts';
import type { AddressOf, Generator, Layout } from './layout.ts';
import { originalOf, sourceOf } from './sources.ts';

/**
 * Where the program of a layout puts the page of each file, below the base address, not encoded and without a leading
 * slash; a file is left out when it makes no page, or nobody can know its address. Of two pages that claim one address
 * neither has it.
 */
export function layoutAddresses(
  layout: Layout,
  files: readonly AddressedFile[],
  now: Date,
): ReadonlyMap<string, string> {
  const addressOf = ADDRESSES[layout.generator];
  const paths = new Set(files.map(({ path }) => path));
  const addresses = files.flatMap(({ path, frontMatter }) => {
    const folder = layout.folders.find((each) => path.startsWith(each)) ?? '';
    const below = path.slice(folder.length);
    const hasBeside = (other: string): boolean => paths.has(folder + other);
    const source = sourceOf(layout, path);
    const original = source?.needsOriginal ? originalOf(layout, path) : path;
    if (!paths.has(original)) return [];
    const page = { path: below, settings: toSettings(frontMatter), layout, hasBeside, now };
    const address = addressOf?.({ ...page, ...(source !== undefined && { source }) });
    return address === undefined ? [] : [{ path, address: address.replace(/^\/+/, '') }];
  });
  const claims = countBy(addresses, ({ address }) => address);
  return new Map(addresses.filter(({ address }) => claims[address] === 1).map((each) => [each.path, each.address]));
}

const ADDRESSES: Partial<Readonly<Record<Generator, AddressOf>>> = {
  jekyll: jekyllAddress,
  mkdocs: mkDocsAddress,
  docusaurus: docusaurusAddress,
  vitepress: vitePressAddress,
  astro: astroAddress,
  zola: zolaAddress,
};
