import { chunk } from 'es-toolkit';
import type { Library } from '../../core/library/library.ts';
import type { Page, Report } from '../../core/report/report.ts';
import type { TargetOf } from '../actions/action.ts';
import type { Locale } from '../languages/locale.ts';
import { GALLERY } from '../layout/limits.ts';
import type { Part } from '../layout/part.ts';
import { type MadeBy, noticeReply } from './notice.ts';
import { pageOf, pageRow } from './pieces/buttons.ts';
import { headParts, type View } from './pieces/head.ts';
import { dayOf, reportLink, reportName, titleOf } from './pieces/place.ts';

/** The photos of a report, all of them. */
export function photosReply(target: TargetOf<'photos'>, { reports }: Library) {
  const report = reports.find(({ id }) => id === target.id);
  if (report === undefined) return noticeReply({ kind: 'gone' });
  const photos = photosOf(report);
  if (photos.length === 0) return noticeReply({ kind: 'no-photos' });
  return { kind: 'photos' as const, report, photos, target };
}

/**
 * The pictures of a report that can be looked at on the published site, in its order, numbered from 1; none where no site
 * publishes it, and on a Git host only those that lie elsewhere. `alt` has the author's words: '' for none, or where all pictures have the same.
 */
export function photosOf({ page, pictures }: Pick<Report, 'page' | 'pictures'>) {
  if (page === undefined || page.isOwn) return [];
  const alts = pictures.map(({ alt }) => alt.trim());
  return pictures.flatMap(({ source }, index) => {
    const isPage = page.isFile === true && !/^https?:/iu.test(source);
    const url = isPage ? undefined : addressOf(source, page);
    const alt = alts[index] ?? '';
    const isRepeated = alts.filter((other) => other === alt).length > 1;
    return url === undefined ? [] : [{ url, alt: isRepeated ? '' : alt, number: index + 1 }];
  });
}

type Photo = ReturnType<typeof photosOf>[number];

/** Discord fetches pictures itself, over HTTP, from addresses of at most 2,048 characters. */
const URL_CHARACTERS = 2_048;

/** Authors write `/images/x.jpg` for what Hugo publishes below the site's base address. */
function addressOf(source: string, { base, path }: Page): string | undefined {
  const isBelowBase = source.startsWith('/') && !source.startsWith('//');
  const [relative, from] = isBelowBase ? [source.replace(/^\/+/u, ''), base] : [source, base + path];
  if (source.trim() === '' || !URL.canParse(relative, from)) return undefined;
  const { href, protocol } = new URL(relative, from);
  return /^https?:$/u.test(protocol) && href.length <= URL_CHARACTERS ? href : undefined;
}

/** The photos of a report by pages, each with words for those who do not see it. */
export function photosParts({ report, photos, target }: MadeBy<typeof photosReply>, view: View): readonly Part[] {
  const { locale } = view;
  const page = pageOf(chunk(photos, GALLERY), target.page, view);
  const title = [locale.t('photosOf', { report: titleOf(reportName(report)) }), ...page.position];
  return [
    ...headParts(title.join('\n-# '), view, { link: reportLink(report, locale) }),
    { kind: 'gallery', pictures: page.items.map((photo) => ({ url: photo.url, alt: altOf(photo, report, locale) })) },
    pageRow(target, page, view),
  ];
}

/** The author's words, else event, day and number: "AWS Cloud Mastery Series #3, 29 Nov 2025, photo 2". */
function altOf({ alt, number }: Photo, report: Report, locale: Locale): string {
  if (alt !== '') return alt;
  const days = dayOf(report.date, report.event?.until, locale);
  return [reportName(report), ...days, locale.t('photo', { number })].join(', ');
}
