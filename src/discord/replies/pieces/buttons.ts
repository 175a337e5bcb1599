import type { Report } from '../../../core/report/passage.ts';
import type { Shown, Target } from '../../actions/action.ts';
import type { Button } from '../../layout/part.ts';
import type { View } from './view.ts';

/** Shows to the channel what one member sees. */
export function shareButton(target: Target, { locale: { t }, audience }: View): readonly Button[] {
  return audience.kind === 'private' ? [{ label: t('share'), action: { kind: 'share', target }, main: true }] : [];
}

/** Takes back what the channel sees. */
export function removeButton({ locale: { t }, audience }: View): readonly Button[] {
  return audience.kind === 'public' ? [{ label: t('remove'), action: { kind: 'remove', asker: audience.asker } }] : [];
}

/** Shows passages in the other language than that of their report. */
export function twinButton({ textLanguage }: Report, shown: readonly Shown[], { locale: { t } }: View): Button {
  return { label: t(textLanguage === 'en' ? 'twin_vi' : 'twin_en'), action: { kind: 'twin', shown } };
}
