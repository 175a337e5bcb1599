import type { Library } from '../src/core/library/library.ts';
import type { Search } from '../src/core/library/search.ts';
import { matchTopics } from '../src/core/library/topics.ts';
import type { Command, Input } from '../src/discord/command.ts';
import { search } from '../src/discord/options.ts';
import { findReport, suggestReports } from '../src/discord/replies/find-reports.ts';
import { idIn, suggestionValue } from '../src/discord/replies/ids.ts';
import { readMonth, suggestMonths } from '../src/discord/replies/months.ts';
import type { Reply } from '../src/discord/replies/reply.ts';
import { showReport } from '../src/discord/replies/show-report.ts';
import { showReports } from '../src/discord/replies/show-reports.ts';
import { findSpeaker, suggestSpeakers } from '../src/discord/replies/speakers.ts';
import { SHARE } from './shared-options.ts';

/** Names of real reports are shorter, and so are the values of suggestions. */
const MAX_NAME = 100;

const REPORT = search({
  name: 'report',
  maxLength: MAX_NAME,
  description: 'Show one report (default: list them, newest first)',
  suggest: (typed, { search: { library } }) => suggestReports(library, typed),
});

const TOPIC = search({
  name: 'topic',
  // It stands in the buttons of the list, with speaker and month.
  maxLength: 50,
  description: 'Only reports that mention this topic',
  suggest: (typed, { search: { library } }) =>
    matchTopics(library, typed).map(({ id, name, reports }) => ({ value: suggestionValue('t', id), name, reports })),
});

const SPEAKER = search({
  name: 'speaker',
  maxLength: MAX_NAME,
  description: 'Only events with this speaker',
  suggest: (typed, { search: { library } }) => suggestSpeakers(library, typed),
});

const MONTH = search({
  name: 'month',
  maxLength: MAX_NAME,
  description: 'Only events of this month, such as 2025-11',
  suggest: (typed, { search: { library } }) => suggestMonths(library, typed),
});

export const reportsCommand: Command = {
  name: 'reports',
  description: 'List the event reports, or show one of them',
  options: [REPORT, TOPIC, SPEAKER, MONTH, SHARE],
  isPublic: (input) => input(SHARE),
  run: (input, { search }) => {
    const asked = input(REPORT);
    return asked === undefined ? list(input, search) : card(asked, search.library);
  },
};

function card(asked: string, library: Library): Reply {
  const id = idIn(asked, 'r') ?? findReport(library, asked)?.id;
  return id === undefined
    ? { kind: 'notice', notice: { kind: 'no-such-report', asked } }
    : showReport({ kind: 'report', id, sections: 0 }, library);
}

/** What was typed and is none of the suggestions fits nothing, rather than everything. */
function list(input: Input, search: Search): Promise<Reply> {
  const { library } = search;
  const [topic, speaker, month] = [input(TOPIC), input(SPEAKER), input(MONTH)];
  const filter = {
    ...(topic !== undefined && { topic }),
    ...(speaker !== undefined && { speaker: findSpeaker(library, speaker) ?? NOTHING }),
    ...(month !== undefined && { month: readMonth(month) ?? NOTHING }),
  };
  return showReports({ kind: 'reports', filter, page: 0 }, search);
}

const NOTHING = '-';
