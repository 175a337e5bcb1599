import type { Search } from '../../core/library/search.ts';
import type { Target } from '../actions/action.ts';
import type { AnswerReply } from './answer.ts';
import type { CitationReply } from './citation.ts';
import { type DigestReply, digestReply } from './digest.ts';
import type { HelpReply } from './help.ts';
import type { NoticeReply } from './notice.ts';
import { type PassagesReply, passagesReply } from './passages.ts';
import { type PhotosReply, photosReply } from './photos.ts';
import { type ReportReply, reportReply, type SectionReply, sectionReply } from './report.ts';
import { type ReportsReply, reportsReply } from './reports.ts';
import type { StatusReply } from './status.ts';

/** What there is to say, before it is put into Discord's form and into words of the reader's language. */
export type Reply =
  | AnswerReply
  | PassagesReply
  | DigestReply
  | ReportsReply
  | ReportReply
  | SectionReply
  | PhotosReply
  | CitationReply
  | HelpReply
  | StatusReply
  | NoticeReply;

/** What a target stands for, as the reports have it now. */
export async function targetReply(target: Target, search: Search): Promise<Reply> {
  const { library } = search;
  switch (target.kind) {
    case 'passages':
      return passagesReply(target, library);
    case 'digest':
      return digestReply(target, search);
    case 'reports':
      return reportsReply(target, search);
    case 'report':
      return reportReply(target, library);
    case 'photos':
      return photosReply(target, library);
    case 'section':
      return sectionReply(target, library);
    default:
      return target satisfies never;
  }
}
