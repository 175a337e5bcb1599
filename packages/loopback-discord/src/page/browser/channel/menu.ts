import { markdownText } from '../../../markdown/markdown-text.ts';
import type { Component } from '../../../state/component.ts';
import type { DiscordMessage } from '../../../state/message.ts';
import { menuEntries } from '../composer/command-entry.ts';
import { create, createButton } from '../create.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';

export interface MessageMenuContext {
  readonly view: View;
  readonly reply: (message: DiscordMessage) => void;
  readonly edit: (message: DiscordMessage) => void;
  /** Uses a command of the bot on the message; `shown` is its name in the member's language. */
  readonly use: (name: string, shown: string, message: DiscordMessage) => Promise<void>;
}

/** The context menu of a message: what Discord itself offers, and the bot's commands for messages. */
export function openMessageMenu(
  message: DiscordMessage,
  at: { readonly x: number; readonly y: number },
  { view, reply, edit, use }: MessageMenuContext,
): void {
  const { words, state, reading } = view;
  const own = [
    { text: words.edit, use: () => edit(message) },
    { text: words.delete, isDanger: true, use: () => void act({ do: 'delete', messageId: message.id }) },
  ];
  const all = [
    { text: words.reply, use: () => reply(message) },
    { text: words.copy, use: () => void navigator.clipboard?.writeText(textOf(message, reading)) },
  ];
  const apps = menuEntries(state.commands, state.locale).map(({ name, shown }) => ({
    text: shown,
    use: () => void use(name, shown, message),
  }));
  openMenu(
    [
      { title: words.apps, items: apps },
      { title: '', items: all },
      { title: '', items: message.author.id === state.me.id ? own : [] },
    ],
    words.actions,
    at,
  );
}

/** What can be read in a message. */
function textOf({ content, components }: DiscordMessage, reading: View['reading']): string {
  const textsIn = ({ type, content: text = '', components: inner = [] }: Component): readonly string[] =>
    type === TEXT_DISPLAY ? [text] : inner.flatMap(textsIn);
  return [content, ...components.flatMap(textsIn)]
    .filter((text) => text !== '')
    .map((text) => markdownText(text, reading))
    .join('\n');
}

/** Discord's type of components that are text. */
const TEXT_DISPLAY = 10;

/** Items under a title; '' for none. */
interface MenuGroup {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly isDanger?: boolean; readonly use: () => void }[];
}

/**
 * Opens a menu at a point of the window, in CSS pixels (WAI-ARIA, Menu pattern): arrows, Home and End walk, Enter uses,
 * Escape and a click elsewhere close it. The focus goes back to where it was, unless the item takes it elsewhere.
 */
function openMenu(groups: readonly MenuGroup[], label: string, at: { readonly x: number; readonly y: number }): void {
  const before = document.activeElement;
  const menu = create('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const close = (): void => {
    menu.remove();
    document.removeEventListener('pointerdown', onPointer, true);
  };
  const onPointer = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  const leave = (): void => {
    close();
    if (before instanceof HTMLElement) before.focus();
  };
  const buttons: HTMLElement[] = [];
  for (const { title, items } of groups.filter(({ items }) => items.length > 0)) {
    const group = create('div', { class: 'group', role: 'group', 'aria-label': title || label });
    if (title !== '') group.append(create('div', { class: 'title', 'aria-hidden': 'true' }, title));
    for (const { text, isDanger = false, use } of items) {
      const look = { role: 'menuitem', tabindex: -1, class: isDanger ? 'danger' : undefined };
      const button = createButton(
        look,
        () => {
          leave();
          use();
        },
        text,
      );
      buttons.push(button);
      group.append(button);
    }
    menu.append(group);
  }
  menu.addEventListener('keydown', (event) => {
    const index = buttons.findIndex((button) => button.matches(':focus'));
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) buttons.at(next >= buttons.length ? 0 : next)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') leave();
    else return;
    event.preventDefault();
  });
  menu.addEventListener('contextmenu', (event) => event.preventDefault());
  document.body.append(menu);
  document.addEventListener('pointerdown', onPointer, true);
  place(menu, at);
  buttons[0]?.focus();
}

/** Keeps the menu within the window. */
function place(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
}
