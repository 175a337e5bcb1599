import type { SiteFolder } from '../content/folders/find-sites.ts';
import type { SectionLine } from '../terminal/sections.ts';
import { type BuiltPage, buildPages } from './build-pages.ts';

/** The address that Debrief gives a section. */
export type SectionLink = Pick<SectionLine, 'site' | 'file' | 'line' | 'url' | 'anchor'>;

/** `refused`: Hugo builds no site from it, so that there is nothing to hold the addresses against. */
export type SiteCheck =
  | {
      readonly kind: 'held';
      readonly site: string;
      readonly pages: number;
      /** Links that open the very section, or the page when they have no anchor. */
      readonly good: number;
      /** Sections that Debrief gives no address. */
      readonly without: number;
      readonly misses: readonly Miss[];
    }
  | { readonly kind: 'refused'; readonly site: string; readonly reason: string };

/** An address that does not open what it should. */
export interface Miss {
  readonly link: SectionLink;
  /** A sentence without a full stop. */
  readonly reason: string;
}

/**
 * Builds a site with Hugo and holds the addresses of its sections against the pages: a page must be at the path, be made
 * from the link's own file, and have an element with the anchor as its id.
 * @param links Those of this site.
 * @param base What their addresses begin with; ends in '/'.
 */
export async function checkSite(site: SiteFolder, links: readonly SectionLink[], base: string): Promise<SiteCheck> {
  const built = await buildPages(site);
  if (typeof built === 'string') return { kind: 'refused', site: site.name, reason: built };
  const byPath = new Map(built.map((page) => [page.path, page]));
  const given = links.filter(({ url }) => url !== null);
  const misses = given.flatMap((link) => {
    const reason = whatIsWrong(link, byPath, base);
    return reason === undefined ? [] : [{ link, reason }];
  });
  const [good, without] = [given.length - misses.length, links.length - given.length];
  return { kind: 'held', site: site.name, pages: built.length, good, without, misses };
}

function whatIsWrong(
  { url, file, anchor }: SectionLink,
  pages: ReadonlyMap<string, BuiltPage>,
  base: string,
): string | undefined {
  if (!url?.startsWith(base)) return `the address does not begin with ${base}`;
  const [path = '', fragment = ''] = url.slice(base.length).split('#').map(decodeURIComponent);
  if (fragment !== anchor) return `the address ends in #${fragment}, not in its anchor`;
  const page = pages.get(path);
  if (page === undefined) return 'Hugo makes no page there';
  if (page.file !== '' && !file.endsWith(page.file)) return `Hugo puts ${page.file} there`;
  return anchor === '' || page.ids.has(anchor) ? undefined : 'the page has no element with that id';
}
