import type { Library } from '../../core/library/library.ts';
import { newestReports } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import { findTopic } from '../../core/library/topics.ts';
import type { Report } from '../../core/report/report.ts';
import type { ReportFilter, Target } from '../actions/action.ts';
import { idIn, speakerId } from './ids.ts';
import type { Reply } from './reply.ts';

/** The reports that fit, newest first. */
export async function showReports(
  target: Extract<Target, { kind: 'reports' }>,
  { library, reportsAbout }: Search,
): Promise<Reply> {
  const { filter } = target;
  const topic = filter.topic === undefined ? undefined : topicName(filter.topic, library);
  const reports = newestReports(library).filter((report) => fits(report, filter));
  const about = topic === undefined ? undefined : new Set(await reportsAbout(topic));
  return {
    kind: 'reports',
    reports: about === undefined ? reports : reports.filter((report) => about.has(report)),
    target,
    ...(topic !== undefined && { topic }),
    ...speakerName(filter, library),
  };
}

function fits({ event, date }: Report, { speaker, month }: ReportFilter): boolean {
  const hasSpeaker = speaker === undefined || event?.speakers.some((name) => speakerId(name) === speaker) === true;
  const isThen = month === undefined || date?.startsWith(month) === true;
  return hasSpeaker && isThen;
}

function topicName(asked: string, library: Library): string {
  const id = idIn(asked, 't');
  const name = findTopic(library, id ?? asked)?.name;
  return name ?? (id === undefined ? asked : '');
}

function speakerName({ speaker }: ReportFilter, { events }: Library): { readonly speaker?: string } {
  const name = events.flatMap(({ speakers }) => speakers).find((each) => speakerId(each) === speaker);
  return name === undefined ? {} : { speaker: name };
}
