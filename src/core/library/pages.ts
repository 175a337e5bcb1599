import { type HostedFolder, hostedBase } from '../addresses/git-host.ts';
import { usableBaseUrl } from '../addresses/hugo/hugo-config.ts';
import { siteAddresses } from '../addresses/hugo/site-addresses.ts';
import { layoutAddresses } from '../addresses/layouts/layout-addresses.ts';
import type { Page } from '../report/passage.ts';
import { groupBy } from '../text/group-by.ts';
import type { Content, ParsedFile, Site } from './reports.ts';

/** Where a file's page is. */
export interface PagePlace {
  /** Language of its address. */
  readonly lang: string;
  readonly page: Page | undefined;
}

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
        const page = place.page ?? filePage(site.host, path) ?? ownPage(content.pagesUrl, site.name, path);
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
        return [path, { lang: layout.language, page }];
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
