import type { Library } from '../../core/library/library.ts';
import type { Shown } from '../actions/action.ts';
import type { Reply } from './reply.ts';

/** What is to be cited, of what is still there. */
export function showCitation(shown: readonly Shown[], { passagesById }: Library, now: Date): Reply {
  const passages = shown.flatMap(({ id }) => passagesById.get(id) ?? []);
  return passages.length === 0
    ? { kind: 'notice', notice: { kind: 'gone' } }
    : { kind: 'citation', passages, readOn: now.toISOString().slice(0, 'yyyy-mm-dd'.length) };
}
