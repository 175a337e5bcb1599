import type { DiscordMessage } from '../discord-message.ts';
import { displayName } from '../display-name.ts';
import type { Reading } from '../markdown/reading.ts';
import { markdownText } from '../markdown-text.ts';
import { avatarOf } from './avatar.ts';
import { componentElement } from './component-element.ts';
import { create } from './create.ts';
import { embedElement } from './embed-element.ts';
import { markdownElement } from './markdown-element.ts';
import { sentAt } from './sent-at.ts';

/** Bits of Discord's MessageFlags. */
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
/** Discord's type of messages that answer an entry of a context menu. */
const CONTEXT_MENU = 23;

/**
 * A message as Discord shows it, for a `discord-messages` element. Buttons and selects in it send `debrief:component`
 * events (`ComponentUse`); 'Dismiss message' sends `debrief:dismiss` with the message's id.
 */
export function renderMessage(message: DiscordMessage, reading: Reading): HTMLElement {
  const { author, flags } = message;
  const element = create('discord-message', {
    author: displayName(author),
    avatar: avatarOf(author),
    bot: author.bot === true,
    ephemeral: (flags & EPHEMERAL) !== 0,
    edited: isEdited(message) && message.content === '',
    timestamp: sentAt(message.timestamp, reading),
    'data-message': message.id,
  });
  element.dismissMessageClicked = () => {
    element.dispatchEvent(new CustomEvent('debrief:dismiss', { bubbles: true, composed: true, detail: message.id }));
  };
  element.append(...aboveElements(message, reading), ...bodyElements(message, reading));
  return element;
}

function aboveElements(message: DiscordMessage, reading: Reading): readonly HTMLElement[] {
  const { interaction_metadata: { user, name } = {}, referenced_message: target } = message;
  if (user !== undefined && name !== undefined) {
    const slash = message.type !== CONTEXT_MENU;
    return [
      create('discord-command', {
        slot: 'reply',
        author: displayName(user),
        avatar: avatarOf(user),
        command: name,
        type: slash ? 'slash_command' : 'user_command',
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
  if ((message.flags & LOADING) !== 0) return [thinkingElement(displayName(message.author))];
  const components = message.components.map((each) => componentElement(each, { messageId: message.id, reading }));
  return [
    ...(message.content === '' ? [] : [contentElement(message, reading)]),
    ...message.embeds.map((embed) => embedElement(embed, reading)),
    ...(components.length === 0 ? [] : [create('div', { slot: 'components', class: 'components' }, ...components)]),
  ];
}

function contentElement(message: DiscordMessage, reading: Reading): HTMLElement {
  const element = markdownElement(message.content, reading);
  if (isEdited(message)) element.append(create('span', { class: 'edited' }, ' (edited)'));
  return element;
}

function isEdited(message: DiscordMessage): boolean {
  return typeof message.edited_timestamp === 'string';
}

function thinkingElement(name: string): HTMLElement {
  const dots = create('span', { class: 'dots', 'aria-hidden': 'true' }, '•••');
  return create('div', { class: 'thinking', role: 'status' }, dots, `${name} is thinking…`);
}
