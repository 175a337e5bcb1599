import { usableBaseUrl } from '../addresses/hugo/hugo-config.ts';
import { siteAddresses } from '../addresses/hugo/site-addresses.ts';
import type { Page } from '../report/passage.ts';
import { groupBy } from '../text/group-by.ts';
import type { Content } from './reports.ts';

/** Where a file's page is. */
export interface PagePlace {
  /** Language of its address. */
  readonly lang: string;
  readonly page: Page | undefined;
}

/**
 * Where each file can be read, by `placeKey`: on its published site, else on Debrief's own pages, if there are any.
 * Drafts count: they hold back what lies below them.
 */
export function toPages(content: Content): ReadonlyMap<string, PagePlace> {
  const bySite = groupBy(content.files, ({ site }) => site);
  return new Map(
    content.sites.flatMap(({ name, config }) => {
      const own = (bySite.get(name) ?? []).map(({ path, parsed }) => ({ path, frontMatter: parsed.frontMatter }));
      return [...siteAddresses(config, own, content.readAt)].map(([path, address]): [string, PagePlace] => {
        const base = usableBaseUrl(config, content.siteUrl, address.lang);
        const published =
          address.kind === 'published' && base !== undefined ? { base, path: address.relPath } : undefined;
        return [placeKey(name, path), { lang: address.lang, page: published ?? ownPage(content.pagesUrl, name, path) }];
      });
    }),
  );
}

function ownPage(pagesUrl: string | undefined, site: string, path: string): Page | undefined {
  return pagesUrl === undefined ? undefined : { base: pagesUrl, path: ownPagePath(site, path), isOwn: true };
}

/** Path of Debrief's own page of a report, below the address of its pages; not encoded. */
export function ownPagePath(site: string, path: string): string {
  return `reports/${site}/${path}`;
}

/** Names a file of a site, or a folder of it. */
export function placeKey(site: string, path: string): string {
  return `${site}\n${path}`;
}
