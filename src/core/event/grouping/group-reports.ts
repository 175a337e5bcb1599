import { groupBy } from '../../text/group-by.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { joinUnits } from './join-units.ts';
import { createKnownGroups, type KnownGroups, type Pair } from './known-groups.ts';
import { type DescribedReport, profilesOf } from './profiles.ts';

/**
 * A function that puts reports of the same event together, the surest first. Two groups stay apart when an author wrote a
 * report in each of them in one language (nobody reports an event twice), or when most of their members speak against it.
 * Groups and their members keep the order of the reports. Where all reports tell what those of the call before told, they
 * are not compared again.
 */
export function createGroupReports(known: KnownGroups = createKnownGroups()): (
  reports: readonly DescribedReport[],
  /** Pairs of reports that are translations of each other: always together. */
  twins: readonly Pair[],
) => readonly (readonly DescribedReport[])[] {
  return (reports, twins) => {
    const groups = known.find(reports, twins) ?? groupNumbers(reports, twins);
    known.learn({ reports, twins, groups });
    const numbered = reports.map((report, place) => ({ report, group: groups[place] }));
    return [...groupBy(numbered, ({ group }) => group).values()].map((all) => all.map(({ report }) => report));
  };
}

function groupNumbers(reports: readonly DescribedReport[], twins: readonly Pair[]): readonly (number | undefined)[] {
  const units = surelyTogether(reports, twins);
  const profiles = profilesOf(units);
  const groups = joinUnits(units, candidatePairs(profiles), profiles);
  const groupOf = new Map(units.flatMap((unit, place) => unit.map((report) => [report, groups[place]])));
  return reports.map((report) => groupOf.get(report));
}

/**
 * Translations, and reports of different sites that give the same day and the same name: most of a large collection.
 * Sets and their members keep the order of the reports.
 */
function surelyTogether(
  reports: readonly DescribedReport[],
  twins: readonly Pair[],
): readonly (readonly DescribedReport[])[] {
  const setOf = new Map(reports.map((report) => [report, [report]]));
  const unite = (one: DescribedReport, other: DescribedReport) => {
    const [a = [], b = []] = [setOf.get(one), setOf.get(other)];
    if (a === b) return;
    // The smaller goes into the larger. (ml-disjoint-set would want its own nodes for the reports, and no fewer lines.)
    const [smaller, larger] = a.length <= b.length ? [a, b] : [b, a];
    for (const report of smaller) {
      larger.push(report);
      setOf.set(report, larger);
    }
  };
  for (const { one, other } of twins) unite(one, other);
  const dated = reports.filter(
    ({ days, names: [name] }) => days !== undefined && name !== undefined && name.folded !== '',
  );
  const alike = groupBy(dated, ({ days, series, names }) => `${days?.[0]} ${series.join()} ${names[0]?.folded}`);
  for (const [first, ...others] of alike.values()) {
    for (const other of others) if (first !== undefined && first.site !== other.site) unite(first, other);
  }
  return [...groupBy(reports, (report) => setOf.get(report)).values()];
}
