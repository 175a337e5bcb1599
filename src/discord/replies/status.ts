import type { Library } from '../../core/library/library.ts';
import { countReports } from '../../core/report/report.ts';
import type { ContentControl } from '../content-control.ts';
import { escapeLine } from '../layout/markdown.ts';
import type { Part } from '../layout/part.ts';
import { shorten } from '../layout/shorten.ts';
import type { MadeBy } from './notice.ts';
import type { View } from './pieces/head.ts';

/** How things stand, for the admin. @param reloaded Whether the reports were read again just now. */
export function statusReply(library: Library, content: ContentControl | undefined, reloaded: boolean) {
  return { kind: 'status' as const, library, state: content?.status(), reloaded };
}

export function statusParts(
  { library, state, reloaded }: MadeBy<typeof statusReply>,
  { locale: { t } }: View,
): readonly Part[] {
  const { events, reports, vocabulary } = library;
  const total = countReports(library.reports);
  const linked = countReports(reports.filter(({ page }) => page !== undefined));
  const counts = [
    t('eventCount', { count: events.length }),
    t('reportCount', { count: total }),
    t('statusPassages', { count: vocabulary.size }),
  ];
  const when = state && `<t:${Math.floor(state.readAt.getTime() / 1_000)}:R>`;
  const read = [t('statusLinks', { count: linked, total }), ...(when ? [t('statusRead', { when })] : [])];
  return [
    ...(reloaded ? [{ kind: 'text', text: t('reloaded') } as const] : []),
    { kind: 'text', text: `### ${t('status')}\n${total === 0 ? t('noReports') : counts.join(' · ')}` },
    { kind: 'text', text: read.join('\n') },
    { kind: 'text', text: problemLines(state?.problems ?? [], t).join('\n') },
  ];
}

/** Problems that are told; all of them are in the log. */
const PROBLEMS = 8;
/** Characters of one. */
const PROBLEM = 300;

function problemLines(problems: readonly string[], t: View['locale']['t']): readonly string[] {
  if (problems.length === 0) return [t('statusFine')];
  const more = problems.length - PROBLEMS;
  return [
    t('statusProblems', { count: problems.length }),
    ...problems.slice(0, PROBLEMS).map((problem) => `- ${escapeLine(shorten(problem, PROBLEM))}`),
    ...(more > 0 ? [`-# ${t('andMore', { count: more })}`] : []),
  ];
}
