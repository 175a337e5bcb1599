import type { Reply } from '../reply.ts';
import { answerParts } from './answer.ts';
import { digestParts } from './digest.ts';
import { helpParts } from './help.ts';
import { type MessagePayload, type Part, toMessage } from './message.ts';
import { noticeParts } from './notice.ts';
import { reportCardParts, reportListParts } from './reports.ts';

/** A reply in Discord's form. Every message that Debrief sends is made here. */
export function renderReply(reply: Reply): MessagePayload {
  return toMessage(partsOf(reply));
}

function partsOf(reply: Reply): readonly Part[] {
  switch (reply.kind) {
    case 'answer':
      return answerParts(reply.answer, reply.reportCount);
    case 'digest':
      return digestParts(reply.digest);
    case 'report-list':
      return reportListParts(reply.reports, reply.total);
    case 'report-card':
      return reportCardParts(reply.report);
    case 'help':
      return helpParts(reply.examples, reply.reportCount);
    case 'notice':
      return noticeParts(reply.notice);
    default:
      return reply satisfies never;
  }
}
