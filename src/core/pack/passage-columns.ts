import type { Event } from '../event/event.ts';
import type { Passage, Report } from '../report/report.ts';
import { CutPassage, createCut, type PassageFields } from './passages.ts';

/** What stands in the place of passages where they are sent or kept: all by number. Plain data. */
export interface PassageColumns {
  readonly ids: readonly string[];
  readonly reports: Int32Array;
  readonly places: Int32Array;
  readonly parts: Int32Array;
  /** -1 for none; what else they stand for is up to those who write and read them. */
  readonly events: Int32Array;
  readonly roles: Int32Array;
  readonly roleLists: readonly Passage['roles'][];
}

/** @param reports those of the passages */
export function toColumns(
  passages: readonly Passage[],
  reports: readonly Report[],
  eventNumber: (passage: Passage) => number,
): PassageColumns {
  const reportNumbers = new Map(reports.map((report, number) => [report, number]));
  const roleLists = new Map<string, { readonly number: number; readonly roles: Passage['roles'] }>();
  const roleNumber = ({ roles }: Passage): number => {
    const key = roles.join();
    const known = roleLists.get(key) ?? { number: roleLists.size, roles };
    roleLists.set(key, known);
    return known.number;
  };
  return {
    ids: passages.map(({ id }) => id),
    reports: Int32Array.from(passages, ({ report }) => reportNumbers.get(report) ?? 0),
    places: Int32Array.from(passages, ({ place }) => place),
    parts: Int32Array.from(partsOf(passages)),
    events: Int32Array.from(passages, eventNumber),
    roles: Int32Array.from(passages, roleNumber),
    roleLists: [...roleLists.values()].map(({ roles }) => roles),
  };
}

/** Which part of its section each is: those of a section stand one behind the other. */
function partsOf(passages: readonly Passage[]): readonly number[] {
  const parts: number[] = [];
  for (const [number, { report, place }] of passages.entries()) {
    const before = passages[number - 1];
    parts.push(before?.report === report && before.place === place ? (parts.at(-1) ?? 0) + 1 : 0);
  }
  return parts;
}

/** @param reports those of `toColumns`, in the same order */
export function fromColumns(
  columns: PassageColumns,
  reports: readonly Report[],
  eventOf: (number: number, report: Report) => Event | undefined,
): readonly CutPassage[] {
  const cut = createCut();
  return columns.ids.flatMap((id, number) => {
    const report = reports[columns.reports[number] ?? -1];
    if (report === undefined) return [];
    const fields: PassageFields = {
      id,
      report,
      event: eventOf(columns.events[number] ?? -1, report),
      roles: columns.roleLists[columns.roles[number] ?? -1] ?? [],
      place: columns.places[number] ?? 0,
      part: columns.parts[number] ?? 0,
    };
    return [new CutPassage(fields, cut)];
  });
}
