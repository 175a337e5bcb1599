import { chunk } from 'es-toolkit';
import type { Library } from '../../core/library/library.ts';
import { newestReports } from '../../core/library/library.ts';
import type { Search } from '../../core/library/search.ts';
import type { Report } from '../../core/report/report.ts';
import { countReports } from '../../core/report/report.ts';
import { findTopic } from '../../core/topics/find-topic.ts';
import type { ReportFilter, TargetOf } from '../actions/action.ts';
import type { Locale } from '../languages/locale.ts';
import type { Part } from '../layout/part.ts';
import { idIn, speakerId } from '../suggestions.ts';
import type { MadeBy } from './notice.ts';
import { type Page, pageOf, pageRow } from './pieces/buttons.ts';
import { headParts, type View } from './pieces/head.ts';
import { dayOf, languageOf, reportLink, reportName, titleOf } from './pieces/place.ts';

/** The reports that fit, newest first. */
export async function reportsReply(target: TargetOf<'reports'>, { library, reportsAbout }: Search) {
  const { filter } = target;
  const topic = filter.topic === undefined ? undefined : topicName(filter.topic, library);
  const reports = newestReports(library).filter((report) => fits(report, filter));
  const about = topic === undefined ? undefined : new Set(await reportsAbout(topic));
  return {
    kind: 'reports' as const,
    reports: about === undefined ? reports : reports.filter((report) => about.has(report)),
    target,
    topic,
    speaker: library.events.flatMap(({ speakers }) => speakers).find((name) => speakerId(name) === filter.speaker),
  };
}

function fits({ event, date }: Report, { speaker, month }: ReportFilter): boolean {
  const hasSpeaker = speaker === undefined || event?.speakers.some((name) => speakerId(name) === speaker) === true;
  return hasSpeaker && (month === undefined || date?.startsWith(month) === true);
}

function topicName(asked: string, library: Library): string {
  const id = idIn(asked, 't');
  const name = findTopic(library, id ?? asked)?.name;
  return name ?? (id === undefined ? asked : '');
}

/** As many as a member reads at a glance, and as forty components hold. */
const PAGE = 6;

/** A page of reports, each to be opened on the site or looked at here. */
export function reportsParts(reply: MadeBy<typeof reportsReply>, view: View): readonly Part[] {
  const { locale } = view;
  const { reports, target } = reply;
  if (reports.length === 0) {
    const isFiltered = Object.values(target.filter).some((wanted) => wanted !== undefined);
    return [{ kind: 'text', text: locale.t(isFiltered ? 'noReportsFor' : 'noReports') }];
  }
  const page = pageOf(chunk(reports, PAGE), target.page, view);
  return [
    ...headParts(listTitle(reply, page, locale), view),
    ...page.items.map((report): Part => {
      const text = `**${titleOf(reportName(report))}**\n-# ${details(report, locale)}`;
      return { kind: 'text', text, link: reportLink(report, locale) };
    }),
    reportSelect(page.items, locale),
    pageRow(target, page, view),
  ];
}

function listTitle(reply: MadeBy<typeof reportsReply>, { position }: Page<Report>, { t, month }: Locale): string {
  const { reports, topic, speaker, target } = reply;
  const about = [
    t('reportCount', { count: countReports(reports) }),
    ...(topic === undefined ? [] : [t('aboutTopic', { topic: titleOf(topic) })]),
    ...(speaker === undefined ? [] : [t('bySpeaker', { speaker: titleOf(speaker) })]),
    ...(target.filter.month === undefined ? [] : [month(target.filter.month)]),
    ...position,
  ];
  return `${t('newest')}\n-# ${about.join(' · ')}`;
}

/** Day and language. */
function details(report: Report, locale: Locale): string {
  return [...dayOf(report.date, report.event?.until, locale), languageOf(report, locale)].join(' · ');
}

function reportSelect(reports: readonly Report[], locale: Locale): Part {
  const options = reports.map((report) => {
    return { value: report.id, label: reportName(report), description: details(report, locale) };
  });
  return { kind: 'select', placeholder: locale.t('chooseReport'), action: { kind: 'pick', of: 'report' }, options };
}
