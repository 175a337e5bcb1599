import { create, createButton } from '../create.ts';
import type { View } from '../view.ts';

/** What a text is, other than a new message. */
export type Writing =
  | { readonly kind: 'reply'; readonly messageId: string; readonly to: string; readonly ping: boolean }
  | { readonly kind: 'edit'; readonly messageId: string; readonly text: string };

/** The bar above the composer during a reply or an edit. `onEditEnd` is called when an edit is over. */
export function createWritingBar(onEditEnd: () => void) {
  const element = create('div', { class: 'writing-bar', hidden: true });
  let current: Writing | undefined;

  const end = (): void => {
    const last = current;
    current = undefined;
    element.hidden = true;
    if (last?.kind === 'edit') onEditEnd();
  };
  const begin = (writing: Writing, view: View): void => {
    const { words } = view;
    current = writing;
    const what = create('span', { class: 'what' }, words.editing);
    if (writing.kind === 'reply') {
      const { to, ping } = writing;
      const look = { class: 'ping', 'aria-pressed': String(ping), 'aria-label': words.ping };
      const toggle = () => begin({ ...writing, ping: !ping }, view);
      what.replaceChildren(words.replyingTo(to), createButton(look, toggle, ping ? '@ ON' : '@ OFF'));
    }
    element.replaceChildren(what, createButton({ class: 'close', 'aria-label': words.cancel }, end, '✕'));
    element.hidden = false;
  };
  return { element, begin, end, writing: () => current };
}
