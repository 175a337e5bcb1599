import { uniqBy } from 'es-toolkit';
import type { Passage, Report } from '../report/report.ts';
import type { Language } from '../text/language.ts';

/** What matters of a passage whatever is asked. */
export interface Kind {
  readonly language: Language;
  /** Whether it stands in the list of a folder's reports. */
  readonly isIndex: boolean;
  /** Whether it says what an event was meant for or how it felt. */
  readonly isFrame: boolean;
}

/** Which report and event each passage belongs to, by their numbers; -1 for no event. */
export type Places = Readonly<ReturnType<typeof placesOf>>;

export function placesOf(passages: readonly Passage[], reports: readonly Report[]) {
  const reportNumbers = new Map(reports.map((report, number) => [report, number]));
  const ids = new Set([...reports, ...passages].flatMap(({ event }) => event?.id ?? []));
  const eventNumbers = new Map([...ids].map((id, number) => [id, number]));
  const eventOf = ({ event }: Passage | Report) => eventNumbers.get(event?.id ?? '') ?? -1;
  const kindsOf = passages.map(kindOf);
  const kinds = uniqBy(kindsOf, keyOf);
  const kindNumbers = new Map(kinds.map((kind, number) => [keyOf(kind), number]));
  return {
    reportOf: Int32Array.from(passages, ({ report }) => reportNumbers.get(report) ?? 0),
    eventOf: Int32Array.from(passages, eventOf),
    eventOfReport: Int32Array.from(reports, eventOf),
    kinds,
    /** Place of each passage's kind among these. */
    kindOf: Int32Array.from(kindsOf, (kind) => kindNumbers.get(keyOf(kind)) ?? 0),
    /** Number of events. */
    events: ids.size,
  };
}

function kindOf({ report, roles }: Passage): Kind {
  const isFrame = roles.includes('purpose') || roles.includes('experience');
  return { language: report.textLanguage, isIndex: report.isIndex, isFrame };
}

function keyOf({ language, isIndex, isFrame }: Kind): string {
  return `${language} ${isIndex} ${isFrame}`;
}
