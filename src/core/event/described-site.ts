import { isEqual } from 'es-toolkit';
import type { Problem } from '../report/parsed-report.ts';
import { groupBy } from '../text/group-by.ts';
import { createBelieve } from './dates/written-dates.ts';
import type { Fact, ReportRef } from './event.ts';
import { createDescriber, type DescribedReport } from './grouping/profiles.ts';
import type { ComparedName } from './names/name-similarity.ts';
import { titleOf } from './names/report-names.ts';
import type { EventSource, PageReading } from './page-reading.ts';
import { readEntries } from './section-index/index-entries.ts';
import { joinIndex } from './section-index/join-index.ts';
import { findSectionIndexes } from './section-index/section-indexes.ts';
import { pageKey, type TwinsOf } from './twins/twins.ts';

/** What the reports of one site say of their events, whatever other sites say. */
export interface DescribedSite {
  /** By the file; those that are the template's own have none. */
  readonly reports: ReadonlyMap<EventSource, DescribedReport>;
  /** Translations among them. */
  readonly twins: readonly TwinsOf<DescribedReport>[];
  /** Of its section indexes. */
  readonly problems: readonly (Problem & ReportRef)[];
}

/** What has to be known of all files of a site before each page can be read by itself. */
export type SitePlan = Readonly<ReturnType<typeof planSite>>;

export function planSite(files: readonly EventSource[]) {
  const found = findSectionIndexes(files);
  return {
    ...found,
    /** All files, those of a page together. */
    units: [...groupBy(found.pages, pageKey).values(), ...found.indexes.map((index) => [index])],
  };
}

/**
 * @param readings those of the plan's units, in their order
 * @param before what was described last of the site: reports of which the same is said stay the same objects
 */
export function describeSite(
  { pages, indexes, above, units }: SitePlan,
  readings: readonly PageReading[],
  readName: (name: string) => ComparedName,
  before?: DescribedSite,
): DescribedSite {
  const readingOf = new Map(
    units.flatMap((unit, number) => unit.map((file, place) => [file, readings[number]?.files[place]] as const)),
  );
  const read = pages.map((page) => {
    const { isTemplate = false, facts = [] } = readingOf.get(page) ?? {};
    return { page, site: page.site, file: page.file, isTemplate, facts, above: above(page) };
  });
  const below = groupBy(
    read.flatMap((each) => each.above.map((index) => ({ index, each }))),
    ({ index }) => index,
  );
  const joined = new Map(
    indexes.map((index) => {
      const listed = (below.get(index) ?? []).map(({ each }) => each);
      const entries = readingOf.get(index)?.entries ?? readEntries(index.report, index);
      return [index, joinIndex(entries, listed, readName)];
    }),
  );
  const describe = createDescriber(readName);
  const believe = createBelieve(pages, (page) => readingOf.get(page)?.writtenDay);
  const last = new Map([...(before?.reports.values() ?? [])].map((report) => [report.file, report]));
  const reports = new Map(
    read.flatMap(({ page, isTemplate, facts: own, above: [nearest] }) => {
      if (isTemplate) return [];
      const fromIndex = nearest && joined.get(nearest)?.factsOf.get(page.file);
      const known: readonly Fact[] = [...own, ...(fromIndex ?? [])];
      const facts = [...known, ...believe(page, known)];
      const report = describe(page, facts, titleOf(page.report) || page.file);
      const same = last.get(page.file);
      return [[page, same !== undefined && isEqual(same, report) ? same : report] as const];
    }),
  );
  const twins = units.flatMap((unit, number) =>
    (readings[number]?.twins ?? []).flatMap(({ one: place, other: otherPlace, pairs }) => {
      const [one, other] = [place, otherPlace].map((each) => unit[each] && reports.get(unit[each]));
      return one === undefined || other === undefined ? [] : [{ one, other, pairs }];
    }),
  );
  const problems = [...joined].flatMap(([{ site, file }, { problems: own }]) =>
    own.map((problem) => ({ ...problem, site, file })),
  );
  return { reports, twins, problems };
}
