import { randomInt } from 'node:crypto';
import type { Logger } from 'pino';
import { type Search, SearchAway } from '../../core/library/search.ts';
import { UserError } from '../../settings/user-error.ts';
import { StoreAway } from '../../store/database/database.ts';
import type { Target } from '../actions/action.ts';
import { type MessagePayload, toMessage } from '../layout/message.ts';
import type { Part } from '../layout/part.ts';
import type { Turn } from '../load/turns.ts';
import { ReportsRefused } from '../setup-control.ts';
import { answerParts } from './answer.ts';
import { exportedParts } from './asked/exported.ts';
import { gapsParts } from './asked/gaps.ts';
import { keptParts } from './asked/kept.ts';
import { usageParts } from './asked/usage.ts';
import { weeklyParts } from './asked/weekly.ts';
import { citationParts } from './citation.ts';
import { comparisonReply } from './comparison/comparison.ts';
import { comparisonParts } from './comparison/comparison-parts.ts';
import { digestParts, digestReply } from './digest.ts';
import { allowedParts } from './following/allowed.ts';
import { followsParts } from './following/follows.ts';
import { toldParts } from './following/told.ts';
import { helpParts } from './help.ts';
import { Mistake, noticeParts, noticeReply } from './notice.ts';
import { passagesParts, passagesReply } from './passages.ts';
import { photosParts, photosReply } from './photos.ts';
import type { View } from './pieces/head.ts';
import { reportParts, reportReply } from './report.ts';
import { reportsParts, reportsReply } from './reports.ts';
import { sectionParts, sectionReply } from './section.ts';
import { setupParts } from './setup/setup.ts';
import { setupPreviewParts } from './setup/setup-preview.ts';
import { setupTryParts } from './setup/setup-try.ts';
import { statusParts } from './status.ts';

/** How each kind of reply looks. */
const LOOKS = {
  answer: answerParts,
  passages: passagesParts,
  digest: digestParts,
  comparison: comparisonParts,
  reports: reportsParts,
  report: reportParts,
  section: sectionParts,
  photos: photosParts,
  citation: citationParts,
  help: helpParts,
  status: statusParts,
  setup: setupParts,
  'setup-preview': setupPreviewParts,
  'setup-try': setupTryParts,
  kept: keptParts,
  gaps: gapsParts,
  usage: usageParts,
  weekly: weeklyParts,
  exported: exportedParts,
  follows: followsParts,
  told: toldParts,
  'following-allowed': allowedParts,
  notice: noticeParts,
};

type Replies = { readonly [Kind in keyof typeof LOOKS]: Parameters<(typeof LOOKS)[Kind]>[0] };

/** What there is to say, before it is put into Discord's form and into words of the reader's language. */
export type Reply = Replies[keyof Replies];

/** A reply in Discord's form, in the reader's language. Every message that Debrief sends is made here. */
export function renderReply(reply: Reply, view: View): MessagePayload {
  return toMessage(partsOf(reply.kind, reply, view));
}

function partsOf<Kind extends keyof Replies>(kind: Kind, reply: Replies[Kind], view: View): readonly Part[] {
  const looks: { readonly [Each in keyof Replies]: (reply: Replies[Each], view: View) => readonly Part[] } = LOOKS;
  return looks[kind](reply, view);
}

/** What a target stands for, as the reports have it now. */
export async function targetReply(target: Target, search: Search): Promise<Reply> {
  const { holding } = search;
  switch (target.kind) {
    case 'passages':
      return passagesReply(target, await holding({ passages: target.shown.map(({ id }) => id) }));
    case 'digest':
      return digestReply(target, search);
    case 'comparison':
      return comparisonReply(target, search);
    case 'reports':
      return reportsReply(target, search);
    case 'report':
      return reportReply(target, await holding({ reports: [target.id] }));
    case 'photos':
      return photosReply(target, await holding({ reports: [target.id] }));
    case 'section':
      return sectionReply(target, await holding({ passages: [target.id] }));
    default:
      return target satisfies never;
  }
}

/** Makes a reply from what the reports say. */
export type MakeReply = (search: Search) => Reply | Promise<Reply>;

/**
 * What to say, whatever happens: a mistake of the member's is told in its own words, a defect of ours with a reference
 * that the log explains. Never rejects.
 */
export async function replyOrNotice({ turn, search, ...context }: ReplyContext, make: MakeReply): Promise<Reply> {
  return madeOrNotice(context, async () => {
    // Reports that are still being opened hold up those alone who ask them.
    await search();
    return turn(async () => {
      const now = await search();
      return now === undefined ? noticeReply({ kind: 'starting' }) : make(now);
    });
  });
}

interface ReplyContext {
  readonly turn: Turn;
  readonly search: () => Search | undefined | Promise<Search | undefined>;
  readonly log: Logger;
  readonly onReply: (reply: Reply) => void;
}

/** The same for what needs no reports. */
export async function madeOrNotice(
  { log, onReply }: Omit<ReplyContext, 'search' | 'turn'>,
  make: () => Reply | Promise<Reply>,
): Promise<Reply> {
  const reply = await noticed(log, make);
  onReply(reply);
  return reply;
}

async function noticed(log: Logger, make: () => Reply | Promise<Reply>): Promise<Reply> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Mistake) return noticeReply(error.notice);
    if (error instanceof ReportsRefused) {
      const { refusal, address } = error;
      return noticeReply({ kind: 'reports-refused', refusal, address });
    }
    if (error instanceof StoreAway) {
      log.warn({ err: error }, 'What a server chose could not be stored: the database is away');
      return noticeReply({ kind: 'store-away' });
    }
    if (error instanceof SearchAway) {
      log.warn({ err: error }, 'A question could not be answered: the search database is away');
      return noticeReply({ kind: 'search-away' });
    }
    if (error instanceof UserError) return noticeReply({ kind: 'mistake', message: error.message });
    const reference = randomInt(0x1_00_00).toString(16).toUpperCase().padStart(4, '0');
    log.error({ err: error, reference }, 'A question could not be answered');
    return noticeReply({ kind: 'fault', reference });
  }
}
