import { isEqual } from 'es-toolkit';
import { type HostedFolder, hostedBase } from '../addresses/git-host.ts';
import { type HugoConfig, usableBaseUrl } from '../addresses/hugo/hugo-config.ts';
import { nextMoment } from '../addresses/hugo/next-moment.ts';
import { type AddressedFile, siteAddresses } from '../addresses/hugo/site-addresses.ts';
import type { Layout } from '../addresses/layouts/layout.ts';
import { layoutAddresses } from '../addresses/layouts/layout-addresses.ts';
import { languageOf, originalOf } from '../addresses/layouts/sources.ts';
import type { EventSource } from '../event/page-reading.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Page, Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';
import { createRemember } from '../text/remember-each.ts';

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

type Pages = ReadonlyMap<string, PagePlace>;

/**
 * Where each file can be read, by `placeKey`: on its published site, else on a Git host that has it, else on Debrief's
 * own pages, if there are any.
 * Drafts count: they hold back what lies below them.
 */
export function toPages(content: Content): Pages {
  return createToPages()(content);
}

/** `toPages` for one content after the other: the pages of a site whose files are the same stay the same objects. */
export function createToPages(): (content: Content) => Pages {
  const keepSites = createKeepSites();
  const placesOf = createRemember<SiteContent, SitePlaces>({
    keyOf: ({ site }) => site.name,
    madeOf: ({ site, files, content: { siteUrl, pagesUrl } }) => {
      return [site, siteUrl, pagesUrl, ...files.flatMap(({ path, parsed }) => [path, parsed])];
    },
    isCurrent: ({ from, until }, { content: { readAt } }) => readAt >= from && (until === undefined || readAt < until),
  });
  return (content) => {
    const bySite = groupBy(content.files, ({ site }) => site);
    const sites = keepSites(content.sites).map((site) => ({ site, files: bySite.get(site.name) ?? [], content }));
    return new Map(placesOf(sites, sitePlaces).flatMap(({ places }) => places));
  };
}

/** Of sites that say the same as those of the call before, these stay the same objects. */
export function createKeepSites(): (sites: readonly Site[]) => readonly Site[] {
  const keep = createRemember<Site, Site>({ keyOf: ({ name }) => name, madeOf: (site) => [site] });
  return (sites) => keep(sites, (site, before) => (before !== undefined && isEqual(before, site) ? before : site));
}

interface SiteContent {
  readonly site: Site;
  readonly files: readonly ParsedFile[];
  readonly content: Content;
}

/** Where the files of a site can be read in a time. */
interface SitePlaces {
  readonly places: readonly (readonly [key: string, place: PagePlace])[];
  readonly from: Date;
  /** The first moment at which it may be otherwise; undefined: none. */
  readonly until: Date | undefined;
}

function sitePlaces({ site, files, content }: SiteContent): SitePlaces {
  const own = files.map(({ path, parsed }) => ({ path, frontMatter: parsed.frontMatter }));
  const { readAt } = content;
  return {
    places: [...publishedPlaces(site, own, content)].map(([path, place]) => {
      const page = place.page ?? filePage(site.host, path) ?? ownPage(content, site.name, path);
      return [placeKey(site.name, path), { ...place, page }];
    }),
    from: readAt,
    // Jekyll dates posts by their names, too, and whatever their front matter writes behind a day.
    until: site.layout?.generator === 'jekyll' ? readAt : nextMoment(own, readAt),
  };
}

function publishedPlaces({ config, layout }: Site, own: readonly AddressedFile[], { siteUrl, readAt }: Content): Pages {
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
