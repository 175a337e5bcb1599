import { workerData } from 'piscina';
import { type EventSource, type PageReading, readPage } from '../../core/event/page-reading.ts';
import type { GlossaryEntry } from '../../core/glossary/glossary.ts';
import { type CompiledPart, compilePart, type PartTask } from '../../core/library/part.ts';
import { toPassages } from '../../core/pack/passages.ts';
import { createFileReports, type FileReport } from '../../core/report/file-report.ts';
import { createBodies, received } from '../../core/report/packed-report.ts';
import { glossaryWith } from '../../settings/knowledge.ts';

/** A part, whose passages are cut here. */
export interface SentPart extends Pick<PartTask, 'joins'> {
  readonly reports: readonly FileReport[];
}

const entries: readonly GlossaryEntry[] = workerData;
const glossary = await glossaryWith(entries);

const bodies = createBodies();
const toReport = createFileReports();

export function read(pages: readonly (readonly EventSource[])[]): readonly PageReading[] {
  return pages.map((page) => readPage(page.map((file) => ({ ...file, report: received(file.report, bodies) }))));
}

export function compile({ reports: sent, joins }: SentPart): CompiledPart {
  const reports = sent.map(({ parsed, ...fields }) => toReport(fields, received(parsed, bodies)));
  return compilePart({ reports, passages: reports.flatMap(toPassages), joins }, glossary);
}
