import './message/skyra.ts';
import type { Reading } from '../../markdown/reading.ts';
import type { DiscordMessage } from '../../state/message.ts';
import { create } from './create.ts';
import { renderMessage } from './message/message-element.ts';

/** See `payloadsHtml`. */
const { messages, reading }: { readonly messages: readonly DiscordMessage[]; readonly reading: Reading } = JSON.parse(
  document.querySelector('#messages')?.textContent ?? '',
);
const elements = messages.map((message) => {
  const element: HTMLElement = renderMessage(message, reading, () => element.remove());
  return element;
});
const isLight = document.documentElement.dataset['theme'] === 'light';
document.body.append(create('discord-messages', { 'light-theme': isLight }, ...elements));
