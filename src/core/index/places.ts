import type { Passage, Report } from '../report/report.ts';

/** Which report, section and event each passage belongs to, by their numbers; -1 for no event. */
export type Places = Readonly<ReturnType<typeof placesOf>>;

export function placesOf(passages: readonly Passage[], reports: readonly Report[]) {
  const reportNumbers = new Map(reports.map((report, number) => [report, number]));
  const eventNumbers = new Map<string, number>();
  for (const all of [reports, passages]) {
    for (const { event } of all) {
      if (event !== undefined && !eventNumbers.has(event.id)) eventNumbers.set(event.id, eventNumbers.size);
    }
  }
  const eventOf = ({ event }: Passage | Report) => eventNumbers.get(event?.id ?? '') ?? -1;
  const reportOf = Int32Array.from(passages, ({ report }) => reportNumbers.get(report) ?? 0);
  const places = 1 + passages.reduce((most, { place }) => Math.max(most, place), 0);
  return {
    reportOf,
    /** The first passage of its section. */
    sectionOf: firstOf(passages.map(({ place }, number) => (reportOf[number] ?? 0) * places + place)),
    eventOf: Int32Array.from(passages, eventOf),
    eventOfReport: Int32Array.from(reports, eventOf),
    /** Number of events. */
    events: eventNumbers.size,
  };
}

/** For each key the number of the first one that is the same. */
export function firstOf(keys: readonly (string | number)[]): Int32Array {
  const first = new Map<string | number, number>();
  return Int32Array.from(keys, (key, number) => {
    const known = first.get(key);
    if (known === undefined) first.set(key, number);
    return known ?? number;
  });
}
