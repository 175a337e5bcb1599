import { groupBy } from '../../text/group-by.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { joinUnits } from './join-units.ts';
import { type DescribedReport, profilesOf } from './profiles.ts';

/**
 * Puts reports of the same event together, the surest first. Two groups stay apart when an author wrote a report in each
 * of them in one language (nobody reports an event twice), or when most of their members speak against it. Groups and
 * their members keep the order of the reports.
 * @param twins pairs of reports that are translations of each other: always together
 */
export function groupReports<Report extends DescribedReport>(
  reports: readonly Report[],
  twins: readonly { readonly one: Report; readonly other: Report }[],
): readonly (readonly Report[])[] {
  const units = surelyTogether(reports, twins);
  const profiles = profilesOf(units);
  const groups = joinUnits(units, candidatePairs(profiles), profiles);
  const groupOf = new Map(units.flatMap((unit, place) => unit.map((report) => [report, groups[place]])));
  return [...groupBy(reports, (report) => groupOf.get(report)).values()];
}

/**
 * Translations, and reports of different sites that give the same day and the same name: most of a large collection.
 * Sets and their members keep the order of the reports.
 */
function surelyTogether<Report extends DescribedReport>(
  reports: readonly Report[],
  twins: readonly { readonly one: Report; readonly other: Report }[],
): readonly (readonly Report[])[] {
  const setOf = new Map(reports.map((report) => [report, [report]]));
  const unite = (one: Report, other: Report) => {
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
