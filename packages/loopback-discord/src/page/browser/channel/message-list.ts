import type { DiscordMessage } from '../../../state/message.ts';
import { displayName } from '../../protocol.ts';
import { create, createButton, createSign } from '../create.ts';
import { renderMessage } from '../message/message-element.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';

export type MessageList = ReturnType<typeof createMessageList>;

/** What the buttons over a message do. */
export interface RowActions {
  readonly reply: (message: DiscordMessage) => void;
  readonly edit: (message: DiscordMessage) => void;
  /** Opens the menu of a message at a point of the window. */
  readonly menu: (message: DiscordMessage, at: { readonly x: number; readonly y: number }) => void;
}

/** The messages of the channel, oldest first, and what else stands between them. */
export function createMessageList(view: () => View, actions: RowActions) {
  const list = create('discord-messages', { 'no-background': true });
  const messages = new Map<string, DiscordMessage>();
  let toFocus: string | undefined;
  const row = (id: string) => list.querySelector<HTMLElement>(`article[data-id="${CSS.escape(id)}"]`);

  const put = (message: DiscordMessage): void => {
    const next = messageRow(message, view(), actions);
    const current = row(message.id);
    messages.set(message.id, message);
    if (current === null) {
      list.append(next);
      return;
    }
    if (current.contains(document.activeElement)) toFocus = controlOf(document.activeElement);
    current.replaceWith(next);
    const wanted = toFocus;
    if (wanted === undefined) return;
    // Until the message has drawn itself, nothing in it can have the focus. The button that was used is often gone:
    // then the message has it, and the next Tab leads to its first button.
    requestAnimationFrame(() => {
      if (!next.isConnected) return;
      toFocus = undefined;
      (next.querySelector<HTMLElement>(wanted) ?? next).focus();
    });
  };
  return {
    element: list,
    put,
    row,
    /** Shows these messages instead; without any, the same ones anew. */
    show: (light: boolean, all: readonly DiscordMessage[] = [...messages.values()]): void => {
      list.toggleAttribute('light-theme', light);
      list.lightTheme = light;
      messages.clear();
      list.replaceChildren();
      for (const message of all) put(message);
    },
    remove: (id: string): void => {
      messages.delete(id);
      row(id)?.remove();
    },
    /** Puts something else at the end: a note that the bot did not answer. */
    append: (element: HTMLElement): void => list.append(element),
    last: (fits: (message: DiscordMessage) => boolean): DiscordMessage | undefined =>
      [...messages.values()].findLast(fits),
  };
}

/** A selector that finds the same control in the changed message. */
function controlOf(element: Element | null): string {
  return `[data-control="${CSS.escape(element?.getAttribute('data-control') ?? '')}"]`;
}

/** A message with the buttons that Discord shows over it, and its context menu. */
function messageRow(message: DiscordMessage, view: View, actions: RowActions): HTMLElement {
  const { words, state, reading } = view;
  const more = toolButton('⋯', words.more, () => {
    const { left, bottom } = more.getBoundingClientRect();
    actions.menu(message, { x: left, y: bottom + 4 });
  });
  more.setAttribute('aria-haspopup', 'menu');
  const buttons = [
    ...(message.author.id === state.me.id ? [toolButton('✎', words.edit, () => actions.edit(message))] : []),
    toolButton('↩', words.reply, () => actions.reply(message)),
    more,
  ];
  const row = create(
    'article',
    { class: 'message', 'data-id': message.id, 'aria-label': displayName(message.author), tabindex: -1 },
    renderMessage(message, reading, () => void act({ do: 'dismiss', messageId: message.id })),
    create('div', { class: 'tools', role: 'group', 'aria-label': words.actions }, ...buttons),
  );
  row.addEventListener('contextmenu', (event) => {
    // Links and selected text keep the browser's own menu.
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isLink || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    actions.menu(message, { x: event.clientX, y: event.clientY });
  });
  return row;
}

function toolButton(sign: string, name: string, use: () => void): HTMLButtonElement {
  return createButton({ 'aria-label': name, title: name }, use, createSign(undefined, sign));
}
