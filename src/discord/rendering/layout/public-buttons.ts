import type { Target } from '../../actions/action.ts';
import type { View } from '../view.ts';
import type { Button } from './part.ts';

/** Shows to the channel what one member sees. */
export function shareButton(target: Target, { locale: { t }, audience }: View): readonly Button[] {
  return audience.kind === 'private' ? [{ label: t('share'), action: { kind: 'share', target }, main: true }] : [];
}

/** Takes back what the channel sees. */
export function removeButton({ locale: { t }, audience }: View): readonly Button[] {
  return audience.kind === 'public' ? [{ label: t('remove'), action: { kind: 'remove', asker: audience.asker } }] : [];
}

/** To the page before and behind, where there is one. Pages count from 0. */
export function pageButtons(
  page: number,
  pages: number,
  targetOf: (page: number) => Target,
  { locale: { t } }: View,
): readonly Button[] {
  return [
    ...(page > 0 ? [{ label: t('previous'), action: { kind: 'turn', target: targetOf(page - 1) } } as const] : []),
    ...(page < pages - 1 ? [{ label: t('next'), action: { kind: 'turn', target: targetOf(page + 1) } } as const] : []),
  ];
}
