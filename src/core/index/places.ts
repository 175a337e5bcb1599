import type { Passage, Report } from '../report/report.ts';

/** Which report, section and event each passage belongs to, by their numbers; -1 for no event. */
export type Places = Readonly<ReturnType<typeof placesOf>>;

export function placesOf(passages: readonly Passage[], reports: readonly Report[]) {
  const reportNumbers = new Map(reports.map((report, number) => [report, number]));
  const ids = new Set([...reports, ...passages].flatMap(({ event }) => event?.id ?? []));
  const eventNumbers = new Map([...ids].map((id, number) => [id, number]));
  const eventOf = ({ event }: Passage | Report) => eventNumbers.get(event?.id ?? '') ?? -1;
  const reportOf = Int32Array.from(passages, ({ report }) => reportNumbers.get(report) ?? 0);
  return {
    reportOf,
    /** The first passage of its section. */
    sectionOf: firstOf(passages.map(({ place }, number) => `${reportOf[number]} ${place}`)),
    eventOf: Int32Array.from(passages, eventOf),
    eventOfReport: Int32Array.from(reports, eventOf),
    /** Number of events. */
    events: ids.size,
  };
}

/** For each key the number of the first one that is the same. */
export function firstOf(keys: readonly string[]): Int32Array {
  const first = new Map<string, number>();
  for (const [number, key] of keys.entries()) if (!first.has(key)) first.set(key, number);
  return Int32Array.from(keys, (key) => first.get(key) ?? 0);
}
