import { candidatePairs } from './candidate-pairs.ts';
import type { DescribedReport } from './describe-report.ts';
import { joinUnits } from './join-units.ts';
import { profilesOf } from './profiles.ts';
import { surelyTogether } from './surely-together.ts';
import { writersOf } from './writers.ts';

/**
 * Puts reports of the same event together, the surest first. Two groups stay apart when an author wrote a report in each
 * of them in one language (nobody reports an event twice), or when most of their members speak against it. Groups and
 * their members keep the order of the reports.
 * @param twins pairs of indexes that are translations of each other: always together
 */
export function groupReports(
  reports: readonly DescribedReport[],
  twins: readonly (readonly [number, number])[],
): readonly (readonly DescribedReport[])[] {
  const sets = surelyTogether(reports, twins);
  const units = sets.map((set) => set.flatMap((index) => reports[index] ?? []));
  const profiles = profilesOf(units);
  const writers = units.map((unit) => writersOf(unit.map(({ ref }) => ref)));
  const groups = joinUnits(candidatePairs(profiles.profiles, profiles.near), profiles, writers);
  return groups.map((group) =>
    group
      .flatMap((unit) => sets[unit] ?? [])
      .toSorted((a, b) => a - b)
      .flatMap((index) => reports[index] ?? []),
  );
}
