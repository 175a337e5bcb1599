import { markdownText } from '../markdown/markdown-text.ts';
import type { Reading } from '../markdown/reading.ts';
import type { DiscordMessage } from '../page-server/discord-message.ts';
import { displayName } from '../page-server/display-name.ts';
import { avatarOf } from './avatar.ts';
import { componentElement } from './component-element.ts';
import { create } from './create.ts';
import { embedElement } from './embed-element.ts';
import { markdownElement } from './markdown-element.ts';
import { messageWords } from './message-words.ts';
import { onlyYouElement } from './only-you-element.ts';
import { sentAt } from './sent-at.ts';

/** Bits of Discord's MessageFlags. */
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;

/**
 * A message as Discord shows it, for a `discord-messages` element. Buttons and selects in it send `debrief:component`
 * events (`ComponentUse`); 'Dismiss message' sends `debrief:dismiss` with the message's id.
 */
export function renderMessage(message: DiscordMessage, reading: Reading): HTMLElement {
  const { author, flags } = message;
  const isEphemeral = (flags & EPHEMERAL) !== 0;
  const element = create('discord-message', {
    author: displayName(author),
    avatar: avatarOf(author),
    bot: author.bot === true,
    class: isEphemeral ? 'ephemeral' : undefined,
    timestamp: sentAt(message.timestamp, reading),
    'data-message': message.id,
  });
  const dismiss = (): void => {
    element.dispatchEvent(new CustomEvent('debrief:dismiss', { bubbles: true, composed: true, detail: message.id }));
  };
  element.append(...aboveElements(message, reading), ...bodyElements(message, reading));
  if (isEphemeral) element.append(onlyYouElement(reading.locale, dismiss));
  return element;
}

function aboveElements(message: DiscordMessage, reading: Reading): readonly HTMLElement[] {
  const { interaction_metadata: { user, name } = {}, referenced_message: target } = message;
  if (user !== undefined && name !== undefined) {
    return [
      create('discord-command', {
        slot: 'reply',
        author: displayName(user),
        avatar: avatarOf(user),
        command: name,
        type: 'slash_command',
      }),
    ];
  }
  if (target == null) return [];
  const { author } = target;
  const words = markdownText(target.content, reading).replaceAll('\n', ' ') || 'Click to see message';
  return [
    create(
      'discord-reply',
      { slot: 'reply', author: displayName(author), avatar: avatarOf(author), bot: author.bot === true },
      words,
    ),
  ];
}

function bodyElements(message: DiscordMessage, reading: Reading): readonly HTMLElement[] {
  if ((message.flags & LOADING) !== 0)
    return [thinkingElement(messageWords(reading.locale).thinking(displayName(message.author)))];
  const components = message.components.map((each) => componentElement(each, { messageId: message.id, reading }));
  return [
    ...(message.content === '' ? [] : [contentElement(message, reading)]),
    ...message.embeds.map((embed) => embedElement(embed, reading)),
    ...(components.length === 0 ? [] : [create('div', { slot: 'components', class: 'components' }, ...components)]),
    ...(isEdited(message) && message.content === '' ? [editedElement('div', reading)] : []),
  ];
}

function contentElement(message: DiscordMessage, reading: Reading): HTMLElement {
  const element = markdownElement(message.content, reading);
  if (isEdited(message)) element.append(' ', editedElement('span', reading));
  return element;
}

function editedElement(tag: 'div' | 'span', { locale }: Reading): HTMLElement {
  return create(tag, { class: 'edited', slot: tag === 'div' ? 'components' : undefined }, messageWords(locale).edited);
}

function isEdited(message: DiscordMessage): boolean {
  return typeof message.edited_timestamp === 'string';
}

function thinkingElement(sentence: string): HTMLElement {
  const dots = create('span', { class: 'dots', 'aria-hidden': 'true' }, '•••');
  return create('div', { class: 'thinking', role: 'status' }, dots, sentence);
}
