import { EN } from '../languages/en.ts';
import type { Notice } from '../reply.ts';
import { escapeLine } from './markdown.ts';
import type { Part } from './message.ts';

export function noticeParts(notice: Notice): readonly Part[] {
  return [{ kind: 'text', text: sentence(notice) }];
}

function sentence(notice: Notice): string {
  switch (notice.kind) {
    case 'no-such-report':
      return EN.noReportFound(escapeLine(notice.asked));
    case 'too-long':
      return EN.tooLong(notice.maxCharacters);
    case 'mistake':
      return escapeLine(notice.message);
    case 'fault':
      return EN.fault(notice.reference);
    default:
      return notice satisfies never;
  }
}
