import type { Library } from '../../core/library/library.ts';
import type { Passage } from '../../core/report/passage.ts';
import type { Shown } from '../actions/action.ts';
import { type NoticeReply, noticeReply } from './notice.ts';

export interface CitationReply {
  readonly kind: 'citation';
  readonly passages: readonly Passage[];
  /** ISO 8601: when the reports that it cites were read. */
  readonly readOn: string;
}

/** What is to be cited, of what is still there. */
export function citationReply(
  shown: readonly Shown[],
  { passagesById }: Library,
  now: Date,
): CitationReply | NoticeReply {
  const passages = shown.flatMap(({ id }) => passagesById.get(id) ?? []);
  if (passages.length === 0) return noticeReply({ kind: 'gone' });
  return { kind: 'citation', passages, readOn: now.toISOString().slice(0, 'yyyy-mm-dd'.length) };
}
