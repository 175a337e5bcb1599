import type { DiscordMessage } from '../../../state/message.ts';
import { displayName } from '../../protocol.ts';
import { create } from '../create.ts';
import { renderMessage } from '../message/message-element.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';

/** The messages of the channel, oldest first, and what else stands between them. */
export interface MessageList {
  readonly element: HTMLElement;
  /** Shows these messages instead; without any, the same ones anew. */
  readonly show: (light: boolean, messages?: readonly DiscordMessage[]) => void;
  readonly put: (message: DiscordMessage) => void;
  readonly remove: (id: string) => void;
  /** Puts something else at the end: a note that the bot did not answer. */
  readonly append: (element: HTMLElement) => void;
  readonly row: (id: string) => HTMLElement | null;
  readonly last: (fits: (message: DiscordMessage) => boolean) => DiscordMessage | undefined;
}

/** What the buttons over a message do. */
export interface RowActions {
  readonly reply: (message: DiscordMessage) => void;
  readonly edit: (message: DiscordMessage) => void;
  /** Opens the menu of a message at a point of the window. */
  readonly menu: (message: DiscordMessage, at: { readonly x: number; readonly y: number }) => void;
}

export function createMessageList(view: () => View, actions: RowActions): MessageList {
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
    show: (light, all = [...messages.values()]) => {
      list.toggleAttribute('light-theme', light);
      list.lightTheme = light;
      messages.clear();
      list.replaceChildren();
      for (const message of all) put(message);
    },
    remove: (id) => {
      messages.delete(id);
      row(id)?.remove();
    },
    append: (element) => list.append(element),
    last: (fits) => [...messages.values()].findLast(fits),
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
  const button = create(
    'button',
    { type: 'button', 'aria-label': name, title: name },
    create('span', { 'aria-hidden': 'true' }, sign),
  );
  button.addEventListener('click', use);
  return button;
}
