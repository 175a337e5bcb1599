import { chunk } from 'es-toolkit';
import type { Report } from '../../core/report/passage.ts';
import type { Locale } from '../languages/locale.ts';
import type { Part } from '../layout/part.ts';
import type { ReportsReply } from '../replies/reports.ts';
import { headParts } from './pieces/head.ts';
import { type Page, pageOf, pageRow } from './pieces/pages.ts';
import { dayOf, languageName, reportLink, reportName, titleOf } from './pieces/place.ts';
import type { View } from './pieces/view.ts';

/** As many as a member reads at a glance, and as forty components hold. */
const PAGE = 6;

/** A page of reports, each to be opened on the site or looked at here. */
export function reportsParts(reply: ReportsReply, view: View): readonly Part[] {
  const { locale } = view;
  const { reports, target } = reply;
  if (reports.length === 0) {
    const isFiltered = Object.keys(target.filter).length > 0;
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

function listTitle(reply: ReportsReply, { position }: Page<Report>, { t, month }: Locale): string {
  const { reports, topic, speaker, target } = reply;
  const about = [
    t('reportCount', { count: reports.length }),
    ...(topic === undefined ? [] : [t('aboutTopic', { topic: titleOf(topic) })]),
    ...(speaker === undefined ? [] : [t('bySpeaker', { speaker: titleOf(speaker) })]),
    ...(target.filter.month === undefined ? [] : [month(target.filter.month)]),
    ...position,
  ];
  return `${t('newest')}\n-# ${about.join(' · ')}`;
}

/** Day and language. */
function details(report: Report, locale: Locale): string {
  return [...dayOf(report.date, report.event?.until, locale), languageName(report, locale)].join(' · ');
}

function reportSelect(reports: readonly Report[], locale: Locale): Part {
  const options = reports.map((report) => {
    return { value: report.id, label: reportName(report), description: details(report, locale) };
  });
  return { kind: 'select', placeholder: locale.t('chooseReport'), action: { kind: 'pick', of: 'report' }, options };
}
