import { type Passage, type Report, urlOf } from '../../core/passage.ts';
import type { Locale } from '../languages/locale.ts';
import type { CitationReply } from '../reply.ts';
import type { Part } from './part.ts';
import { shorten } from './shorten.ts';
import type { View } from './view.ts';

/** Citations to copy, one a passage: author or site, report, section, address, and the day on which it was read. */
export function citationParts({ passages, readOn }: CitationReply, { locale }: View): readonly Part[] {
  const citations = [...new Set(passages.map((passage) => citation(passage, locale, readOn)))];
  return [
    { kind: 'text', text: locale.t('citation') },
    ...citations.map((text) => ({ kind: 'text', text: `\`\`\`\n${text}\n\`\`\`` }) as const),
  ];
}

/** Characters of a name. */
const NAME = 200;

function citation({ report, section, event }: Passage, locale: Locale, readOn: string): string {
  const { t, date } = locale;
  const day = event?.date === undefined ? '' : ` (${date(event.date, event.until)})`;
  const parts = [
    siteOf(report),
    `“${plain(report.name)}”${day}`,
    ...(section.heading === '' ? [] : [t('citeSection', { section: plain(section.heading) })]),
    urlOf(report, section.anchor) ?? report.file,
    t('citeRead', { date: date(readOn) }),
  ];
  return parts.map((part) => part.replaceAll('`', "'")).join(', ');
}

/** Who publishes it: the site's address where it has one, else its name. */
function siteOf({ page, site }: Report): string {
  return page === undefined ? plain(site) : page.base.replace(/^https?:\/\/|\/$/gu, '');
}

function plain(text: string): string {
  return shorten(text, NAME);
}
