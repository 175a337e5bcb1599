import type { Library } from '../../core/library/library.ts';
import { blocksText } from '../../core/report/parsed-report.ts';
import type { Passage } from '../../core/report/report.ts';
import { stableId } from '../../core/report/stable-id.ts';
import type { Shown, Target } from '../actions/action.ts';
import { quoteAgain } from './quote-again.ts';
import type { PassagesReply, Reply } from './reply.ts';
import { SHOWN_PASSAGES } from './show-answer.ts';
import { twinsOf } from './twins.ts';

/** Passages that were seen before, or come next, as they stand now. */
export function showPassages(target: Extract<Target, { kind: 'passages' }>, library: Library): Reply {
  const now = target.shown.slice(0, SHOWN_PASSAGES);
  const found = now.flatMap(({ id, from }) => {
    const passage = library.passagesById.get(id);
    return passage === undefined ? [] : [{ passage, quote: quoteAgain(passage, from) }];
  });
  if (found.length === 0) return { kind: 'notice', notice: { kind: 'gone' } };
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
export function showTwins(shown: readonly Shown[], library: Library): Reply {
  const twins = shown.flatMap(({ id }) => library.twins.get(id) ?? []);
  const passages: PassagesReply['passages'] = twins.map((passage) => ({ passage, quote: quoteAgain(passage, 0) }));
  if (passages.length === 0) return { kind: 'notice', notice: { kind: 'no-twin' } };
  return { kind: 'passages', passages, next: [], changed: false, gone: 0, twins: twinsOf(twins, library) };
}

const MARK_CHARACTERS = 5;

/** Five characters that stand for the text of passages: they differ when it has changed, but for one case in millions. */
export function markOf(passages: readonly Passage[]): string {
  return stableId(...passages.map(({ blocks }) => blocksText(blocks))).slice(-MARK_CHARACTERS);
}
