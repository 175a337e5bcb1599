import type { Search } from '../src/core/library/search.ts';
import type { Command, Input } from '../src/discord/command.ts';
import { optionalText } from '../src/discord/option.ts';
import { noticeReply } from '../src/discord/replies/notice.ts';
import type { Reply } from '../src/discord/replies/reply.ts';
import { reportReply } from '../src/discord/replies/report.ts';
import { reportsReply } from '../src/discord/replies/reports.ts';
import {
  findReport,
  findSpeaker,
  idIn,
  readMonth,
  suggestMonths,
  suggestReports,
  suggestSpeakers,
  suggestTopics,
} from '../src/discord/suggestions.ts';
import { SHARE } from './shared-options.ts';

/** Names of real reports are shorter, and so are the values of suggestions. */
const MAX_NAME = 100;

const REPORT = optionalText({
  name: 'report',
  maxLength: MAX_NAME,
  description: 'Show one report (default: list them, newest first)',
  suggest: suggestReports,
});

const TOPIC = optionalText({
  name: 'topic',
  // It stands in the buttons of the list, with speaker and month.
  maxLength: 50,
  description: 'Only reports that mention this topic',
  suggest: suggestTopics,
});

const SPEAKER = optionalText({
  name: 'speaker',
  maxLength: MAX_NAME,
  description: 'Only events with this speaker',
  suggest: suggestSpeakers,
});

const MONTH = optionalText({
  name: 'month',
  maxLength: MAX_NAME,
  description: 'Only events of this month, such as 2025-11',
  suggest: suggestMonths,
});

export const reportsCommand: Command = {
  name: 'reports',
  description: 'List the event reports, or show one of them',
  options: [REPORT, TOPIC, SPEAKER, MONTH, SHARE],
  isPublic: (input) => input(SHARE),
  isSameForAll: true,
  run: (input, { search }) => {
    const asked = input(REPORT);
    return asked === undefined ? list(input, search) : card(asked, search);
  },
};

async function card(asked: string, { library, holding }: Search): Promise<Reply> {
  const id = idIn(asked, 'r') ?? findReport(library, asked)?.id;
  return id === undefined
    ? noticeReply({ kind: 'no-such-report', asked })
    : reportReply({ kind: 'report', id, page: 0 }, await holding({ reports: [id] }));
}

/** What was typed and is none of the suggestions fits nothing, rather than everything. */
function list(input: Input, search: Search): Promise<Reply> {
  const { library } = search;
  const [speaker, month] = [input(SPEAKER), input(MONTH)];
  const filter = {
    topic: input(TOPIC),
    speaker: speaker && (findSpeaker(library, speaker) ?? NOTHING),
    month: month && (readMonth(month) ?? NOTHING),
  };
  return reportsReply({ kind: 'reports', filter, page: 0 }, search);
}

const NOTHING = '-';
