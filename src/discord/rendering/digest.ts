import type { DigestGroup, Point } from '../../core/digest/digest.ts';
import type { Locale } from '../languages/locale.ts';
import type { DigestReply } from '../replies/reply.ts';
import { digestPages } from './digest-pages.ts';
import { headParts } from './layout/head.ts';
import type { Part } from './layout/part.ts';
import { sectionLink, titleOf } from './layout/place.ts';
import { pageButtons, removeButton, shareButton } from './layout/public-buttons.ts';
import type { View } from './view.ts';

export function digestParts({ digest, target, event }: DigestReply, view: View): readonly Part[] {
  const { locale } = view;
  const { t } = locale;
  const about = titleOf(event?.name ?? digest.about);
  const buttons = removeButton(view);
  if (digest.groups.length === 0) {
    const text = t('none', { count: digest.searched, about });
    return [{ kind: 'text', text }, ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : [])];
  }
  const pages = digestPages(digest.groups);
  const page = Math.min(target.page, pages.length - 1);
  const coverage =
    event === undefined
      ? t('coverage', { mentioned: digest.mentionedIn, count: digest.searched })
      : `${t('reportCount', { count: digest.mentionedIn })} · ${t('wordForWord')}`;
  const position = pages.length > 1 ? ` · ${t('page', { page: page + 1, pages: pages.length })}` : '';
  return [
    ...headParts(`${t(event === undefined ? 'digest' : 'digestEvent', { about })}\n-# ${coverage}${position}`, view),
    ...(pages[page] ?? []).flatMap((group) => groupParts(group, locale)),
    { kind: 'divider' },
    {
      kind: 'buttons',
      buttons: [
        ...shareButton({ ...target, page }, view),
        ...pageButtons(page, pages.length, (other) => ({ ...target, page: other }), view),
        ...buttons,
      ],
    },
  ];
}

function groupParts({ report, points }: DigestGroup, locale: Locale): readonly Part[] {
  const date = report.date === undefined ? '' : ` · ${locale.date(report.date, report.event?.until)}`;
  const title = `**${titleOf(report.event?.name ?? report.name)}**${date}`;
  return [{ kind: 'divider' }, { kind: 'text', text: title }, ...points.map((point) => pointPart(point, locale))];
}

/** The button stands beside the short title: on a phone it would crush a quote. */
function pointPart({ passage, quote, reports }: Point, locale: Locale): Part {
  const heading = titleOf(passage.section.heading || passage.report.name);
  const alike = reports > 1 ? ` · ${locale.t('reportCount', { count: reports })}` : '';
  const text = `-# ${heading}${alike}`;
  // A line from among others: marks of what stands around would be longer than it.
  const line = { ...quote, cutBefore: false, cutAfter: false };
  return { kind: 'text', text, link: sectionLink(passage, locale), quote: line };
}
