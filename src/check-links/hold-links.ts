import type { BuiltPage } from './built-pages.ts';

/** The address that Debrief gives a section. */
export interface SectionLink {
  readonly site: string;
  /** Below the site's content folder. */
  readonly file: string;
  readonly line: number;
  /** null when Debrief gives none. */
  readonly url: string | null;
  /** '' for the page itself. */
  readonly anchor: string;
}

export interface Miss {
  readonly link: SectionLink;
  /** A sentence without a full stop. */
  readonly reason: string;
}

export interface Held {
  /** Links that open the very section, or the page when they have no anchor. */
  readonly good: number;
  /** Sections that Debrief gives no address. */
  readonly without: number;
  readonly misses: readonly Miss[];
}

/**
 * Holds addresses against what Hugo built: a page must be at the path, be made from the link's own file, and have an
 * element with the anchor as its id.
 * @param base What all addresses begin with; ends in '/'.
 */
export function holdLinks(links: readonly SectionLink[], pages: readonly BuiltPage[], base: string): Held {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const given = links.filter(({ url }) => url !== null);
  const misses = given.flatMap((link) => {
    const reason = whatIsWrong(link, byPath, base);
    return reason === undefined ? [] : [{ link, reason }];
  });
  return { good: given.length - misses.length, without: links.length - given.length, misses };
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
