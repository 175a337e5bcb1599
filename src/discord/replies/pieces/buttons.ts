import type { Report } from '../../../core/report/report.ts';
import type { Shown, Target } from '../../actions/action.ts';
import type { Button, ButtonsPart } from '../../layout/part.ts';
import type { View } from './head.ts';

/** Shows to the channel what one member sees. */
export function shareButton(target: Target, { locale: { t }, audience }: View): readonly Button[] {
  return audience.kind === 'private' ? [{ label: t('share'), action: { kind: 'share', target }, main: true }] : [];
}

/** Takes back what the channel sees. */
export function removeButton({ locale: { t }, audience }: View): readonly Button[] {
  return audience.kind === 'public' ? [{ label: t('remove'), action: { kind: 'remove', asker: audience.asker } }] : [];
}

/** Where nothing else can be done. */
export function removeRow(view: View): ButtonsPart {
  return { kind: 'buttons', buttons: removeButton(view) };
}

/** Shows passages in the other language than that of their report. */
export function twinButton({ textLanguage }: Report, shown: readonly Shown[], { locale: { t } }: View): Button {
  return { label: t(textLanguage === 'en' ? 'twin_vi' : 'twin_en'), action: { kind: 'twin', shown } };
}

/** One page of several. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** "page 2 of 3"; none of a single page. */
  readonly position: readonly string[];
}

/** The wanted page, from 0, or the last one where there are not so many (any more). */
export function pageOf<T>(all: readonly (readonly T[])[], wanted: number, { locale: { t } }: View): Page<T> {
  const pages = Math.max(1, all.length);
  const page = Math.min(wanted, pages - 1);
  const position = pages > 1 ? [t('page', { page: page + 1, pages })] : [];
  return { items: all[page] ?? [], page, pages, position };
}

/** The row below a page: to share it, what else it leads to, to turn it, and to take it back. */
export function pageRow(
  target: Extract<Target, { readonly page: number }>,
  { page, pages }: Page<unknown>,
  view: View,
  others: readonly Button[] = [],
): ButtonsPart {
  const { t } = view.locale;
  const turned = (to: number): Target => ({ ...target, page: to });
  const previous = { label: t('previous'), action: { kind: 'turn', target: turned(page - 1) } } as const;
  const next = { label: t('next'), action: { kind: 'turn', target: turned(page + 1) } } as const;
  const turning = [...(page > 0 ? [previous] : []), ...(page < pages - 1 ? [next] : [])];
  const buttons = [...shareButton(turned(page), view), ...others, ...turning, ...removeButton(view)];
  return { kind: 'buttons', buttons };
}
