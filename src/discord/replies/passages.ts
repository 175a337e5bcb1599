import type { Library } from '../../core/library/library.ts';
import type { Passage } from '../../core/report/passage.ts';
import { blocksText } from '../../core/report/report.ts';
import { stableId } from '../../core/report/stable-id.ts';
import type { Shown, TargetOf } from '../actions/action.ts';
import { SHOWN_PASSAGES, twinsOf } from './answer.ts';
import { type NoticeReply, noticeReply } from './notice.ts';
import { type Quoted, quoteAgain } from './quote-again.ts';

/** Passages by their ids: what was seen before, or what comes next. */
export interface PassagesReply {
  readonly kind: 'passages';
  readonly passages: readonly Quoted[];
  /** What more there is. */
  readonly next: readonly Shown[];
  /** Whether their text has changed since they were seen. */
  readonly changed: boolean;
  /** How many are not there any more. */
  readonly gone: number;
  readonly twins: ReadonlySet<string>;
}

/** Passages that were seen before, or come next, as they stand now. */
export function passagesReply(target: TargetOf<'passages'>, library: Library): PassagesReply | NoticeReply {
  const now = target.shown.slice(0, SHOWN_PASSAGES);
  const found = now.flatMap(({ id, from }) => {
    const passage = library.passagesById.get(id);
    return passage === undefined ? [] : [{ passage, quote: quoteAgain(passage, from) }];
  });
  if (found.length === 0) return noticeReply({ kind: 'gone' });
  const passages = found.map(({ passage }) => passage);
  return {
    kind: 'passages',
    passages: found,
    next: target.shown.slice(SHOWN_PASSAGES),
    changed: target.mark !== '' && found.length === now.length && target.mark !== markOf(passages),
    gone: now.length - found.length,
    twins: twinsOf(passages, library),
  };
}

/** The same sections in the other language. */
export function twinsReply(shown: readonly Shown[], library: Library): PassagesReply | NoticeReply {
  const twins = shown.flatMap(({ id }) => library.twins.get(id) ?? []);
  if (twins.length === 0) return noticeReply({ kind: 'no-twin' });
  const passages = twins.map((passage) => ({ passage, quote: quoteAgain(passage, 0) }));
  return { kind: 'passages', passages, next: [], changed: false, gone: 0, twins: twinsOf(twins, library) };
}

const MARK_CHARACTERS = 5;

/** Five characters that stand for the text of passages: they differ when it has changed, but for one case in millions. */
export function markOf(passages: readonly Passage[]): string {
  return stableId(...passages.map(({ blocks }) => blocksText(blocks))).slice(-MARK_CHARACTERS);
}
