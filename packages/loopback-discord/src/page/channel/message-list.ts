import type { DiscordMessage } from '../../page-server/discord-message.ts';
import { create } from '../create.ts';
import { messageRow, type RowActions } from './message-row.ts';
import type { View } from './view.ts';

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
  const id = element?.getAttribute('data-control');
  return id == null ? '[data-control=""]' : `[data-control="${CSS.escape(id)}"]`;
}
