import type { Library } from '../../core/library/library.ts';
import type { Quote } from '../../core/quote/quote.ts';
import type { Passage, Report } from '../../core/report/passage.ts';
import type { TargetOf } from '../actions/action.ts';
import { type NoticeReply, noticeReply } from './notice.ts';
import { type Photo, photosOf } from './photos.ts';

export interface ReportReply {
  readonly kind: 'report';
  readonly report: Report;
  /** Sections that have a text of their own, by the id of their first passage. */
  readonly sections: readonly Passage[];
  readonly photos: readonly Photo[];
  readonly target: TargetOf<'report'>;
}

/** One report: what is known of its event, and its sections to choose from. */
export function reportReply(target: TargetOf<'report'>, { reports, passages }: Library): ReportReply | NoticeReply {
  const report = reports.find(({ id }) => id === target.id);
  if (report === undefined) return noticeReply({ kind: 'gone' });
  const own = passages.filter((passage) => passage.report === report && passage.blocks.length > 0);
  const sections = own.filter(({ section }, index) => section !== own[index - 1]?.section);
  return { kind: 'report', report, sections, photos: photosOf(report), target };
}

export interface SectionReply {
  readonly kind: 'section';
  readonly passage: Passage;
  /** All of its text. */
  readonly quote: Quote;
  readonly hasTwin: boolean;
}

/** The whole section of a passage. */
export function sectionReply({ id }: { readonly id: string }, library: Library): SectionReply | NoticeReply {
  const passage = library.passagesById.get(id);
  if (passage === undefined) return noticeReply({ kind: 'gone' });
  const blocks = library.passages
    .filter(({ report, section }) => report === passage.report && section === passage.section)
    .flatMap((part) => part.blocks);
  const quote = { blocks, cutBefore: false, cutAfter: false };
  return { kind: 'section', passage, quote, hasTwin: library.twins.has(id) };
}
