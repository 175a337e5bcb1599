import { isEqual, memoize, zip } from 'es-toolkit';
import type { Problem } from '../report/parsed-report.ts';
import { groupBy } from '../text/group-by.ts';
import { createRemember } from '../text/remember-each.ts';
import { type DescribedSite, describeSite, planSite, type SitePlan } from './described-site.ts';
import type { Event, ReportRef } from './event.ts';
import { eventIds } from './event-ids.ts';
import { createGroupReports } from './grouping/group-reports.ts';
import type { KnownGroups } from './grouping/known-groups.ts';
import type { DescribedReport } from './grouping/profiles.ts';
import { createKnownSites, type KnownSites } from './known-sites.ts';
import { mergeFacts } from './merge-facts.ts';
import { compareName } from './names/name-similarity.ts';
import { type EventSource, type PageReading, readPage } from './page-reading.ts';
import type { TwinsOf } from './twins/twins.ts';

export interface Events {
  /** In the order of their first report. Every report that is not the template's own is in exactly one. */
  readonly events: readonly Event[];
  /** Translations of each other, file by file and section by section. */
  readonly twins: readonly Twins[];
  readonly problems: readonly (Problem & ReportRef)[];
}

/** Two files in two languages that say the same. */
export type Twins = TwinsOf<ReportRef>;

/**
 * The events that the files of one or many sites report. A file whose folder has folders with other files below it is a
 * section's index; all others are reports. Reports of one event are put together across languages and authors. The time
 * it takes grows with the number of files, not with its square.
 */
export function eventsOf(files: readonly EventSource[]): Events {
  const plan = createPlanEvents()(files);
  return createUniteEvents()(plan, plan.units.map(readPage));
}

/** What has to be known of all files before each page can be read by itself. */
export type EventsPlan = Readonly<ReturnType<ReturnType<typeof createPlanEvents>>>;

/** Plans one list of files after the other: a site whose files are the same objects is not planned again. */
export function createPlanEvents() {
  const planSites = createRemember<readonly EventSource[], SitePlan>({
    keyOf: ([first]) => first?.site,
    madeOf: (files) => files,
  });
  return (given: readonly EventSource[]) => {
    const bySite = [...groupBy(given, ({ site }) => site).values()];
    const sites = planSites(bySite, planSite);
    const planned = new Map(
      bySite.flatMap((files, number) => files.map((file, place) => [file, sites[number]?.files[place] ?? file])),
    );
    return {
      sites,
      /** As given, see `findSectionIndexes`. */
      files: given.map((file) => planned.get(file) ?? file),
      /** All files, those of a page together. */
      units: sites.flatMap(({ units }) => units),
    };
  };
}

/** What was found out of the last files, here or elsewhere. */
export interface KnownEvents {
  readonly groups?: KnownGroups;
  readonly sites?: KnownSites;
}

/**
 * Unites one plan after the other: of what is as it was, sites are not described again, events stay the same objects. The same
 * plan of a site has the same readings.
 * @returns a function of a plan and the readings of its units, in their order
 */
export function createUniteEvents({
  groups,
  sites: knownSites = createKnownSites(),
}: KnownEvents = {}): (plan: EventsPlan, readings: readonly PageReading[]) => Events {
  const describeSites = createRemember<SiteRead, DescribedSite>({
    keyOf: ({ plan }) => plan.files[0]?.site,
    madeOf: ({ plan }) => [plan],
  });
  const groupReports = createGroupReports(groups);
  const merge = createRemember<EventGroup, Event>({ keyOf: ({ id }) => id, madeOf: ({ reports }) => reports });
  return ({ sites, files }, readings) => {
    const readName = memoize(compareName);
    const described = describeSites(siteReadings(sites, readings), (site, before) => {
      const told = before === undefined ? knownSites.find(site.plan) : undefined;
      return told ?? describeSite(site.plan, site.readings, readName, before);
    });
    knownSites.learn(new Map(zip(sites, described)));
    const reportOf = new Map(described.flatMap(({ reports }) => [...reports]));
    const twins = described.flatMap((site) => site.twins);
    const groups = groupReports(
      files.flatMap((file) => reportOf.get(file) ?? []),
      twins,
    );
    const ids = eventIds(groups);
    const united = groups.map((reports, number): EventGroup => ({ id: ids[number] ?? '', reports }));
    return {
      twins: twins.map(({ one, other, pairs }) => ({ one: refOf(one), other: refOf(other), pairs })),
      events: merge(united, ({ id, reports }, before) => {
        const event = mergeFacts(id, reports);
        return before !== undefined && isEqual(before, event) ? before : event;
      }),
      problems: described.flatMap(({ problems }) => problems).toSorted((a, b) => b.file.length - a.file.length),
    };
  };
}

interface SiteRead {
  readonly plan: SitePlan;
  readonly readings: readonly PageReading[];
}

function siteReadings(sites: readonly SitePlan[], readings: readonly PageReading[]): readonly SiteRead[] {
  let end = 0;
  return sites.map((plan) => {
    const start = end;
    end += plan.units.length;
    return { plan, readings: readings.slice(start, end) };
  });
}

interface EventGroup {
  readonly id: string;
  readonly reports: readonly DescribedReport[];
}

function refOf({ site, file }: ReportRef): ReportRef {
  return { site, file };
}
