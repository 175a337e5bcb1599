import { workerData } from 'piscina';
import type { EventSource } from '../../core/event/page-reading.ts';
import { buildGlossary, type GlossaryEntry } from '../../core/glossary/glossary.ts';
import type { LeanReport } from '../../core/library/lean-reports.ts';
import { type PagesRead, readPages } from '../../core/library/pages.ts';
import { type CompiledPart, compilePart, type PartTask } from '../../core/library/part.ts';
import { createFileReports } from '../../core/report/file-report.ts';
import { createBodies, received } from '../../core/report/packed-report.ts';

export interface SentPart extends Pick<PartTask, 'joins'> {
  readonly reports: readonly LeanReport[];
}

const entries: readonly GlossaryEntry[] = workerData;
/** Without what only questions are read with. */
const glossary = buildGlossary(entries);

const bodies = createBodies();
const toReport = createFileReports();

export function read(pages: readonly (readonly EventSource[])[]): PagesRead {
  return readPages(pages.map((page) => page.map((file) => ({ ...file, report: received(file.report, bodies) }))));
}

export function compile({ reports, joins }: SentPart): CompiledPart {
  return compilePart(
    { reports: reports.map(({ fields, says }) => toReport(fields, received(says, bodies))), joins },
    glossary,
  );
}
