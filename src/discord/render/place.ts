import { type Passage, type Report, urlOf } from '../../core/passage.ts';
import { EN } from '../languages/en.ts';
import { escapeLine } from './markdown.ts';

/** The small print below a quote: report, date, heading path, language. */
export function placeLine({ report, section }: Passage): string {
  const path = section.path.filter((heading) => !report.name.includes(heading) && !heading.includes(report.name));
  const parts = [report.name, formatDate(report.date), path.join(' › '), report.textLanguage.toUpperCase()];
  return `-# ${escapeLine(parts.filter((part) => part !== undefined && part !== '').join(' · '))}`;
}

/** The button that opens the section; undefined where its address is not known. */
export function sectionLink({
  report,
  section,
}: Passage): { readonly label: string; readonly url: string } | undefined {
  const url = urlOf(report, section.anchor);
  return url === undefined ? undefined : { label: EN.openSection, url };
}

/**
 * "29 Nov 2025" for an ISO date. As text, not as Discord's timestamp: that would show the day before to a reader
 * further west.
 */
export function formatDate(date: Report['date']): string | undefined {
  if (date === undefined) return undefined;
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
