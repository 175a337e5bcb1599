import type { SectionReply } from '../replies/reply.ts';
import { headParts } from './layout/head.ts';
import type { Button, Part } from './layout/part.ts';
import { placeLine, sectionLink, titleOf } from './layout/place.ts';
import { removeButton, shareButton } from './layout/public-buttons.ts';
import type { View } from './view.ts';

/** A whole section, as far as a message holds it. */
export function sectionParts({ passage, quote, hasTwin }: SectionReply, view: View): readonly Part[] {
  const { locale } = view;
  const { t } = locale;
  const shown = [{ id: passage.id, from: 0 }];
  const title = titleOf(passage.section.heading || passage.report.name);
  const twin: readonly Button[] = hasTwin
    ? [
        {
          label: passage.report.textLanguage === 'en' ? t('twin_vi') : t('twin_en'),
          action: { kind: 'twin', shown },
        },
      ]
    : [];
  return [
    ...headParts(title, view),
    { kind: 'text', text: placeLine(passage, locale), link: sectionLink(passage, locale), quote },
    ...(quote.blocks.length === 0 ? [{ kind: 'text', text: t('emptySection') } as const] : []),
    {
      kind: 'buttons',
      buttons: [
        ...shareButton({ kind: 'section', id: passage.id }, view),
        { label: t('followUp'), action: { kind: 'follow-up', event: passage.event?.id ?? '' } },
        ...twin,
        { label: t('cite'), action: { kind: 'cite', shown } },
        ...removeButton(view),
      ],
    },
  ];
}
