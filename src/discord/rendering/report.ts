import type { Report } from '../../core/report/report.ts';
import type { Locale } from '../languages/locale.ts';
import type { ReportReply } from '../replies/reply.ts';
import { headParts } from './layout/head.ts';
import { SELECT_OPTIONS } from './layout/limits.ts';
import { escapeLine } from './layout/markdown.ts';
import type { Button, Part } from './layout/part.ts';
import { languageName, reportLink, titleOf } from './layout/place.ts';
import { pageButtons, removeButton, shareButton } from './layout/public-buttons.ts';
import { sectionSelect } from './layout/section-select.ts';
import { shorten } from './layout/shorten.ts';
import type { View } from './view.ts';

/** The card of a report: what is known of its event, its sections to read, its photos, and the link to all of it. */
export function reportParts(reply: ReportReply, view: View): readonly Part[] {
  const { locale } = view;
  const { report, sections, target } = reply;
  const pages = Math.max(1, Math.ceil(sections.length / SELECT_OPTIONS));
  const page = Math.min(target.sections, pages - 1);
  const from = page * SELECT_OPTIONS;
  const shown = sections.slice(from, from + SELECT_OPTIONS);
  const place = { from: from + 1, to: from + shown.length, total: sections.length };
  const [title, ...other] = headParts(titleOf(report.name), view).toReversed();
  return [
    ...other.toReversed(),
    ...(title?.kind === 'text' ? [{ ...title, link: reportLink(report, locale) }] : []),
    { kind: 'text', text: factLines(reply, locale).join('\n') },
    ...sectionSelect(shown, locale, locale.t(pages > 1 ? 'sectionsFrom' : 'chooseSection', place)),
    {
      kind: 'buttons',
      buttons: [
        ...shareButton(target, view),
        ...photosButton(reply, view),
        ...pageButtons(page, pages, (sectionsPage) => ({ ...target, sections: sectionsPage }), view),
        ...removeButton(view),
      ],
    },
  ];
}

/** Names of speakers that are shown; a list of all would hide the rest of the card. */
const SPEAKERS = 6;
/** Characters of a fact. */
const FACT = 200;

function factLines({ report, sections }: ReportReply, locale: Locale): readonly string[] {
  const { t } = locale;
  return [
    `-# ${[...dateOf(report, locale), t('sections', { count: sections.length }), languageName(report, locale)].join(' · ')}`,
    ...fact(t('time'), report.event?.time),
    ...fact(t('place'), report.event?.place),
    ...fact(t('speakers'), speakersOf(report, locale)),
  ];
}

function dateOf({ date, event }: Report, locale: Locale): readonly string[] {
  return date === undefined ? [] : [locale.date(date, event?.until)];
}

function fact(name: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [`**${name}:** ${escapeLine(shorten(value, FACT))}`];
}

function speakersOf({ event }: Report, { t }: Locale): string | undefined {
  const speakers = event?.speakers ?? [];
  const more = speakers.length - SPEAKERS;
  return [...speakers.slice(0, SPEAKERS), ...(more > 0 ? [t('andMore', { count: more })] : [])].join(', ');
}

function photosButton({ report, photos }: ReportReply, { locale: { t } }: View): readonly Button[] {
  if (photos.length === 0) return [];
  const target = { kind: 'photos', id: report.id, page: 0 } as const;
  return [{ label: t('photos', { count: photos.length }), action: { kind: 'open', target } }];
}
