import { type Report, urlOf } from '../../core/passage.ts';
import { EN } from '../languages/en.ts';
import { escapeLine } from './markdown.ts';
import type { Part } from './message.ts';
import { formatDate } from './place.ts';

export function reportListParts(reports: readonly Report[], total: number): readonly Part[] {
  if (total === 0) return [{ kind: 'text', text: EN.noReports }];
  return [{ kind: 'text', text: `### ${EN.reports(reports.length, total)}` }, ...reports.map(reportPart)];
}

function reportPart(report: Report): Part {
  return { kind: 'text', text: `**${escapeLine(report.name)}**\n-# ${details(report)}`, link: reportLink(report) };
}

/** A card shows as many headings as a member reads at a glance. */
const MAX_HEADINGS = 12;

export function reportCardParts(report: Report): readonly Part[] {
  const headings = report.sections.filter(({ heading }) => heading !== '' && !heading.includes(report.name));
  const lines = headings.slice(0, MAX_HEADINGS).map(({ heading }) => `- ${escapeLine(heading)}`);
  const more = headings.length > MAX_HEADINGS ? [`-# ${EN.moreSections(headings.length - MAX_HEADINGS)}`] : [];
  return [
    { kind: 'text', text: `### ${escapeLine(report.name)}\n-# ${details(report)}`, link: reportLink(report) },
    { kind: 'divider' },
    { kind: 'text', text: [`**${EN.sections}**`, ...lines, ...more].join('\n') },
  ];
}

function details(report: Report): string {
  const date = formatDate(report.date);
  return [...(date === undefined ? [] : [date]), report.textLanguage.toUpperCase()].join(' · ');
}

function reportLink(report: Report): { readonly label: string; readonly url: string } | undefined {
  const url = urlOf(report, '');
  return url === undefined ? undefined : { label: EN.openReport, url };
}
