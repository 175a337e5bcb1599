import type { Glossary, GlossaryEntry } from '../../core/glossary/glossary.ts';
import type { LeanReport } from '../../core/library/parts/lean-reports.ts';
import { type Page, type PagesRead, readPages } from '../../core/library/parts/pages.ts';
import { compilePart, type PartTask } from '../../core/library/parts/part.ts';
import { createFileReports } from '../../core/report/file-report.ts';
import { createBodies, received } from '../../packed-report.ts';
import { type SharedValues, writeValues } from '../bytes/value-bytes.ts';
import { type PageColumns, toPageColumns } from './page-columns.ts';

/** What threads work with. Plain data. */
export interface WorkWith {
  readonly entries: readonly GlossaryEntry[];
}

/** A part as it is sent. */
export interface SentPart extends Pick<PartTask, 'joins'> {
  readonly reports: readonly LeanReport[];
}

/** What `readPages` gives, as it is sent. */
export interface SentPages extends Pick<PagesRead, 'texts'> {
  readonly pages: PageColumns;
}

/** What is done of a library part by part: `SentPages`, and what `compilePart` gives, as `made` of these values. */
export interface PartWorker {
  readonly read: (pages: readonly Page[]) => Promise<SharedValues>;
  readonly compile: (part: SentPart) => Promise<SharedValues>;
}

export function createPartWork(glossary: Glossary): PartWorker {
  const bodies = createBodies();
  const toReport = createFileReports();
  return {
    read: async (pages) => {
      const own = pages.map((page) => page.map((file) => ({ ...file, report: received(file.report, bodies) })));
      const { pages: made, texts } = readPages(own);
      const read: SentPages = { pages: toPageColumns(made), texts };
      return writeValues({ made: read });
    },
    compile: async ({ reports: sent, joins }) => {
      const reports = sent.map(({ fields, says }) => toReport(fields, received(says, bodies)));
      return writeValues({ made: compilePart({ reports, joins }, glossary) });
    },
  };
}
