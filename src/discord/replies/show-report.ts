import type { Library } from '../../core/library/library.ts';
import type { Passage, Report } from '../../core/report/report.ts';
import type { Target } from '../actions/action.ts';
import { photosOf } from './photos.ts';
import type { Reply } from './reply.ts';

/** One report: what is known of its event, and its sections to choose from. */
export function showReport(target: Extract<Target, { kind: 'report' }>, library: Library): Reply {
  const report = library.reports.find(({ id }) => id === target.id);
  if (report === undefined) return { kind: 'notice', notice: { kind: 'gone' } };
  return { kind: 'report', report, sections: sectionsOf(report, library), photos: photosOf(report), target };
}

/** The first passage of each section that has a text. */
function sectionsOf(report: Report, { passages }: Library): readonly Passage[] {
  const own = passages.filter((passage) => passage.report === report && passage.blocks.length > 0);
  return own.filter(({ section }, index) => section !== own[index - 1]?.section);
}

export function showPhotos(target: Extract<Target, { kind: 'photos' }>, library: Library): Reply {
  const report = library.reports.find(({ id }) => id === target.id);
  if (report === undefined) return { kind: 'notice', notice: { kind: 'gone' } };
  const photos = photosOf(report);
  if (photos.length === 0) return { kind: 'notice', notice: { kind: 'no-photos' } };
  return { kind: 'photos', report, photos, target };
}

/** The whole section of a passage. */
export function showSection({ id }: { readonly id: string }, library: Library): Reply {
  const passage = library.passagesById.get(id);
  if (passage === undefined) return { kind: 'notice', notice: { kind: 'gone' } };
  const parts = library.passages.filter(
    ({ report, section }) => report === passage.report && section === passage.section,
  );
  const blocks = parts.flatMap((part) => part.blocks);
  return {
    kind: 'section',
    passage,
    quote: { blocks, cutBefore: false, cutAfter: false },
    hasTwin: library.twins.has(id),
  };
}
