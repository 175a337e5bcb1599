import type { EventSource } from '../../core/event/page-reading.ts';
import type { Glossary, GlossaryEntry } from '../../core/glossary/glossary.ts';
import { placeKey } from '../../core/library/content.ts';
import type { Page } from '../../core/library/parts/known-pages.ts';
import type { LeanReport } from '../../core/library/parts/lean-reports.ts';
import { readPages } from '../../core/library/parts/pages.ts';
import { compilePart, type PartTask } from '../../core/library/parts/part.ts';
import { createFileReports } from '../../core/report/file-report.ts';
import { createBodies, received } from '../../core/report/packed-report.ts';
import { createFindOrMake, type PartsKept, type SentValues } from './keep-parts.ts';

/** What threads work with. Plain data. */
export interface WorkWith {
  readonly entries: readonly GlossaryEntry[];
  readonly kept: PartsKept;
}

/** A part as it is sent. */
export interface SentPart extends Pick<PartTask, 'joins'> {
  readonly reports: readonly LeanReport[];
}

/** What is done of a library part by part, or found on disk: what `readPages` and `compilePart` give. */
export function createPartWork(glossary: Glossary, kept: PartsKept) {
  const findOrMake = createFindOrMake(kept);
  const bodies = createBodies();
  const toReport = createFileReports();
  return {
    read: (pages: readonly Page[]): Promise<SentValues> => {
      const own = pages.map((page) => page.map((file) => ({ ...file, report: received(file.report, bodies) })));
      return findOrMake(keptLot(own), () => readPages(own));
    },
    compile: (part: SentPart): Promise<SentValues> => {
      const says = part.reports.map((report) => received(report.says, bodies));
      const fields = part.reports.map((report) => report.fields);
      const name = `reports from ${fields[0]?.id}`;
      return findOrMake({ name, of: [fields, [...part.joins]], reports: says }, () => {
        const reports = fields.map((each, at) => toReport(each, says[at] ?? NOTHING));
        return compilePart({ reports, joins: part.joins }, glossary);
      });
    },
  };
}

function keptLot(pages: readonly Page[]) {
  const files = pages.flat();
  const [first] = files;
  return {
    name: `pages from ${first && placeKey(first.site, first.file)}`,
    of: pages.map((page) => page.map(({ report: _, ...place }: EventSource) => place)),
    reports: files.map(({ report }) => report),
  };
}

/** Each of the fields has what its report says. */
const NOTHING = { frontMatter: {}, problems: [], sections: [], pictures: [] };
