import type { DescribedSite, SitePlan } from './described-site.ts';
import type { DescribedReport } from './grouping/profiles.ts';
import type { EventSource } from './page-reading.ts';
import type { TwinsOf } from './twins/twins.ts';

/** What is said of a site, without its files. Plain data. */
export interface SiteTold extends Pick<DescribedSite, 'problems'> {
  readonly reports: readonly DescribedReport[];
  /** By the places of the reports. */
  readonly twins: readonly TwinsOf<number>[];
}

/** Finds what was told of a site of these pages, all of which are as they were. */
export type ToldOf = (pages: SitePlan['units']) => SiteTold | undefined;

export type KnownSites = ReturnType<typeof createKnownSites>;

/**
 * How the last sites were described.
 * @param toldOf what another one remembers
 */
export function createKnownSites(toldOf: ToldOf = () => undefined) {
  let last: ReadonlyMap<SitePlan, DescribedSite> = new Map();
  return {
    find: (plan: SitePlan): DescribedSite | undefined => {
      const told = toldOf(plan.units);
      return told && hear(told, plan);
    },
    learn: (described: ReadonlyMap<SitePlan, DescribedSite>): void => {
      last = described;
    },
    told: (): readonly (readonly [pages: SitePlan['units'], told: SiteTold])[] =>
      Array.from(last, ([{ units }, site]) => [units, tell(site)]),
  };
}

function tell({ reports, twins, problems }: DescribedSite): SiteTold {
  const all = [...reports.values()];
  const places = new Map(all.map((report, place) => [report, place]));
  return {
    reports: all,
    twins: twins.map(({ one, other, pairs }) => ({
      one: places.get(one) ?? -1,
      other: places.get(other) ?? -1,
      pairs,
    })),
    problems,
  };
}

function hear({ reports, twins, problems }: SiteTold, { files }: SitePlan): DescribedSite {
  const fileOf = new Map(files.map((file) => [file.file, file]));
  return {
    reports: new Map(
      reports.flatMap((report): readonly (readonly [EventSource, DescribedReport])[] => {
        const file = fileOf.get(report.file);
        return file === undefined ? [] : [[file, report]];
      }),
    ),
    twins: twins.flatMap(({ one: place, other: otherPlace, pairs }) => {
      const [one, other] = [reports[place], reports[otherPlace]];
      return one === undefined || other === undefined ? [] : [{ one, other, pairs }];
    }),
    problems,
  };
}
