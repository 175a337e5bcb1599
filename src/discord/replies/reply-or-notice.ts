import { randomInt } from 'node:crypto';
import type { Search } from '../../core/library/search.ts';
import { UserError } from '../../settings/user-error.ts';
import type { BotContext } from '../context.ts';
import { Mistake, noticeReply } from './notice.ts';
import type { Reply } from './reply.ts';

/** Makes a reply from what the reports say. */
export type MakeReply = (search: Search) => Reply | Promise<Reply>;

/**
 * What to say, whatever happens: a mistake of the member's is told in its own words, a defect of ours with a reference
 * that the log explains. Never rejects.
 */
export async function replyOrNotice(
  { search, log }: Pick<BotContext, 'search' | 'log'>,
  make: MakeReply,
): Promise<Reply> {
  try {
    const now = search();
    return now === undefined ? noticeReply({ kind: 'starting' }) : await make(now);
  } catch (error) {
    if (error instanceof Mistake) return noticeReply(error.notice);
    if (error instanceof UserError) return noticeReply({ kind: 'mistake', message: error.message });
    const reference = randomInt(0x1_00_00).toString(16).toUpperCase().padStart(4, '0');
    log.error({ err: error, reference }, 'A question could not be answered');
    return noticeReply({ kind: 'fault', reference });
  }
}
