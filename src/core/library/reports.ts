import { isEqual, maxBy, orderBy } from 'es-toolkit';
import { type Settings, settingsAt, textAt, toSettings } from '../addresses/hugo/settings.ts';
import { originalOf } from '../addresses/layouts/sources.ts';
import type { Event } from '../event/event.ts';
import { type Events, eventsOf, planEvents, type Twins, uniteEvents } from '../event/events.ts';
import { type EventSource, type PageReading, readPage } from '../event/page-reading.ts';
import { pageKey } from '../event/twins/twins.ts';
import { folderOf } from '../report/file-name.ts';
import { createFileReports, type ReportFields } from '../report/file-report.ts';
import type { ParsedReport } from '../report/parsed-report.ts';
import type { Credits, Report } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { groupBy } from '../text/group-by.ts';
import { type Content, type ParsedFile, placeKey, type Site, toPages } from './content.ts';

/** What was read of all content. */
export interface ReadReports {
  readonly reports: readonly Report[];
  /** Newest first, undated last. */
  readonly events: readonly Event[];
  readonly twins: readonly Twins[];
}

export function readReports(content: Content): ReadReports {
  const plan = planReports(content);
  return uniteReports(plan, plan.units.map(readPage));
}

/** What has to be known of all content before each page can be read by itself. */
export type ReportsPlan = Readonly<ReturnType<typeof planReports>>;

export function planReports(content: Content) {
  const sources = sourcesIn(content);
  return { content, places: toPages(content), sources, ...planEvents(sources) };
}

/**
 * @param readings those of the plan's units, in their order
 * @param before what was read last: what is as it was stays the same object
 */
export function uniteReports(plan: ReportsPlan, readings: readonly PageReading[], before?: ReadReports): ReadReports {
  const { content, places, sources, units } = plan;
  const listed = foldersWithReportsBelow(content.files);
  const read = uniteEvents(plan, readings);
  const events = keepSame(before?.events ?? [], read.events);
  const readingOf = new Map(
    units.flatMap((unit, number) => unit.map((file, place) => [file, readings[number]?.files[place]] as const)),
  );
  const eventOf = new Map(events.flatMap((event) => event.reports.map((ref) => [placeKey(ref.site, ref.file), event])));
  const factsOf = groupBy(
    events.flatMap((event) => event.facts.map((fact) => ({ fact, event }))),
    ({ fact }) => placeKey(fact.site, fact.file),
  );
  const sites = new Map(content.sites.map((site) => [site.name, site]));
  const alone = sources.map((source): ReportFields => {
    const { site, file: path, report: parsed, original = path } = source;
    const key = placeKey(site, path);
    const { lang, page } = places.get(key) ?? { lang: 'en', page: undefined };
    const event = eventOf.get(key);
    return {
      id: stableId(site, path),
      site,
      file: path,
      lang,
      textLanguage: readingOf.get(source)?.language ?? 'en',
      name: readingOf.get(source)?.name ?? '',
      otherNames: [],
      event,
      date: event?.date,
      page,
      pageId: pageKey({ site, file: path, original }),
      isIndex: listed.has(placeKey(site, folderOf(path))) && INDEX_NAME.test(path),
      facts: factsOf.get(key) ?? [],
      credits: creditsOf(parsed, sites.get(site), lang),
    };
  });
  const toReport = createFileReports();
  const all = withOtherNames(alone).flatMap((fields, number) => {
    const parsed = sources[number]?.report;
    return parsed === undefined ? [] : [toReport(fields, parsed)];
  });
  return {
    reports: keepSame(before?.reports ?? [], all),
    events: orderBy(events, [({ date }) => date ?? ''], ['desc']),
    twins: read.twins,
  };
}

function keepSame<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): readonly T[] {
  const known = new Map(before.map((each) => [each.id, each]));
  return now.map((each) => {
    const last = known.get(each.id);
    return last !== undefined && isEqual(last, each) ? last : each;
  });
}

/** The events of all files that authors do not keep out of the answers. */
export function eventsIn(content: Pick<Content, 'sites' | 'files'>): Events {
  return eventsOf(sourcesIn(content));
}

function sourcesIn({ sites, files }: Pick<Content, 'sites' | 'files'>): readonly EventSource[] {
  const layouts = new Map(sites.map(({ name, layout }) => [name, layout]));
  const shared = files.filter(({ parsed }) => isShared(parsed));
  return shared.map(({ site, path, parsed }) => {
    const layout = layouts.get(site);
    return { site, file: path, report: parsed, original: layout === undefined ? path : originalOf(layout, path) };
  });
}

/** An event that is named in one language is asked about in the other. */
function withOtherNames(reports: readonly ReportFields[]): readonly ReportFields[] {
  const byEvent = groupBy(reports, ({ event }) => event?.id);
  return reports.map((report) => {
    const others = (report.event && byEvent.get(report.event.id))?.filter(
      ({ textLanguage, isIndex }) => textLanguage !== report.textLanguage && !isIndex,
    );
    const byLanguage = groupBy(others ?? [], ({ textLanguage }) => textLanguage);
    const otherNames = [...byLanguage].flatMap(([language, all]) => {
      const name = maxBy([...groupBy(all, (each) => each.name)], ([, own]) => own.length)?.[0] ?? '';
      return name === report.name ? [] : [{ name, language }];
    });
    return { ...report, otherNames };
  });
}

/** The reports alone, see `readReports`. */
export function toReports(content: Content): readonly Report[] {
  return readReports(content).reports;
}

/** An author can keep a report out: as a draft (Jekyll's `published: false`), or with `includeInReport: false`. */
export function isShared({ frontMatter }: ParsedReport): boolean {
  const { draft, published, includeInReport } = frontMatter;
  return draft !== true && published !== false && includeInReport !== false;
}

const INDEX_NAME = /(^|\/)_index(\.[\w-]+)?\.(?:md|markdown|mdx)$/i;

/** A folder's `_index.md` lists what stands in the folders below it. */
function foldersWithReportsBelow(files: readonly ParsedFile[]): ReadonlySet<string> {
  const inFolders = files.filter(({ path }) => path.includes('/'));
  return new Set(inFolders.map(({ site, path }) => placeKey(site, folderOf(folderOf(path)))));
}

/** @param lang the language of the page's address. */
function creditsOf({ frontMatter }: ParsedReport, site: Site | undefined, lang: string): Credits {
  const { config, layout } = site ?? {};
  const people = settingsAt(layout?.settings ?? {}, 'authors');
  const author = [frontMatter['author'], frontMatter['authors'], config?.author]
    .map((value) => namesIn(value, people))
    .find((text) => text !== '');
  const language = config?.languages.find(({ key }) => key === lang);
  const siteTitle = (language?.title || config?.title || '').trim();
  return { ...(author !== undefined && { author }), ...(siteTitle !== '' && { siteTitle }) };
}

/**
 * One name or several: as written, `{ name: … }`, or the key of someone whom the site lists. Themes want mail addresses
 * there: those are nobody's name, and not ours to spread.
 */
function namesIn(value: unknown, people: Settings): string {
  return [value]
    .flat()
    .map((each: unknown) => {
      if (typeof each !== 'string') return textAt(settingsAt(toSettings({ each }), 'each'), 'name').trim();
      return textAt(settingsAt(people, each.toLowerCase()), 'name') || each.trim();
    })
    .filter((name) => name !== '' && !name.includes('@'))
    .join(', ');
}
