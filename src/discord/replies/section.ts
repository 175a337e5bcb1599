import type { Library } from '../../core/library/library.ts';
import type { Passage } from '../../core/report/report.ts';
import type { Part, SelectPart } from '../layout/part.ts';
import { type MadeBy, noticeReply } from './notice.ts';
import { removeButton, shareButton, twinButton } from './pieces/buttons.ts';
import { headParts, type View } from './pieces/head.ts';
import { placeLine, sectionLink, sectionTitle } from './pieces/place.ts';

/** The whole section of a passage. */
export function sectionReply({ id }: { readonly id: string }, library: Library) {
  const passage = library.passagesById.get(id);
  if (passage === undefined) return noticeReply({ kind: 'gone' });
  const blocks = library.passages
    .filter(({ report, place }) => report === passage.report && place === passage.place)
    .flatMap((part) => part.blocks);
  const quote = { blocks, cutBefore: false, cutAfter: false };
  return { kind: 'section' as const, passage, quote, hasTwin: library.twins.has(id) };
}

/** A whole section, as far as a message holds it. */
export function sectionParts({ passage, quote, hasTwin }: MadeBy<typeof sectionReply>, view: View): readonly Part[] {
  const { t } = view.locale;
  const shown = [{ id: passage.id, from: 0 }];
  return [
    ...headParts(sectionTitle(passage), view),
    { kind: 'text', text: placeLine(passage, view.locale), link: sectionLink(passage, view.locale), quote },
    ...(quote.blocks.length === 0 ? [{ kind: 'text', text: t('emptySection') } as const] : []),
    {
      kind: 'buttons',
      buttons: [
        ...shareButton({ kind: 'section', id: passage.id }, view),
        { label: t('followUp'), action: { kind: 'follow-up', event: passage.event?.id ?? '' } },
        ...(hasTwin ? [twinButton(passage.report, shown, view)] : []),
        { label: t('cite'), action: { kind: 'cite', shown } },
        ...removeButton(view),
      ],
    },
  ];
}

/** Sections to read one of, by their first passages. */
export function sectionSelect(passages: readonly Passage[], placeholder: string): SelectPart {
  const options = passages.map(({ id, section, report }) => {
    const above = section.path.slice(0, -1).filter((heading) => !heading.includes(report.name));
    return { value: id, label: section.heading || report.name, description: above.join(' › ') || undefined };
  });
  return { kind: 'select', placeholder, action: { kind: 'pick', of: 'section' }, options };
}
