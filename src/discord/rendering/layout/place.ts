import { type Passage, type Report, urlOf } from '../../../core/report/passage.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from './markdown.ts';
import { shorten } from './shorten.ts';

/** Characters of a title that a reader needs to know it again. */
const TITLE = 160;
/** Characters of the small print of a passage. */
const PLACE = 240;

/** The small print of a passage: event, date, the headings above, language. */
export function placeLine(
  { report, section, event }: Passage,
  locale: Locale,
  options: { readonly sameReport?: boolean } = {},
): string {
  const name = event?.name ?? report.name;
  const where =
    options.sameReport === true
      ? [locale.t('sameReport')]
      : [shorten(name, TITLE), event?.date === undefined ? '' : locale.date(event.date, event.until)];
  const above = section.path
    .slice(0, -1)
    .filter((heading) => !report.name.includes(heading) && !heading.includes(report.name));
  const parts = [...where, above.join(' › ')].filter((part) => part !== '');
  return `-# ${escapeLine(shorten(parts.join(' · '), PLACE))} · ${languageName(report, locale)}`;
}

/** "English"; a name of two words stays on one line. */
export function languageName({ textLanguage }: Pick<Report, 'textLanguage'>, { t }: Locale): string {
  return t(`lang_${textLanguage}`).replaceAll(' ', '\u00a0');
}

/** The heading of a passage in bold, or the report's name. */
export function passageTitle({ section, report, lead }: Passage): string {
  return `**${titleOf(section.heading || lead || report.name)}**`;
}

/** A name or heading, escaped, as long as a title may be. */
export function titleOf(name: string): string {
  return escapeLine(shorten(name, TITLE));
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** The button that opens the section; undefined where its address is not known. */
export function sectionLink({ report, section }: Passage, { t }: Locale): Link | undefined {
  const url = urlOf(report, section.anchor);
  return url === undefined ? undefined : { label: t('openSection'), url };
}

/** The button that opens the report. */
export function reportLink(report: Report, { t }: Locale): Link | undefined {
  const url = urlOf(report, '');
  return url === undefined ? undefined : { label: t('openReport'), url };
}
