import { type Passage, type Report, urlOf } from '../../../core/report/report.ts';
import type { Locale } from '../../languages/locale.ts';
import { escapeLine } from '../../layout/markdown.ts';
import type { Link, TextPart } from '../../layout/part.ts';
import { shorten } from '../../layout/shorten.ts';

/** Characters of a title that a reader needs to know it again. */
const TITLE = 160;
/** Characters of the small print of a passage. */
const PLACE = 240;

/** What is known of a passage before it is read: its heading in bold, its place in small print, the button to its section. */
export function passagePart(passage: Passage, locale: Locale, sameReport = false): TextPart {
  const { section, report, lead } = passage;
  const text = `**${titleOf(section.heading || lead || report.name)}**\n${placeLine(passage, locale, sameReport)}`;
  return { kind: 'text', text, link: sectionLink(passage, locale) };
}

/**
 * The small print of a passage: event, date, the headings above, language.
 * @param sameReport Whether the passage above it is of the same report.
 */
export function placeLine({ report, section, event }: Passage, locale: Locale, sameReport = false): string {
  const name = event?.name ?? report.name;
  const where = sameReport
    ? [locale.t('sameReport')]
    : [shorten(name, TITLE), ...dayOf(event?.date, event?.until, locale)];
  const above = section.path
    .slice(0, -1)
    .filter((heading) => !report.name.includes(heading) && !heading.includes(report.name));
  const parts = [...where, above.join(' › ')].filter((part) => part !== '');
  return `-# ${escapeLine(shorten(parts.join(' · '), PLACE))} · ${languageOf(report, locale)}`;
}

/** The language of a report; a name of two words stays on one line. */
export function languageOf({ textLanguage }: Report, locale: Locale): string {
  return locale.language(textLanguage).replaceAll(' ', '\u00a0');
}

/** What a report is listed under: the series that its event belongs to, else its own name. Not escaped. */
export function reportName({ event, name }: Report): string {
  return event?.name ?? name;
}

/** The day of an event, or its days; none when nobody says. */
export function dayOf(date: string | undefined, until: string | undefined, locale: Locale): readonly string[] {
  return date === undefined ? [] : [locale.date(date, until)];
}

/** What a section is called, escaped: its heading, else the report's name. */
export function sectionTitle({ section, report }: Passage): string {
  return titleOf(section.heading || report.name);
}

/** A name or heading, escaped, as long as a title may be. */
export function titleOf(name: string): string {
  return escapeLine(shorten(name, TITLE));
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
