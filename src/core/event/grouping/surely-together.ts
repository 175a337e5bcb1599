import { groupBy } from '../../text/group-by.ts';
import type { DescribedReport } from './describe-report.ts';
import { disjointSets } from './union-find.ts';

/**
 * Translations, and reports of different sites that give the same day and the same name: most of a large collection.
 * Sets of indexes, each report in one, in ascending order.
 */
export function surelyTogether(
  reports: readonly DescribedReport[],
  twins: readonly (readonly [number, number])[],
): readonly (readonly number[])[] {
  const sets = disjointSets(reports.length);
  for (const [one, other] of twins) sets.unite(one, other);
  const alike = groupBy(reports.entries(), ([index, { days, series, names }]) => {
    const name = names[0]?.folded ?? '';
    return days === undefined || name === '' ? `${index}` : `${days[0]} ${series.join()} ${name}`;
  });
  for (const [first, ...others] of alike.values()) {
    for (const other of others) {
      if (first !== undefined && first[1].ref.site !== other[1].ref.site) sets.unite(first[0], other[0]);
    }
  }
  return sets.sets();
}
