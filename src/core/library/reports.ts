import type { HostedFolder } from '../addresses/git-host.ts';
import type { HugoConfig } from '../addresses/hugo/hugo-config.ts';
import type { Layout } from '../addresses/layouts/layout.ts';
import type { Event } from '../event/event.ts';
import { eventsOf, type Twins } from '../event/events.ts';
import { readEventName } from '../event/names/event-name.ts';
import type { Report } from '../report/passage.ts';
import { blocksText, type ParsedReport, type Section } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { groupBy } from '../text/group-by.ts';
import { textLanguage } from '../text/language.ts';
import { creditsOf } from './credits.ts';
import { type PagePlace, placeKey, toPages } from './pages.ts';

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

/** What was read of all content. */
export interface ReadReports {
  readonly reports: readonly Report[];
  /** Newest first, undated last. */
  readonly events: readonly Event[];
  readonly twins: readonly Twins[];
}

export function toReports(content: Content): readonly Report[] {
  return readReports(content).reports;
}

export function readReports(content: Content): ReadReports {
  const pages = toPages(content);
  const listed = foldersWithReportsBelow(content.files);
  const files = content.files.filter(({ parsed }) => isShared(parsed));
  const { events, twins } = eventsOf(files.map(({ site, path, parsed }) => ({ site, file: path, report: parsed })));
  const eventOf = new Map(events.flatMap((event) => event.reports.map((ref) => [placeKey(ref.site, ref.file), event])));
  const factsOf = groupBy(
    events.flatMap((event) => event.facts.map((fact) => ({ fact, event }))),
    ({ fact }) => placeKey(fact.site, fact.file),
  );
  const configs = new Map(content.sites.map(({ name, config }) => [name, config]));
  const reports = files.map((file) => {
    const key = placeKey(file.site, file.path);
    const isIndex = listed.has(placeKey(file.site, folderOf(file.path))) && INDEX_NAME.test(file.path);
    const report = toReport(file, pages.get(key), eventOf.get(key), isIndex);
    const credits = creditsOf(file.parsed.frontMatter, configs.get(file.site), report.lang);
    return { ...report, facts: factsOf.get(key) ?? [], credits };
  });
  return { reports, events: events.toSorted(compareEvents), twins };
}

function compareEvents(a: Event, b: Event): number {
  const [one, other] = [a.date ?? '', b.date ?? ''];
  return one === other ? 0 : one > other ? -1 : 1;
}

function toReport(
  file: ParsedFile,
  place: PagePlace | undefined,
  event: Event | undefined,
  isIndex: boolean,
): Omit<Report, 'facts'> {
  const { site, path, parsed } = file;
  return {
    id: stableId(site, path),
    site,
    file: path,
    lang: place?.lang ?? 'en',
    textLanguage: textLanguage(parsed.sections.map(({ blocks }) => blocksText(blocks)).join('\n')),
    name: reportName(parsed),
    event,
    date: event?.date,
    page: place?.page,
    isIndex,
    sections: place?.page?.isFile ? parsed.sections.map(asHosted) : parsed.sections,
    pictures: parsed.pictures,
  };
}

function asHosted(section: Section): Section {
  return { ...section, anchor: section.hostAnchor ?? '' };
}

/** An author can keep a report out: as a draft (Jekyll's `published: false`), or with `includeInReport: false`. */
export function isShared({ frontMatter }: ParsedReport): boolean {
  const { draft, published, includeInReport } = frontMatter;
  return draft !== true && published !== false && includeInReport !== false;
}

/** The first heading that names something ("Summary Report" does not), else the title as it stands. */
function reportName({ sections, frontMatter }: ParsedReport): string {
  const title = typeof frontMatter['title'] === 'string' ? frontMatter['title'] : '';
  const headings = [1, 2].flatMap((level) => sections.filter((section) => section.level === level));
  const names = [...headings.map(({ heading }) => heading), title].map((text) => readEventName(text)?.name);
  return names.find((name) => name !== undefined) ?? (title || (sections[0]?.heading ?? ''));
}

const INDEX_NAME = /(^|\/)_index(\.[\w-]+)?\.md$/i;

/** A folder's `_index.md` lists what stands in the folders below it. */
function foldersWithReportsBelow(files: readonly ParsedFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ site, path }) => {
      const folder = folderOf(path);
      return folder === '' ? [] : [placeKey(site, folderOf(folder))];
    }),
  );
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
