import { sectionUrl } from '../addresses/section-url.ts';
import { knownDate } from '../event/dates/calendar.ts';
import type { Event, Fact } from '../event/event.ts';
import type { Role } from '../pack/roles.ts';
import type { Language } from '../text/language.ts';
import { compareText } from '../text/words.ts';
import { type Block, blocksText, type Picture, type Section } from './parsed-report.ts';

/** One file as read, with its place on the site. */
export interface Report {
  /** Stable over restarts: made from site and file. At most 13 characters of [0-9a-z]. */
  readonly id: string;
  /** Name of the site that it belongs to. */
  readonly site: string;
  /** Path below the site's `content/`. */
  readonly file: string;
  /** Language of the address that Hugo gives the page: by file name, else the site's default. */
  readonly lang: string;
  /** Language that the text is written in. */
  readonly textLanguage: Language;
  /** What the report is about: the event's name, or the page's title where there is none. */
  readonly name: string;
  /** What reports on the same event in other languages call it, the most frequent name of each. */
  readonly otherNames: readonly { readonly name: string; readonly language: Language }[];
  /** What it reports on; undefined for a section index and for the untouched template. */
  readonly event: Event | undefined;
  /** Day of the event, ISO 8601; undefined when nobody says when the event was. */
  readonly date: string | undefined;
  /** Where the page can be read: on its site, on a Git host, or with Debrief; undefined where nobody can know. */
  readonly page: Page | undefined;
  /** Names its page: the files of one page in several languages have it in common. */
  readonly pageId: string;
  /** The list of a folder's reports, not a report of its own. */
  readonly isIndex: boolean;
  readonly sections: readonly Section[];
  readonly pictures: readonly Picture[];
  /** What was read from this file, about whichever event: a section index speaks of many. */
  readonly facts: readonly ReportFact[];
  readonly credits?: Credits;
}

/** Who is to be named when a report is cited. */
export interface Credits {
  /** As the front matter names it (`author`, `authors`), else the site's configuration; absent when neither does. */
  readonly author?: string;
  /** The site's own title in the language of the page; absent when it has none. */
  readonly siteTitle?: string;
}

/** A fact with the event that it belongs to. */
export interface ReportFact {
  readonly fact: Fact;
  readonly event: Event;
}

/** A page that can be opened. See `sectionUrl`. */
export interface Page {
  /** Base address of the site, ending in '/'. */
  readonly base: string;
  /** Below the base, not encoded. */
  readonly path: string;
  /** Debrief's own page of a report that no site publishes. */
  readonly isOwn?: true;
  /** The report's file on a Git host: what it links to is a file there, too, and pictures are pages. */
  readonly isFile?: true;
}

/** What is indexed and shown: a section, or a part of a long one, in the setting of its report. */
export interface Passage {
  /** Stable over restarts: made from site, file, anchor and the part's number. At most 13 characters of [0-9a-z]. */
  readonly id: string;
  readonly report: Report;
  readonly section: Section;
  /** Place of the section among those of its report. */
  readonly place: number;
  /** The blocks of the section that belong to this passage; all of them unless the section is long. */
  readonly blocks: readonly Block[];
  /** What it is about: the report's event, or the one that an entry of a section index lists. */
  readonly event: Event | undefined;
  /** What part of a report it is: by its heading, and by the facts that were read from its lines. */
  readonly roles: readonly Role[];
  /** The bold line that serves as the heading of this part; undefined for none. */
  readonly lead: string | undefined;
}

/** The address of a section on the published site; undefined when it is not known. */
export function urlOf({ page }: Report, anchor: string): string | undefined {
  return page === undefined ? undefined : sectionUrl(page.base, page.path, anchor);
}

/** Whether everybody can open it: Debrief's own pages are for this computer alone. */
export function isPublished({ page }: Report): boolean {
  return page !== undefined && page.isOwn !== true;
}

/** The date of an event as far as it is known: `2025-11-29`, or `2013-07` for a month; undefined where nobody says. */
export function dateOf(event: Pick<Event, 'date' | 'until'> | undefined): string | undefined {
  if (event?.date === undefined) return undefined;
  return knownDate({ iso: event.date, ...(event.until === undefined ? {} : { until: event.until }) });
}

/** Names what a passage is about: its event, or where there is none its report. */
export function subjectId({ event, report }: Passage): string {
  return event?.id ?? report.id;
}

/** All text of a report as a reader sees it, headings too. */
export function reportText({ sections }: Report): string {
  return sections.map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`).join('\n');
}

/** How many reports these are, wherever they are counted: the languages of a page are one, lists of reports are none. */
export function countReports(reports: readonly Report[]): number {
  const pages = new Set<string>();
  for (const { isIndex, pageId } of reports) if (!isIndex) pages.add(pageId);
  return pages.size;
}

/** Orders by the event's day, newest first, undated last; of one day by site and file. */
export function compareDates(a: Report, b: Report): number {
  return compareText(b.date ?? '', a.date ?? '') || compareText(a.site, b.site) || compareText(a.file, b.file);
}
