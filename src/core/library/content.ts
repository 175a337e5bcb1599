import type { HugoConfig } from '../addresses/hugo/hugo-config.ts';
import { usableBaseUrl } from '../addresses/hugo/hugo-config.ts';
import { siteAddresses } from '../addresses/hugo/site-addresses.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Page, Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';

/** A site as the loader found it. */
export interface Site {
  readonly name: string;
  readonly config: HugoConfig;
}

/** A file as parsed, with its place. */
export interface ParsedFile {
  readonly site: string;
  /** Path below the site's `content/`, with forward slashes. */
  readonly path: string;
  readonly parsed: ParsedReport;
}

/** All content that was read, ready to be made a library of. */
export interface Content {
  readonly sites: readonly Site[];
  readonly files: readonly ParsedFile[];
  /** Base address of the published site, if it is not each site's own. */
  readonly siteUrl: string | undefined;
  /** Where reports can be read that no site publishes, ending in '/'; undefined: nowhere. */
  readonly pagesUrl?: string | undefined;
  /** When it was read: Hugo does not publish pages of the future. */
  readonly readAt: Date;
}

type PagePlace = Pick<Report, 'lang' | 'page'>;

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
        const { lang } = address;
        const base = usableBaseUrl(config, content.siteUrl, lang);
        const isPublished = address.kind === 'published' && base !== undefined;
        const page = isPublished ? { base, path: address.relPath } : ownPage(content, name, path);
        return [placeKey(name, path), { lang, page }];
      });
    }),
  );
}

function ownPage({ pagesUrl }: Content, site: string, path: string): Page | undefined {
  return pagesUrl === undefined ? undefined : { base: pagesUrl, path: `reports/${site}/${path}`, isOwn: true };
}

/** Names a file of a site, or a folder of it. */
export function placeKey(site: string, path: string): string {
  return `${site}\n${path}`;
}
