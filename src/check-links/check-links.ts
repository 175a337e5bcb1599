import { sumBy } from 'es-toolkit';
import { findSites, type SiteFolder } from '../content/folders/find-sites.ts';
import { loadContent } from '../content/load-content.ts';
import { UnreadableConfig } from '../core/addresses/hugo/config-files.ts';
import { print } from '../terminal/print.ts';
import { type SectionLine, sectionLines } from '../terminal/sections.ts';
import { buildWith } from './build-others.ts';
import { buildPages, requireHugo } from './build-pages.ts';
import type { BuiltPage } from './read-pages.ts';

/** Sites without a usable address of their own are checked too; the name is kept for such uses (RFC 2606). */
const BASE = 'https://links.invalid/';

/**
 * Prints what came of every address that Debrief gives when it is held against the pages that the
 * site's own program makes: Hugo, Jekyll, MkDocs, or Docusaurus, VitePress and Astro where the site has them installed.
 * @returns The exit code: 1 when an address does not open what it should.
 * @throws UserError when there is a Hugo site and Hugo is not installed, or the folder is missing or holds no Markdown at all.
 */
export async function runCheckLinks(dir: string): Promise<number> {
  const sites = await findSites(dir);
  if (sites.some(({ layout }) => layout === undefined)) print(`Hugo ${await requireHugo()}`);
  const { content } = await loadContent(dir, { siteUrl: BASE });
  const lines = sectionLines(content);
  const checks: SiteCheck[] = [];
  for (const site of sites) {
    const own = lines.filter((line) => line.site === site.name);
    const check = await checkSite(site, own, BASE);
    checks.push(check);
    print(describeCheck(check));
    if (check.kind === 'held') for (const miss of check.misses) print(`  ${describeMiss(miss)}`);
  }
  print(describeTotal(checks));
  return checks.every((check) => check.kind === 'refused' || check.misses.length === 0) ? 0 : 1;
}

/** The address that Debrief gives a section. */
export type SectionLink = Pick<SectionLine, 'site' | 'file' | 'line' | 'url' | 'anchor'>;

/** `refused`: its program builds no site from it here, so that there is nothing to hold the addresses against. */
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
 * Builds a site with its own program and holds the addresses of its sections against the pages: a page must be at the path, be made
 * from the link's own file, and have an element with the anchor as its id.
 * @param links Those of this site.
 * @param base What their addresses begin with; ends in '/'.
 */
export async function checkSite(site: SiteFolder, links: readonly SectionLink[], base: string): Promise<SiteCheck> {
  const built = await build(site);
  if (typeof built === 'string') return { kind: 'refused', site: site.name, reason: built };
  const byPath = new Map(built.map((page) => [page.path, page]));
  const given = links.filter(({ url }) => url !== null);
  const misses = given.flatMap((link) => {
    const reason = whatIsWrong(link, byPath, base, programOf(site));
    return reason === undefined ? [] : [{ link, reason }];
  });
  const [good, without] = [given.length - misses.length, links.length - given.length];
  return { kind: 'held', site: site.name, pages: built.length, good, without, misses };
}

function programOf({ layout }: SiteFolder): string {
  return layout === undefined || layout instanceof UnreadableConfig ? 'Hugo' : layout.generator;
}

function build(site: SiteFolder): Promise<readonly BuiltPage[] | string> {
  const { layout, contentDir } = site;
  const isOther = layout !== undefined && !(layout instanceof UnreadableConfig);
  return isOther ? buildWith(layout, contentDir) : buildPages(site);
}

function whatIsWrong(
  { url, file, anchor }: SectionLink,
  pages: ReadonlyMap<string, BuiltPage>,
  base: string,
  program: string,
): string | undefined {
  if (!url?.startsWith(base)) return `the address does not begin with ${base}`;
  const [path = '', fragment = ''] = url.slice(base.length).split('#').map(decodeURIComponent);
  if (fragment !== anchor) return `the address ends in #${fragment}, not in its anchor`;
  // Servers that know such addresses add the ending of the file, or the slash of the folder.
  const page =
    pages.get(path) ?? (program === 'Hugo' ? undefined : (pages.get(`${path}.html`) ?? pages.get(`${path}/`)));
  if (page === undefined) return `${program} makes no page there`;
  if (page.file !== '' && !file.endsWith(page.file)) return `Hugo puts ${page.file} there`;
  return anchor === '' || page.ids.has(anchor) ? undefined : 'the page has no element with that id';
}

/** One line for a site: what came of its addresses. */
export function describeCheck(check: SiteCheck): string {
  if (check.kind === 'refused') return `${check.site}: not built (${check.reason})`;
  const without = check.without === 0 ? '' : `, ${check.without} sections without an address`;
  return `${check.site}: ${check.pages} pages, ${check.good} addresses right, ${check.misses.length} wrong${without}`;
}

/** One line for an address that does not open what it should. */
export function describeMiss({ link, reason }: Miss): string {
  return `${link.site}/content/${link.file}:${link.line}: ${link.url}: ${reason}`;
}

/** One line for all sites together. */
export function describeTotal(checks: readonly SiteCheck[]): string {
  const held = checks.filter((check) => check.kind === 'held');
  const [good, wrong, without] = [
    sumBy(held, (check) => check.good),
    sumBy(held, (check) => check.misses.length),
    sumBy(held, (check) => check.without),
  ];
  return `${checks.length} sites (${checks.length - held.length} refused): ${good} addresses right, ${wrong} wrong, ${without} sections without one`;
}
