import { type HostedFolder, hostedBase } from '../addresses/git-host.ts';
import { type HugoConfig, usableBaseUrl } from '../addresses/hugo/hugo-config.ts';
import { siteAddresses } from '../addresses/hugo/site-addresses.ts';
import type { Layout } from '../addresses/layouts/layout.ts';
import { layoutAddresses } from '../addresses/layouts/layout-addresses.ts';
import { languageOf, originalOf } from '../addresses/layouts/sources.ts';
import type { EventSource } from '../event/page-reading.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Page, Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';

/** A site as the loader found it. */
export interface Site {
  readonly name: string;
  readonly config: HugoConfig;
  /** Of another program than Hugo; absent where nothing tells of one. */
  readonly layout?: Layout;
  /** Where its files can be read on a Git host; absent where they are on none that is known. */
  readonly host?: HostedFolder | undefined;
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

type PagePlace = Pick<Report, 'lang' | 'page'> & Pick<EventSource, 'original'>;

/**
 * Where each file can be read, by `placeKey`: on its published site, else on a Git host that has it, else on Debrief's
 * own pages, if there are any.
 * Drafts count: they hold back what lies below them.
 */
export function toPages(content: Content): ReadonlyMap<string, PagePlace> {
  const bySite = groupBy(content.files, ({ site }) => site);
  return new Map(
    content.sites.flatMap((site) =>
      [...publishedPlaces(site, bySite.get(site.name) ?? [], content)].map(([path, place]): [string, PagePlace] => {
        const page = place.page ?? filePage(site.host, path) ?? ownPage(content, site.name, path);
        return [placeKey(site.name, path), { ...place, page }];
      }),
    ),
  );
}

function publishedPlaces(
  { config, layout }: Site,
  files: readonly ParsedFile[],
  { siteUrl, readAt }: Content,
): ReadonlyMap<string, PagePlace> {
  const own = files.map(({ path, parsed }) => ({ path, frontMatter: parsed.frontMatter }));
  if (layout !== undefined) {
    const base = usableBaseUrl({ ...config, baseUrl: layout.baseUrl }, siteUrl);
    const addresses = base === undefined ? new Map<string, string>() : layoutAddresses(layout, own, readAt);
    return new Map(
      own.map(({ path }) => {
        const address = addresses.get(path);
        const page = base === undefined || address === undefined ? undefined : { base, path: address };
        return [path, { lang: languageOf(layout, path), page, original: originalOf(layout, path) }];
      }),
    );
  }
  return new Map(
    [...siteAddresses(config, own, readAt)].map(([path, address]) => {
      const base = usableBaseUrl(config, siteUrl, address.lang);
      const page = address.kind === 'published' && base !== undefined ? { base, path: address.relPath } : undefined;
      return [path, { lang: address.lang, page }];
    }),
  );
}

function filePage(host: HostedFolder | undefined, path: string): Page | undefined {
  const base = host === undefined ? undefined : hostedBase(host, path);
  return base === undefined ? undefined : { base, path, isFile: true };
}

function ownPage({ pagesUrl }: Content, site: string, path: string): Page | undefined {
  return pagesUrl === undefined ? undefined : { base: pagesUrl, path: `reports/${site}/${path}`, isOwn: true };
}

/** Names a file of a site, or a folder of it. */
export function placeKey(site: string, path: string): string {
  return `${site}\n${path}`;
}
