import { markdownText } from '../../markdown/markdown-text.ts';
import type { DiscordMessage } from '../../page-server/discord-message.ts';
import { act } from './api.ts';
import { menuEntries } from './command-entry.ts';
import { openMenu } from './context-menu.ts';
import type { View } from './view.ts';

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
  const isOwn = message.author.id === state.me.id;
  const own = [
    { text: words.edit, use: () => edit(message) },
    { text: words.delete, isDanger: true, use: () => void act({ do: 'delete', messageId: message.id }) },
  ];
  const apps = menuEntries(state.commands, state.locale).map(({ name, shown }) => ({
    text: shown,
    use: () => void use(name, shown, message),
  }));
  openMenu(
    [
      { title: words.apps, items: apps },
      {
        title: '',
        items: [
          { text: words.reply, use: () => reply(message) },
          { text: words.copy, use: () => void navigator.clipboard?.writeText(textOf(message, reading)) },
        ],
      },
      { title: '', items: isOwn ? own : [] },
    ],
    words.actions,
    at,
  );
}

/** What can be read in a message. */
function textOf({ content, components }: DiscordMessage, reading: View['reading']): string {
  const displays = components.flatMap((component) => (component.type === 17 ? component.components : [component]));
  const texts = displays.flatMap((component) => {
    if (component.type === 10) return [component.content];
    return component.type === 9 ? component.components.map((text) => text.content) : [];
  });
  return [content, ...texts]
    .filter((text) => text !== '')
    .map((text) => markdownText(text, reading))
    .join('\n');
}
