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

/** Every kind that there is. */
export const KINDS: readonly Kind[] = (['en', 'vi'] as const).flatMap((language) =>
  [false, true].flatMap((isIndex) => [false, true].map((isFrame) => ({ language, isIndex, isFrame }))),
);

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
    /** Place of each passage's kind in KINDS. */
    kindOf: Uint8Array.from(passages, kindNumber),
    /** Number of events. */
    events: ids.size,
  };
}

function kindNumber({ report, roles }: Passage): number {
  const isFrame = roles.includes('purpose') || roles.includes('experience');
  return KINDS.findIndex(
    (kind) => kind.language === report.textLanguage && kind.isIndex === report.isIndex && kind.isFrame === isFrame,
  );
}
