import type { Twins } from '../event/events.ts';
import type { Section } from '../report/parsed-report.ts';
import type { Passage, Report } from '../report/report.ts';
import { groupBy } from '../text/group-by.ts';

/** The same section in the other language, by passage id: of a long section cut in parts, the part at the same place. */
export function twinPassages(
  passages: readonly Passage[],
  reports: readonly Report[],
  twins: readonly Twins[],
): ReadonlyMap<string, Passage> {
  const parts = groupBy(passages, ({ section }) => section);
  const reportAt = new Map(reports.map((report) => [`${report.site}\n${report.file}`, report]));
  const pairs = twins.flatMap(({ one, other, pairs: sections }) => {
    const [a, b] = [one, other].map(({ site, file }) => reportAt.get(`${site}\n${file}`));
    return sections.flatMap((pair) => twinParts(a?.sections[pair.one], b?.sections[pair.other], parts));
  });
  return new Map(pairs.flatMap(([one, other]) => [[one.id, other] as const, [other.id, one] as const]));
}

function twinParts(
  one: Section | undefined,
  other: Section | undefined,
  parts: ReadonlyMap<Section, readonly Passage[]>,
): readonly (readonly [Passage, Passage])[] {
  if (one === undefined || other === undefined) return [];
  const others = parts.get(other) ?? [];
  return (parts.get(one) ?? []).flatMap((passage, index) => {
    const twin = others[Math.min(index, others.length - 1)];
    return twin === undefined ? [] : [[passage, twin] as const];
  });
}
