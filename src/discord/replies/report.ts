import { chunk } from 'es-toolkit';
import type { Library } from '../../core/library/library.ts';
import type { Report } from '../../core/report/report.ts';
import type { TargetOf } from '../actions/action.ts';
import type { Locale } from '../languages/locale.ts';
import { SELECT_OPTIONS } from '../layout/limits.ts';
import { escapeLine } from '../layout/markdown.ts';
import type { Button, Part } from '../layout/part.ts';
import { shorten } from '../layout/shorten.ts';
import { type MadeBy, noticeReply } from './notice.ts';
import { photosOf } from './photos.ts';
import { pageOf, pageRow } from './pieces/buttons.ts';
import { headParts, type View } from './pieces/head.ts';
import { dayOf, languageOf, reportLink, titleOf } from './pieces/place.ts';
import { sectionSelect } from './section.ts';

/** One report: what is known of its event, and its sections to choose from. */
export function reportReply(target: TargetOf<'report'>, { reports, passages }: Library) {
  const report = reports.find(({ id }) => id === target.id);
  if (report === undefined) return noticeReply({ kind: 'gone' });
  // The first passage of each section that has a text of its own.
  const own = passages.filter((passage) => passage.report === report && passage.blocks.length > 0);
  const sections = own.filter(({ section }, index) => section !== own[index - 1]?.section);
  return { kind: 'report' as const, report, sections, photos: photosOf(report), target };
}

/** The card of a report: what is known of its event, its sections to read, its photos, and the link to all of it. */
export function reportParts(reply: MadeBy<typeof reportReply>, view: View): readonly Part[] {
  const { locale } = view;
  const { report, sections, target } = reply;
  const page = pageOf(chunk(sections, SELECT_OPTIONS), target.page, view);
  const from = page.page * SELECT_OPTIONS;
  const place = { from: from + 1, to: from + page.items.length, total: sections.length };
  return [
    ...headParts(titleOf(report.name), view, { link: reportLink(report, locale) }),
    { kind: 'text', text: factLines(reply, locale).join('\n') },
    sectionSelect(page.items, locale.t(page.pages > 1 ? 'sectionsFrom' : 'chooseSection', place)),
    pageRow(target, page, view, photosButton(reply, view)),
  ];
}

/** Names of speakers that are shown; a list of all would hide the rest of the card. */
const SPEAKERS = 6;
/** Characters of a fact. */
const FACT = 200;

function factLines({ report, sections }: MadeBy<typeof reportReply>, locale: Locale): readonly string[] {
  const { t } = locale;
  const { date, event } = report;
  const counted = t('sections', { count: sections.length });
  return [
    `-# ${[...dayOf(date, event?.until, locale), counted, languageOf(report, locale)].join(' · ')}`,
    ...fact(t('time'), event?.time),
    ...fact(t('place'), event?.place),
    ...fact(t('speakers'), speakersOf(report, locale)),
  ];
}

function fact(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`**${name}:** ${escapeLine(shorten(value, FACT))}`];
}

function speakersOf({ event }: Report, { t }: Locale): string {
  const speakers = event?.speakers ?? [];
  const more = speakers.length - SPEAKERS;
  return [...speakers.slice(0, SPEAKERS), ...(more > 0 ? [t('andMore', { count: more })] : [])].join(', ');
}

function photosButton({ report, photos }: MadeBy<typeof reportReply>, { locale: { t } }: View): readonly Button[] {
  if (photos.length === 0) return [];
  const target = { kind: 'photos', id: report.id, page: 0 } as const;
  return [{ label: t('photos', { count: photos.length }), action: { kind: 'open', target } }];
}
