import type { QuotedPassage } from '../../core/answer/answer.ts';
import type { Locale } from '../languages/locale.ts';
import { shownOf } from '../replies/quote-again.ts';
import type { PassagesReply } from '../replies/reply.ts';
import { markOf } from '../replies/show-passages.ts';
import { headParts } from './layout/head.ts';
import type { Part } from './layout/part.ts';
import { passageButtons } from './layout/passage-buttons.ts';
import { passageTitle, placeLine, sectionLink } from './layout/place.ts';
import type { View } from './view.ts';

type Quoted = Pick<QuotedPassage, 'passage' | 'quote'>;

/** Each passage with title, place, the button to its section, and its quote; dividers between them. */
export function quotedParts(passages: readonly Quoted[], locale: Locale): readonly Part[] {
  return passages.flatMap(({ passage, quote }, index): readonly Part[] => {
    const sameReport = passages[index - 1]?.passage.report === passage.report;
    const text = `${passageTitle(passage)}\n${placeLine(passage, locale, { sameReport })}`;
    // The button stands beside the short title: on a phone it would leave a quote a third of the width.
    const part: Part = { kind: 'text', text, link: sectionLink(passage, locale), quote };
    return index === 0 ? [part] : [{ kind: 'divider' }, part];
  });
}

/** Passages that were asked for by their ids. */
export function passagesParts(reply: PassagesReply, view: View): readonly Part[] {
  const { t } = view.locale;
  const { passages, changed, gone } = reply;
  const notes = [...(changed ? [t('changed')] : []), ...(gone > 0 ? [t('someGone', { count: gone })] : [])];
  return [
    ...headParts(passagesTitle(passages, view.locale), view),
    ...(notes.length > 0 ? [note(notes)] : []),
    ...quotedParts(passages, view.locale),
    { kind: 'divider' },
    { kind: 'text', text: `-# ${t('wordForWord')}`, pinned: true },
    ...passageButtons({ ...reply, shown: passages.map(shownOf), mark: markFor(passages) }, view),
  ];
}

function note(sentences: readonly string[]): Part {
  return { kind: 'text', text: sentences.map((sentence) => `*${sentence}*`).join('\n'), pinned: true };
}

/** "2 passages in 1 report". */
export function passagesTitle(passages: readonly Quoted[], { t }: Locale): string {
  const reports = new Set(passages.map(({ passage }) => passage.report)).size;
  return `${t('passages', { count: passages.length })} ${t('inReports', { count: reports })}`;
}

export function markFor(passages: readonly Quoted[]): string {
  return markOf(passages.map(({ passage }) => passage));
}
