import type { Library } from '../../core/library/library.ts';
import { isPublished, type Passage, type Report, urlOf } from '../../core/report/report.ts';
import type { Shown } from '../actions/action.ts';
import type { Locale } from '../languages/locale.ts';
import type { Part } from '../layout/part.ts';
import { shorten } from '../layout/shorten.ts';
import { type MadeBy, noticeReply } from './notice.ts';
import type { View } from './pieces/head.ts';

/** What is to be cited, of what is still there. */
export function citationReply(shown: readonly Shown[], { passagesById }: Library, now: Date) {
  const passages = shown.flatMap(({ id }) => passagesById.get(id) ?? []);
  if (passages.length === 0) return noticeReply({ kind: 'gone' });
  return { kind: 'citation' as const, passages, readOn: now.toISOString().slice(0, 'yyyy-mm-dd'.length) };
}

/** Citations to copy, one a passage: author, report, section, site, address, and the day on which it was read. */
export function citationParts({ passages, readOn }: MadeBy<typeof citationReply>, { locale }: View): readonly Part[] {
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
  const author = report.credits?.author;
  const parts = [
    ...(author === undefined ? [] : [plain(author)]),
    `“${plain(report.name)}”${day}`,
    ...(section.heading === '' ? [] : [t('citeSection', { section: plain(section.heading) })]),
    siteOf(report),
    isPublished(report) ? (urlOf(report, section.anchor) ?? report.file) : report.file,
    t('citeRead', { date: date(readOn) }),
  ];
  return parts.map((part) => part.replaceAll('`', "'")).join(', ');
}

/** Its title, else its address on the web, else the name of its folder. */
function siteOf(report: Report): string {
  const { credits, page, site } = report;
  if (credits?.siteTitle !== undefined) return plain(credits.siteTitle);
  return plain(isPublished(report) && page ? page.base.replace(/^https?:\/\/|\/$/gu, '') : site);
}

function plain(text: string): string {
  return shorten(text, NAME);
}
