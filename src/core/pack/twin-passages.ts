import type { ReportRef } from '../event/event.ts';
import type { Twins } from '../event/events.ts';
import type { Passage } from '../report/report.ts';
import { stableId } from '../report/stable-id.ts';
import { groupBy } from '../text/group-by.ts';

/**
 * Of each passage the number of the one that says the same in the other language, -1 for none: of a long section cut in parts, the
 * part at the same place.
 * @param passages those of each report together
 */
export function twinNumbers(passages: readonly Passage[], twins: readonly Twins[]): Int32Array {
  const firsts = new Map<string, number>();
  for (const [number, { report }] of passages.entries()) {
    if (passages[number - 1]?.report !== report) firsts.set(report.id, number);
  }
  const byPlace = ({ site, file }: ReportRef): ReadonlyMap<number, readonly number[]> => {
    const numbers: number[] = [];
    const first = firsts.get(stableId(site, file)) ?? passages.length;
    for (let at = first; at < passages.length && passages[at]?.report === passages[first]?.report; at += 1) {
      numbers.push(at);
    }
    return groupBy(numbers, (number) => passages[number]?.place ?? 0);
  };
  const twinOf = new Int32Array(passages.length).fill(-1);
  for (const { one, other, pairs } of twins) {
    const [parts, others] = [byPlace(one), byPlace(other)];
    for (const pair of pairs) {
      const [own, its] = [parts.get(pair.one) ?? [], others.get(pair.other) ?? []];
      for (const [index, number] of own.entries()) {
        const twin = its[Math.min(index, its.length - 1)];
        if (twin === undefined) continue;
        twinOf[number] = twin;
        twinOf[twin] = number;
      }
    }
  }
  return twinOf;
}

/** The twins of passages, by the passages' ids. @param twinOf see `twinNumbers` */
export function twinsById(passages: readonly Passage[], twinOf: Int32Array): ReadonlyMap<string, Passage> {
  const twins = new Map<string, Passage>();
  for (const [number, { id }] of passages.entries()) {
    const twin = passages[twinOf[number] ?? -1];
    if (twin !== undefined) twins.set(id, twin);
  }
  return twins;
}
