import { isEqualWith, orderBy } from 'es-toolkit';
import type { Event } from '../event/event.ts';
import { createPlanEvents, createUniteEvents, type KnownEvents, type Twins } from '../event/events.ts';
import { type EventSource, type PageReading, readPage } from '../event/page-reading.ts';
import { pageKey } from '../event/twins/twins.ts';
import { folderOf } from '../report/file-name.ts';
import { createFileReports, type ReportFields } from '../report/file-report.ts';
import type { Report, ReportFact } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { createRemember } from '../text/remember-each.ts';
import { type Content, createKeepSites, createToPages, type ParsedFile, placeKey, type Site } from './content.ts';
import { creditsOf } from './credits.ts';
import { createFindFacts } from './file-facts.ts';
import { createOtherNames } from './other-names.ts';
import { createSourcesIn } from './shared-files.ts';

/** What was read of all content. */
export interface ReadReports {
  readonly reports: readonly Report[];
  /** Newest first, undated last. */
  readonly events: readonly Event[];
  readonly twins: readonly Twins[];
}

export function readReports(content: Content): ReadReports {
  const plan = createPlanReports()(content);
  return createUniteReports()(plan, plan.units.map(readPage));
}

/** What has to be known of all content before each page can be read by itself. */
export type ReportsPlan = Readonly<ReturnType<ReturnType<typeof createPlanReports>>>;

/** Plans one content after the other: a file is the same as long as `parsed` is the same object, a site while it is equal. */
export function createPlanReports() {
  const toPages = createToPages();
  const keepSites = createKeepSites();
  const sourcesIn = createSourcesIn();
  const planEvents = createPlanEvents();
  return (given: Content) => {
    const content = { ...given, sites: keepSites(given.sites) };
    return { content, places: toPages(content), ...planEvents(sourcesIn(content)) };
  };
}

/**
 * Unites one plan after the other: events and reports that are as they were stay the same objects.
 * @returns a function of a plan and the readings of its units, in their order
 */
export function createUniteReports(
  known?: KnownEvents,
): (plan: ReportsPlan, readings: readonly PageReading[]) => ReadReports {
  const uniteEvents = createUniteEvents(known);
  const findFacts = createFindFacts();
  const makeReports = createRemember<ReportParts, Report>({ keyOf: ({ key }) => key, madeOf: (parts) => parts.of });
  const toReport = createFileReports();
  return (plan, readings) => {
    const { content, places, files, units } = plan;
    const listed = foldersWithReportsBelow(content.files);
    const { events, twins } = uniteEvents(plan, readings);
    const readingOf = new Map(
      units.flatMap((unit, number) => unit.map((file, place) => [file, readings[number]?.files[place]] as const)),
    );
    const eventOf = new Map(
      events.flatMap((event) => event.reports.map((ref) => [placeKey(ref.site, ref.file), event])),
    );
    const factsOf = findFacts(events);
    const sites = new Map(content.sites.map((site) => [site.name, site]));
    const alone = files.map((source) => {
      const { site, file } = source;
      const key = placeKey(site, file);
      const { language = 'en', name = '' } = readingOf.get(source) ?? {};
      const isIndex = INDEX_NAME.test(file) && listed.has(placeKey(site, folderOf(file)));
      return { source, key, name, textLanguage: language, event: eventOf.get(key), isIndex };
    });
    const otherNamesOf = createOtherNames(alone);
    const parts = alone.map((one): ReportParts => {
      const { source, key, name, textLanguage, event, isIndex } = one;
      const [place, site] = [places.get(key), sites.get(source.site)];
      const [facts, otherNames] = [factsOf(source.site, source.file), otherNamesOf(one)];
      const others = otherNames.flatMap((other) => [other.name, other.language]);
      return {
        ...{ ...one, place, site, facts, otherNames },
        of: [source, name, textLanguage, event, isIndex, place, site, others.length, ...others, ...facts],
      };
    });
    const reports = makeReports(parts, (each, before) => {
      const report = toReport(fieldsOf(each), each.source.report);
      return before !== undefined && isSameReport(before, report) ? before : report;
    });
    return { reports, events: orderBy(events, [({ date }) => date ?? ''], ['desc']), twins };
  };
}

/** Events that are the same are the same objects: they have thousands of facts, and as many reports. */
function isSameReport(one: Report, other: Report): boolean {
  return isEqualWith(one, other, (a, b, key) => (key === 'event' ? a === b : undefined));
}

/** All that a report is made of. */
interface ReportParts extends Pick<Report, 'name' | 'textLanguage' | 'event' | 'isIndex' | 'otherNames'> {
  readonly key: string;
  readonly source: EventSource;
  readonly place: Pick<Report, 'lang' | 'page'> | undefined;
  readonly site: Site | undefined;
  /** Those of an event together. */
  readonly facts: readonly (readonly ReportFact[])[];
  /** What they are, each: as long as they are the same objects, so is the report. */
  readonly of: readonly unknown[];
}

function fieldsOf({
  source,
  place,
  site,
  facts,
  event,
  name,
  textLanguage,
  otherNames,
  isIndex,
}: ReportParts): ReportFields {
  const { file, original = file } = source;
  const { lang, page } = place ?? { lang: 'en', page: undefined };
  return {
    id: stableId(source.site, file),
    site: source.site,
    file,
    lang,
    textLanguage,
    name,
    otherNames,
    event,
    date: event?.date,
    page,
    pageId: pageKey({ site: source.site, file, original }),
    isIndex,
    facts: facts.flat(),
    credits: creditsOf(source.report, site, lang),
  };
}

/** The reports alone, see `readReports`. */
export function toReports(content: Content): readonly Report[] {
  return readReports(content).reports;
}

const INDEX_NAME = /(^|\/)_index(\.[\w-]+)?\.(?:md|markdown|mdx)$/i;

/** A folder's `_index.md` lists what stands in the folders below it. */
function foldersWithReportsBelow(files: readonly ParsedFile[]): ReadonlySet<string> {
  const inFolders = files.filter(({ path }) => path.includes('/'));
  return new Set(inFolders.map(({ site, path }) => placeKey(site, folderOf(folderOf(path)))));
}
