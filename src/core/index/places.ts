import type { Passage, Report } from '../report/report.ts';

/** Which report and event each passage belongs to, by their numbers; -1 for no event. */
export type Places = Readonly<ReturnType<typeof placesOf>>;

export function placesOf(passages: readonly Passage[], reports: readonly Report[]) {
  const reportNumbers = new Map(reports.map((report, number) => [report, number]));
  const ids = new Set([...reports, ...passages].flatMap(({ event }) => event?.id ?? []));
  const eventNumbers = new Map([...ids].map((id, number) => [id, number]));
  const eventOf = ({ event }: Passage | Report) => eventNumbers.get(event?.id ?? '') ?? -1;
  return {
    reportOf: Int32Array.from(passages, ({ report }) => reportNumbers.get(report) ?? 0),
    eventOf: Int32Array.from(passages, eventOf),
    eventOfReport: Int32Array.from(reports, eventOf),
    /** Number of events. */
    events: ids.size,
  };
}
