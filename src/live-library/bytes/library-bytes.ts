import { once } from 'es-toolkit';
import { lazily } from '../../core/library/lazily.ts';
import type { LibraryData } from '../../core/library/library-data.ts';
import type { Compiled } from '../../core/library/parts/unite.ts';
import { fromColumns, type PassageColumns, toColumns } from '../../core/pack/passage-columns.ts';
import { createFileReports, type ReportFields } from '../../core/report/file-report.ts';
import type { ParsedReport } from '../../core/report/parsed-report.ts';
import { packTexts, unpackTexts } from '../../core/text/text-numbers.ts';
import { type KeptReports, keptReports, readKeptReports } from './kept-reports.ts';
import { createValues, openValues, type SharedValues, writeValues } from './value-bytes.ts';

/** A compiled library without what its reports say, in memory that threads can share. */
export type LibraryBytes = SharedValues;

type Apart = 'reports' | 'events' | 'passages' | 'topics';

/** What stands in the place of these. */
interface ApartKept {
  readonly reports: KeptReports;
  readonly columns: PassageColumns;
  readonly topics: TopicColumns;
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

function keptOf<Rest>({ reports, events, passages, topics, ...rest }: Pick<LibraryData, Apart> & Rest) {
  const eventNumbers = new Map(events.map(({ id }, number) => [id, number]));
  const kept: ApartKept = {
    reports: keptReports(reports, events),
    columns: toColumns(passages, reports, ({ event }) => eventNumbers.get(event?.id ?? '') ?? -1),
    topics: toTopicColumns(topics),
  };
  return { ...rest, ...kept };
}

/**
 * What nobody asks for is not read.
 * @param bytes of `toBytes` in the same version of Node
 * @param parsedOf finds what a report says
 */
export function fromBytes(bytes: LibraryBytes, parsedOf: (report: ReportFields) => ParsedReport): LibraryData {
  const read = openValues(bytes);
  const kept = once(() => {
    const { fields, events } = readKeptReports(read('reports'));
    const toReport = createFileReports();
    return { reports: fields.map((each) => toReport(each, parsedOf(each))), events };
  });
  const data: LibraryData = lazily<LibraryData>({
    reports: () => kept().reports,
    events: () => kept().events,
    passages: () => fromColumns(read('columns'), data.reports, (number) => data.events[number]),
    twinOf: () => read('twinOf'),
    fields: () => read('fields'),
    topics: () => fromTopicColumns(read('topics')),
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

/** Texts are packed, see `packTexts`. */
interface TopicColumns {
  readonly ids: string;
  readonly names: string;
  readonly reports: Int32Array;
}

function toTopicColumns(topics: LibraryData['topics']): TopicColumns {
  return {
    ids: packTexts(topics.map(({ id }) => id)),
    names: packTexts(topics.map(({ name }) => name)),
    reports: Int32Array.from(topics, ({ reports }) => reports),
  };
}

function fromTopicColumns({ ids, names, reports }: TopicColumns): LibraryData['topics'] {
  const name = unpackTexts(names);
  return unpackTexts(ids).map((id, at) => ({ id, name: name[at] ?? '', reports: reports[at] ?? 0 }));
}
