import type { Passage } from '../../../core/report/report.ts';
import type { Shown } from '../../actions/action.ts';
import { encodeAction } from '../../actions/codec.ts';
import type { View } from '../view.ts';
import { CUSTOM_ID } from './limits.ts';
import type { Button, Part } from './part.ts';
import { removeButton, shareButton } from './public-buttons.ts';

interface ShownPassages {
  readonly passages: readonly { readonly passage: Passage }[];
  readonly shown: readonly Shown[];
  readonly mark: string;
  readonly next: readonly Shown[];
  readonly twins: ReadonlySet<string>;
}

/** What can be done with passages, in two rows: what leads on, and what is said about them. */
export function passageButtons(given: ShownPassages, view: View): readonly Part[] {
  const { t } = view.locale;
  const { passages, shown, mark } = given;
  const event = passages[0]?.passage.event?.id ?? '';
  const first: readonly Button[] = [
    ...shareButton({ kind: 'passages', shown, mark }, view),
    ...moreButton(given.next, view),
    { label: t('followUp'), action: { kind: 'follow-up', event } },
    ...twinButton(given, view),
    { label: t('cite'), action: { kind: 'cite', shown } },
  ];
  const second: readonly Button[] = [
    { label: t('helpful'), action: { kind: 'rate', helpful: true, shown } },
    { label: t('notHelpful'), action: { kind: 'rate', helpful: false, shown } },
    ...removeButton(view),
  ];
  return [
    { kind: 'buttons', buttons: first },
    { kind: 'buttons', buttons: second },
  ];
}

function moreButton(next: readonly Shown[], { locale: { t } }: View): readonly Button[] {
  const action = (count: number) =>
    ({ kind: 'open', target: { kind: 'passages', shown: next.slice(0, count), mark: '' } }) as const;
  let count = next.length;
  while (count > 0 && encodeAction(action(count)).length > CUSTOM_ID) count -= 1;
  return count === 0 ? [] : [{ label: t('more'), action: action(count) }];
}

function twinButton({ passages, shown, twins }: ShownPassages, { locale: { t } }: View): readonly Button[] {
  const first = passages.find(({ passage }) => twins.has(passage.id));
  if (first === undefined) return [];
  const label = first.passage.report.textLanguage === 'en' ? t('twin_vi') : t('twin_en');
  return [{ label, action: { kind: 'twin', shown: shown.filter(({ id }) => twins.has(id)) } }];
}
