import type { ParsedReport } from '../../report/parsed-report.ts';
import { error, type Rule } from '../rule.ts';
import type { SitePages } from '../site-pages.ts';
import { sitePaths } from '../site-paths.ts';

/** Links to pages or files of the site that are not there. */
export const brokenLinks: Rule = (all) => (file) => {
  const pages = all.pages.get(file.site);
  if (pages === undefined) return [];
  const bases = pages.bases(file.path);
  return linksOf(file.parsed).flatMap(({ href, line }) => {
    if (!isBroken(href, sitePaths(href, bases, pages.root), pages)) return [];
    const advice = WEB_ADDRESS.test(href) ? `Write https://${href} for another site` : 'Mend the link, or remove it';
    return [error(line, 'broken-link', `"${href}" leads to no page of this site. ${advice}.`)];
  });
};

function linksOf({ sections }: ParsedReport): readonly { readonly href: string; readonly line: number }[] {
  return sections.flatMap(({ link, line, blocks }) => [
    ...(link === undefined ? [] : [{ href: link, line }]),
    ...blocks.flatMap((block) => {
      const hrefs = new Set(block.spans.flatMap(({ href }) => href ?? []));
      return Array.from(hrefs, (href) => ({ href, line: block.line }));
    }),
  ]);
}

function isBroken(href: string, paths: readonly string[], pages: SitePages): boolean {
  const [path] = paths;
  if (path === undefined || paths.some((each) => leadsSomewhere(each, pages))) return false;
  return WEB_ADDRESS.test(href) || (isFile(path) ? pages.site.assets !== undefined : pages.covers(path));
}

function leadsSomewhere(path: string, { hasPage, site }: SitePages): boolean {
  const isHome = path === '' || site.config.languages.some(({ key }) => key === path);
  return (
    isHome || MADE_BY_HUGO.test(path) || hasPage(path) || site.resources.has(path) || (site.assets?.has(path) ?? false)
  );
}

/** Lists of terms and feeds have no file. */
const MADE_BY_HUGO = /(?:^|\/)(?:tags|categories|index\.xml|sitemap\.xml|index\.json)(?:\/|$)/i;

function isFile(path: string): boolean {
  return /\.(?!md$|html?$)[a-z][a-z\d]{1,4}$/i.test(path);
}

/** "aws.amazon.com/bedrock" is a relative address to every browser. */
const WEB_ADDRESS = /^(?:[\w-]+\.)+(?:com|org|net|io|dev|vn|ai|me|edu|gov|app)(?:\/|$)/i;
