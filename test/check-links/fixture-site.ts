import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Heading, Nodes } from 'mdast';
import { hugoVersion } from '../../src/check-links/build-pages.ts';
import type { SectionLink } from '../../src/check-links/check-links.ts';
import { findSites, type SiteFolder } from '../../src/content/folders/find-sites.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { createAnchors } from '../../src/core/addresses/hugo/anchors.ts';
import { type HugoConfig, readHugoConfig } from '../../src/core/addresses/hugo/hugo-config.ts';
import { type AddressedFile, siteAddresses } from '../../src/core/addresses/hugo/site-addresses.ts';
import { sectionUrl } from '../../src/core/addresses/section-url.ts';
import { splitFrontMatter } from '../../src/core/parse/front-matter.ts';
import { removeShortcodes } from '../../src/core/parse/hugo-shortcodes.ts';
import { parseMarkdown } from '../../src/core/parse/markdown.ts';

export const FIXTURE = fileURLToPath(new URL('../fixtures/hugo-site', import.meta.url));

const loaded = loadContent(FIXTURE);

/** Says once, where nobody can miss it, that Hugo did not judge. */
export async function hasHugo(): Promise<boolean> {
  const version = await hugoVersion();
  if (version === undefined) console.warn('SKIPPED: Hugo is not installed, so no link was held against it.');
  return version !== undefined;
}

/** The fixture site, with a configuration of its own where one is given. */
export async function fixtureSite(config?: string): Promise<{ site: SiteFolder; config: HugoConfig }> {
  const [found] = await findSites(FIXTURE);
  if (found === undefined) throw new Error('the fixture site is gone');
  const site = config === undefined ? found : { ...found, configFiles: [{ name: 'hugo.toml', text: config }] };
  return { site, config: readHugoConfig(site.configFiles) };
}

export async function fixtureFiles(): Promise<readonly AddressedFile[]> {
  const { content } = await loaded;
  return content.files.map(({ path, parsed }) => ({ path, frontMatter: parsed.frontMatter }));
}

/** The addresses of all sections of the fixture site. */
export async function fixtureLinks(config: HugoConfig): Promise<readonly SectionLink[]> {
  const { content } = await loaded;
  const addresses = siteAddresses(config, await fixtureFiles(), new Date());
  return content.files.flatMap(({ site, path, parsed }) => {
    const address = addresses.get(path);
    if (address?.kind !== 'published') return [];
    return parsed.sections.map(({ line, anchor }) => {
      return { site, file: path, line, url: sectionUrl(config.baseUrl, address.relPath, anchor), anchor };
    });
  });
}

/** The ids that we give all headings of a file, also of those that cut no section; without the unknown ones. */
export async function fixtureAnchors(path: string, config: HugoConfig): Promise<readonly string[]> {
  const { body } = splitFrontMatter(await readFile(`${FIXTURE}/content/${path}`, 'utf8'));
  const root = parseMarkdown(removeShortcodes(body));
  return headingsOf(root)
    .map(createAnchors(root, body, config.anchors))
    .filter((anchor) => anchor !== '');
}

function headingsOf(node: Nodes): readonly Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}
