import type { Report } from '../../core/report/passage.ts';
import type { Locale } from '../languages/locale.ts';
import type { ReportsReply } from '../replies/reply.ts';
import { headParts } from './layout/head.ts';
import type { Part } from './layout/part.ts';
import { languageName, reportLink, titleOf } from './layout/place.ts';
import { pageButtons, removeButton, shareButton } from './layout/public-buttons.ts';
import type { View } from './view.ts';

/** As many as a member reads at a glance, and as forty components hold. */
const PAGE = 6;

/** A page of reports, each to be opened on the site or looked at here. */
export function reportsParts(reply: ReportsReply, view: View): readonly Part[] {
  const { locale } = view;
  const { reports, target } = reply;
  if (reports.length === 0) return [{ kind: 'text', text: locale.t(isFiltered(reply) ? 'noReportsFor' : 'noReports') }];
  const pages = Math.ceil(reports.length / PAGE);
  const page = Math.min(target.page, pages - 1);
  const shown = reports.slice(page * PAGE, (page + 1) * PAGE);
  const buttons = [
    ...shareButton({ ...target, page }, view),
    ...pageButtons(page, pages, (other) => ({ ...target, page: other }), view),
    ...removeButton(view),
  ];
  return [
    ...headParts(listTitle(reply, page, pages, locale), view),
    ...shown.map((report) => reportPart(report, locale)),
    reportSelect(shown, locale),
    { kind: 'buttons', buttons },
  ];
}

function isFiltered({ target }: ReportsReply): boolean {
  return Object.keys(target.filter).length > 0;
}

function listTitle(reply: ReportsReply, page: number, pages: number, { t, month }: Locale): string {
  const { reports, topic, speaker, target } = reply;
  const details = [
    t('reportCount', { count: reports.length }),
    ...(topic === undefined ? [] : [t('aboutTopic', { topic: titleOf(topic) })]),
    ...(speaker === undefined ? [] : [t('bySpeaker', { speaker: titleOf(speaker) })]),
    ...(target.filter.month === undefined ? [] : [month(target.filter.month)]),
    ...(pages > 1 ? [t('page', { page: page + 1, pages })] : []),
  ];
  return `${t('newest')}\n-# ${details.join(' · ')}`;
}

function reportPart(report: Report, locale: Locale): Part {
  const text = `**${titleOf(report.event?.name ?? report.name)}**\n-# ${details(report, locale)}`;
  return { kind: 'text', text, link: reportLink(report, locale) };
}

/** Day and language. */
function details(report: Report, locale: Locale): string {
  const date = report.date === undefined ? [] : [locale.date(report.date, report.event?.until)];
  return [...date, languageName(report, locale)].join(' · ');
}

function reportSelect(reports: readonly Report[], locale: Locale): Part {
  const options = reports.map((report) => ({
    value: report.id,
    label: report.event?.name ?? report.name,
    description: details(report, locale),
  }));
  return { kind: 'select', placeholder: locale.t('chooseReport'), action: { kind: 'pick', of: 'report' }, options };
}
