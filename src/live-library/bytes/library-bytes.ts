import { lazily } from '../../core/library/lazily.ts';
import type { LibraryData } from '../../core/library/library-data.ts';
import type { Compiled } from '../../core/library/parts/unite.ts';
import { fromColumns, type PassageColumns, toColumns } from '../../core/pack/passage-columns.ts';
import { createFileReports, type ReportFields } from '../../core/report/file-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import { createValues, openValues, type SharedValues, writeValues } from './value-bytes.ts';

/** A compiled library without what its reports say, in memory that threads can share. */
export type LibraryBytes = SharedValues;

type Apart = 'reports' | 'events' | 'passages' | 'twins';

/** What stands in the place of these; reports and events are one value, for they know each other. */
interface ApartKept {
  readonly whole: { readonly reports: readonly ReportFields[]; readonly events: LibraryData['events'] };
  readonly columns: PassageColumns;
  /** Numbers of two passages each. */
  readonly pairs: Int32Array;
}

export function toBytes(data: LibraryData): LibraryBytes {
  return writeValues({ ...keptOf(data) });
}

/** `toBytes` of a library whose last parts are put together on another core while the others are written. */
export async function toBytesBeside({ data, beside }: Compiled): Promise<LibraryBytes> {
  const writing = createValues();
  writing.add({ ...keptOf(data) });
  writing.add({ ...(await beside) });
  return writing.done();
}

function keptOf<Rest>({ reports, events, passages, twins, ...rest }: Pick<LibraryData, Apart> & Rest) {
  const numbers = new Map(passages.map(({ id }, number) => [id, number]));
  const eventNumbers = new Map(events.map(({ id }, number) => [id, number]));
  const pairs = [...twins].flatMap(([id, other]) => [numbers.get(id) ?? 0, numbers.get(other.id) ?? 0]);
  const kept: ApartKept = {
    whole: { reports: reports.map(fieldsOf), events },
    columns: toColumns(passages, reports, ({ event }) => eventNumbers.get(event?.id ?? '') ?? -1),
    pairs: Int32Array.from(pairs),
  };
  return { ...rest, ...kept };
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
  const { reports: fields, events } = read<ApartKept['whole']>('whole');
  const toReport = createFileReports();
  const reports = fields.map((each, number) => toReport(each, parsedOf(each, number)));
  const data: LibraryData = lazily<LibraryData>({
    reports: () => reports,
    events: () => events,
    passages: () => fromColumns(read('columns'), reports, (number) => events[number]),
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
