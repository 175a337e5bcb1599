import { type Passage, type Report, urlOf } from '../../core/passage.ts';
import { EN } from '../languages/en.ts';
import { escapeLine } from './markdown.ts';

/** The small print of a passage: event, date, the headings above, language. */
export function placeLine(
  { report, section, event }: Passage,
  options: { readonly sameReport?: boolean } = {},
): string {
  const name = event?.series ?? event?.name ?? report.name;
  const where = options.sameReport === true ? [EN.sameReport] : [name, formatDate(event?.date)];
  const above = section.path
    .slice(0, -1)
    .filter((heading) => !report.name.includes(heading) && !heading.includes(report.name));
  const parts = [...where, above.join(' › '), report.textLanguage.toUpperCase()];
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
