import { chunk } from 'es-toolkit';
import type { Locale } from '../languages/locale.ts';
import { GALLERY } from '../layout/limits.ts';
import type { Part } from '../layout/part.ts';
import type { Photo, PhotosReply } from '../replies/photos.ts';
import { headParts } from './pieces/head.ts';
import { pageOf, pageRow } from './pieces/pages.ts';
import { dayOf, reportLink, reportName, titleOf } from './pieces/place.ts';
import type { View } from './pieces/view.ts';

/** The photos of a report by pages, each with words for those who do not see it. */
export function photosParts(reply: PhotosReply, view: View): readonly Part[] {
  const { locale } = view;
  const { report, photos, target } = reply;
  const page = pageOf(chunk(photos, GALLERY), target.page, view);
  const title = [
    locale.t('photosOf', { report: titleOf(reportName(report)) }),
    ...page.position.map((each) => `-# ${each}`),
  ];
  return [
    ...headParts(title.join('\n'), view, { link: reportLink(report, locale) }),
    { kind: 'gallery', pictures: page.items.map((photo) => ({ url: photo.url, alt: altOf(photo, reply, locale) })) },
    pageRow(target, page, view),
  ];
}

/** The author's words, else event, day and number: "AWS Cloud Mastery Series #3, 29 Nov 2025, photo 2". */
function altOf({ alt, number }: Photo, { report }: PhotosReply, locale: Locale): string {
  if (alt !== '') return alt;
  const days = dayOf(report.date, report.event?.until, locale);
  return [reportName(report), ...days, locale.t('photo', { number })].join(', ');
}
