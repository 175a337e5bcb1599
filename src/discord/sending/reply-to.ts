import type { Search } from '../../core/library/search.ts';
import { UserError } from '../../settings/user-error.ts';
import type { BotContext } from '../context.ts';
import type { Reply } from '../replies/reply.ts';
import { faultReply } from './fault.ts';
import { Mistake } from './mistake.ts';

/**
 * What to say, whatever happens: a mistake of the member's is told in its own words, a defect of ours with a reference
 * that the log explains. Never rejects.
 */
export async function replyTo(
  { search, log }: Pick<BotContext, 'search' | 'log'>,
  find: (search: Search) => Reply | Promise<Reply>,
): Promise<Reply> {
  try {
    const now = search();
    return now === undefined ? { kind: 'notice', notice: { kind: 'starting' } } : await find(now);
  } catch (error) {
    if (error instanceof Mistake) return { kind: 'notice', notice: error.notice };
    if (error instanceof UserError) return { kind: 'notice', notice: { kind: 'mistake', message: error.message } };
    return faultReply(error, log);
  }
}
