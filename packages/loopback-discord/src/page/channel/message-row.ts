import type { DiscordMessage } from '../../page-server/discord-message.ts';
import { displayName } from '../../page-server/display-name.ts';
import { create } from '../create.ts';
import { renderMessage } from '../message-element.ts';
import type { View } from './view.ts';

export interface RowActions {
  readonly reply: (message: DiscordMessage) => void;
  readonly edit: (message: DiscordMessage) => void;
  /** Opens the menu of a message at a point of the window. */
  readonly menu: (message: DiscordMessage, at: { readonly x: number; readonly y: number }) => void;
}

/** A message with the buttons that Discord shows over it, and its context menu. */
export function messageRow(message: DiscordMessage, view: View, actions: RowActions): HTMLElement {
  const { words, state, reading } = view;
  const shown = renderMessage(message, reading);
  const isOwn = message.author.id === state.me.id;
  const more = toolButton('⋯', words.more, () => {
    const { left, bottom } = more.getBoundingClientRect();
    actions.menu(message, { x: left, y: bottom + 4 });
  });
  more.setAttribute('aria-haspopup', 'menu');
  const buttons = [
    ...(isOwn ? [toolButton('✎', words.edit, () => actions.edit(message))] : []),
    toolButton('↩', words.reply, () => actions.reply(message)),
    more,
  ];
  const row = create(
    'article',
    { class: 'message', 'data-id': message.id, 'aria-label': displayName(message.author), tabindex: -1 },
    shown,
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
