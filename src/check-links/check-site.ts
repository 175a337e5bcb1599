import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SiteFolder } from '../content/folders/find-sites.ts';
import { type BuiltPage, readBuiltPages } from './built-pages.ts';
import { type Held, holdLinks, type SectionLink } from './hold-links.ts';
import { buildSite } from './run-hugo.ts';
import { layWorkFolder } from './work-folder.ts';

/** `refused`: Hugo builds no site from it, so that there is nothing to hold the addresses against. */
export type SiteCheck =
  | ({ readonly kind: 'held'; readonly site: string; readonly pages: number } & Held)
  | { readonly kind: 'refused'; readonly site: string; readonly reason: string };

/**
 * Builds a site with Hugo in a temporary folder and holds the addresses of its sections against the pages.
 * @param links Those of this site.
 * @param base What their addresses begin with; ends in '/'.
 */
export async function checkSite(site: SiteFolder, links: readonly SectionLink[], base: string): Promise<SiteCheck> {
  const built = await buildPages(site);
  if (typeof built === 'string') return { kind: 'refused', site: site.name, reason: built };
  return { kind: 'held', site: site.name, pages: built.length, ...holdLinks(links, built, base) };
}

/** The pages that Hugo makes of a site, or its reason for making none. */
export async function buildPages(site: SiteFolder): Promise<readonly BuiltPage[] | string> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-hugo-'));
  try {
    await layWorkFolder(site, folder);
    const published = join(folder, 'published');
    return (await buildSite(folder, published)) ?? (await readBuiltPages(published));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
