import { create } from '../create.ts';
import type { View } from '../view.ts';

/** What a text is, other than a new message. */
export type Writing =
  | { readonly kind: 'reply'; readonly messageId: string; readonly to: string; readonly ping: boolean }
  | { readonly kind: 'edit'; readonly messageId: string; readonly text: string };

/** The bar above the composer during a reply or an edit. */
export interface WritingBar {
  readonly element: HTMLElement;
  readonly begin: (writing: Writing, view: View) => void;
  readonly end: () => void;
  readonly writing: () => Writing | undefined;
}

/** @param onEditEnd Called when an edit is given up. */
export function createWritingBar(onEditEnd: () => void): WritingBar {
  const element = create('div', { class: 'writing-bar', hidden: true });
  let current: Writing | undefined;

  const end = (): void => {
    const last = current;
    current = undefined;
    element.hidden = true;
    if (last?.kind === 'edit') onEditEnd();
  };
  const pingButton = (writing: Extract<Writing, { kind: 'reply' }>, view: View): HTMLElement => {
    const { ping } = writing;
    const button = create(
      'button',
      { type: 'button', class: 'ping', 'aria-pressed': String(ping), 'aria-label': view.words.ping },
      ping ? '@ ON' : '@ OFF',
    );
    button.addEventListener('click', () => begin({ ...writing, ping: !ping }, view));
    return button;
  };
  const begin = (writing: Writing, view: View): void => {
    const { words } = view;
    current = writing;
    const cancel = create('button', { type: 'button', class: 'close', 'aria-label': words.cancel }, '✕');
    cancel.addEventListener('click', end);
    const parts =
      writing.kind === 'reply' ? [words.replyingTo(writing.to), pingButton(writing, view)] : [words.editing];
    element.replaceChildren(create('span', { class: 'what' }, ...parts), cancel);
    element.hidden = false;
  };
  return { element, begin, end, writing: () => current };
}
