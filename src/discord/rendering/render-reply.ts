import { type MessagePayload, toMessage } from '../layout/message.ts';
import type { Part } from '../layout/part.ts';
import type { Reply } from '../replies/reply.ts';
import { answerParts } from './answer.ts';
import { citationParts } from './citation.ts';
import { digestParts } from './digest.ts';
import { helpParts } from './help.ts';
import { noticeParts } from './notice.ts';
import { passagesParts } from './passages.ts';
import { photosParts } from './photos.ts';
import type { View } from './pieces/view.ts';
import { reportParts } from './report.ts';
import { reportsParts } from './reports.ts';
import { sectionParts } from './section.ts';
import { statusParts } from './status.ts';

/** A reply in Discord's form, in the reader's language. Every message that Debrief sends is made here. */
export function renderReply(reply: Reply, view: View): MessagePayload {
  return toMessage(partsOf(reply, view));
}

function partsOf(reply: Reply, view: View): readonly Part[] {
  switch (reply.kind) {
    case 'answer':
      return answerParts(reply, view);
    case 'passages':
      return passagesParts(reply, view);
    case 'digest':
      return digestParts(reply, view);
    case 'reports':
      return reportsParts(reply, view);
    case 'report':
      return reportParts(reply, view);
    case 'section':
      return sectionParts(reply, view);
    case 'photos':
      return photosParts(reply, view);
    case 'citation':
      return citationParts(reply, view);
    case 'help':
      return helpParts(reply, view);
    case 'status':
      return statusParts(reply, view);
    case 'notice':
      return noticeParts(reply.notice, view.locale);
    default:
      return reply satisfies never;
  }
}
