import type { LibraryData } from '../../core/library/compile-library.ts';
import { lazily } from '../../core/library/lazily.ts';
import { CutPassage, createCut, type PassageFields } from '../../core/pack/passages.ts';
import { createFileReports, type ReportFields } from '../../core/report/file-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import { openValues, writeValues } from './value-bytes.ts';

/** A compiled library without what its reports say, in memory that threads can share. */
export type LibraryBytes = Uint8Array<SharedArrayBuffer>;

/** What stands in the place of passages, which are objects again when they are read: all by number. */
interface Columns {
  readonly ids: readonly string[];
  readonly reports: Int32Array;
  readonly places: Int32Array;
  readonly parts: Int32Array;
  /** -1 for none. */
  readonly events: Int32Array;
  readonly roles: Int32Array;
  readonly roleLists: readonly Passage['roles'][];
}

/** Reports and events are one value, for they know each other. */
interface Kept extends Omit<LibraryData, 'reports' | 'events' | 'passages' | 'twins'> {
  readonly whole: { readonly reports: readonly ReportFields[]; readonly events: LibraryData['events'] };
  readonly columns: Columns;
  /** Numbers of two passages each. */
  readonly pairs: Int32Array;
}

export function toBytes({ reports, events, passages, twins, ...rest }: LibraryData): LibraryBytes {
  const numbers = new Map(passages.map(({ id }, number) => [id, number]));
  const pairs = [...twins].flatMap(([id, other]) => [numbers.get(id) ?? 0, numbers.get(other.id) ?? 0]);
  const kept: Kept = {
    ...rest,
    whole: { reports: reports.map(fieldsOf), events },
    columns: toColumns(passages, reports, events),
    pairs: Int32Array.from(pairs),
  };
  return writeValues({ ...kept });
}

/**
 * What nobody asks for is not read.
 * @param bytes of `toBytes` in the same version of Node
 * @param parsedOf finds what a report says
 */
export function fromBytes(
  bytes: LibraryBytes,
  parsedOf: (report: ReportFields, number: number) => ParsedReport,
): LibraryData {
  const read = openValues(bytes);
  const { reports: fields, events } = read<Kept['whole']>('whole');
  const toReport = createFileReports();
  const reports = fields.map((each, number) => toReport(each, parsedOf(each, number)));
  const data: LibraryData = lazily<LibraryData>({
    reports: () => reports,
    events: () => events,
    passages: () => fromColumns(read('columns'), reports, events),
    twins: () => twinsOf(read('pairs'), data.passages),
    fields: () => read('fields'),
    topics: () => read('topics'),
    mentioned: () => read('mentioned'),
    copyOf: () => read('copyOf'),
    passagesByRole: () => read('passagesByRole'),
    places: () => read('places'),
    headings: () => read('headings'),
    days: () => read('days'),
    joins: () => read('joins'),
    words: () => read('words'),
    passageIndex: () => read('passageIndex'),
    reportIndex: () => read('reportIndex'),
  });
  return data;
}

function twinsOf(pairs: Int32Array, passages: readonly Passage[]): ReadonlyMap<string, Passage> {
  const twins = new Map<string, Passage>();
  for (let at = 0; at < pairs.length; at += 2) {
    const [one, other] = [passages[pairs[at] ?? 0], passages[pairs[at + 1] ?? 0]];
    if (one !== undefined && other !== undefined) twins.set(one.id, other);
  }
  return twins;
}

function fieldsOf(report: Report): ReportFields {
  const { id, site, file, lang, textLanguage, name, otherNames, event, date, page, pageId, isIndex, facts } = report;
  const fields = { id, site, file, lang, textLanguage, name, otherNames, event, date, page, pageId, isIndex, facts };
  return report.credits === undefined ? fields : { ...fields, credits: report.credits };
}

function toColumns(passages: readonly Passage[], reports: readonly Report[], events: LibraryData['events']): Columns {
  const reportNumbers = new Map(reports.map((report, number) => [report, number]));
  const eventNumbers = new Map(events.map(({ id }, number) => [id, number]));
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
    events: Int32Array.from(passages, ({ event }) => eventNumbers.get(event?.id ?? '') ?? -1),
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

function fromColumns(columns: Columns, reports: readonly Report[], events: LibraryData['events']): readonly Passage[] {
  const cut = createCut();
  return columns.ids.flatMap((id, number) => {
    const report = reports[columns.reports[number] ?? -1];
    if (report === undefined) return [];
    const fields: PassageFields = {
      id,
      report,
      event: events[columns.events[number] ?? -1],
      roles: columns.roleLists[columns.roles[number] ?? -1] ?? [],
      place: columns.places[number] ?? 0,
      part: columns.parts[number] ?? 0,
    };
    return [new CutPassage(fields, cut)];
  });
}
