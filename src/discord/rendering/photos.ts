import type { Locale } from '../languages/locale.ts';
import type { Photo, PhotosReply } from '../replies/reply.ts';
import { headParts } from './layout/head.ts';
import { GALLERY } from './layout/limits.ts';
import type { Part } from './layout/part.ts';
import { reportLink, titleOf } from './layout/place.ts';
import { pageButtons, removeButton, shareButton } from './layout/public-buttons.ts';
import type { View } from './view.ts';

/** The photos of a report by pages, each with words for those who do not see it. */
export function photosParts(reply: PhotosReply, view: View): readonly Part[] {
  const { locale } = view;
  const { report, photos, target } = reply;
  const pages = Math.ceil(photos.length / GALLERY);
  const page = Math.min(target.page, pages - 1);
  const position = pages > 1 ? `\n-# ${locale.t('page', { page: page + 1, pages })}` : '';
  const shown = photos.slice(page * GALLERY, (page + 1) * GALLERY);
  const head = headParts(`${locale.t('photosOf', { report: titleOf(eventName(reply)) })}${position}`, view);
  return [
    ...head.map((part) => (part === head.at(-1) ? { ...part, link: reportLink(report, locale) } : part)),
    { kind: 'gallery', pictures: shown.map((photo) => ({ url: photo.url, alt: altOf(photo, reply, locale) })) },
    {
      kind: 'buttons',
      buttons: [
        ...shareButton({ ...target, page }, view),
        ...pageButtons(page, pages, (other) => ({ ...target, page: other }), view),
        ...removeButton(view),
      ],
    },
  ];
}

function eventName({ report }: PhotosReply): string {
  return report.event?.name ?? report.name;
}

/** The author's words, else event, day and number: "AWS Cloud Mastery Series #3, 29 Nov 2025, photo 2". */
function altOf({ alt, number }: Photo, reply: PhotosReply, locale: Locale): string {
  if (alt !== '') return alt;
  const { date, event } = reply.report;
  const day = date === undefined ? [] : [locale.date(date, event?.until)];
  return [eventName(reply), ...day, locale.t('photo', { number })].join(', ');
}
