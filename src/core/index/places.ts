import type { Passage, Report } from '../passage.ts';

/** Which report and event each passage belongs to, by their numbers; -1 for no event. */
export interface Places {
  readonly reportOf: Int32Array;
  readonly eventOf: Int32Array;
  readonly eventOfReport: Int32Array;
  /** Number of events. */
  readonly events: number;
}

export function placesOf(passages: readonly Passage[], reports: readonly Report[]): Places {
  const reportNumbers = new Map(reports.map((report, number) => [report, number]));
  const events = new Map<string, number>();
  const numberOf = (event: { readonly id: string } | undefined): number => {
    if (event === undefined) return -1;
    const number = events.get(event.id) ?? events.size;
    events.set(event.id, number);
    return number;
  };
  const eventOfReport = Int32Array.from(reports, ({ event }) => numberOf(event));
  const reportOf = Int32Array.from(passages, ({ report }) => reportNumbers.get(report) ?? 0);
  const eventOf = Int32Array.from(passages, ({ event }) => numberOf(event));
  return { reportOf, eventOf, eventOfReport, events: events.size };
}
