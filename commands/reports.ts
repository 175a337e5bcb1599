import { findReport, newestReports } from '../src/core/report-list.ts';
import type { Command } from '../src/discord/command.ts';
import { search } from '../src/discord/options.ts';
import { SHARE } from './shared-options.ts';

/** As many as a member reads at a glance; Discord has room for little more. */
const LIST_LENGTH = 10;
/** Discord shows 25 suggestions at most. */
const SUGGESTIONS = 25;

const REPORT = search({
  name: 'report',
  description: 'Show one report (default: list the newest)',
  suggest: (typed, { library }) =>
    newestReports(library, typed)
      .slice(0, SUGGESTIONS)
      .map(({ id, name }) => ({ name, value: id })),
});

export const reportsCommand: Command = {
  name: 'reports',
  description: 'List the event reports, or show one of them',
  options: [REPORT, SHARE],
  isPublic: (input) => input(SHARE),
  run: (input, { library }) => {
    const asked = input(REPORT);
    if (asked === undefined) {
      const reports = newestReports(library, '');
      return { kind: 'report-list', reports: reports.slice(0, LIST_LENGTH), total: reports.length };
    }
    const report = findReport(library, asked);
    return report === undefined
      ? { kind: 'notice', notice: { kind: 'no-such-report', asked } }
      : { kind: 'report-card', report };
  },
};
