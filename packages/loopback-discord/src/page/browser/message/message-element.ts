import { markdownText } from '../../../markdown/markdown-text.ts';
import type { Reading } from '../../../markdown/reading.ts';
import type { DiscordAttachment, DiscordMessage, DiscordUser } from '../../../state/message.ts';
import { displayName } from '../../protocol.ts';
import { create, createButton, createSign } from '../create.ts';
import { wordsFor } from '../words.ts';
import { avatarOf } from './avatar.ts';
import { componentElement } from './component-element.ts';
import { embedElement } from './embed-element.ts';
import { attachmentElements } from './file-element.ts';
import { markdownElement } from './markdown-element.ts';

/** Bits of Discord's MessageFlags. */
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const COMPONENTS_V2 = 1 << 15;

/**
 * A message as Discord shows it, for a `discord-messages` element. The use of its components is told as by
 * `componentElement`; `dismiss` is called by 'Dismiss message'.
 */
export function renderMessage(message: DiscordMessage, reading: Reading, dismiss: () => void): HTMLElement {
  const element = frameElement(message.author, message.timestamp, message.flags, reading);
  element.append(...aboveElements(message, reading), ...bodyElements(message, reading));
  if ((message.flags & EPHEMERAL) !== 0) element.append(onlyYouElement(reading, dismiss));
  return element;
}

/** What Discord shows in the place of an answer that did not come, below the command that the member used. */
export function noAnswerElement(
  { bot, me, command, sentence }: NoAnswer,
  reading: Reading,
  dismiss: () => void,
): HTMLElement {
  const element = frameElement(bot, new Date().toISOString(), EPHEMERAL, reading);
  element.append(
    commandElement(me, command, reading),
    create('div', { class: 'no-answer' }, sentence),
    onlyYouElement(reading, dismiss),
  );
  return element;
}

export interface NoAnswer {
  readonly bot: DiscordUser;
  readonly me: DiscordUser;
  /** Without the slash. */
  readonly command: string;
  readonly sentence: string;
}

function frameElement(author: DiscordUser, timestamp: string, flags: number, reading: Reading): HTMLElement {
  return create('discord-message', {
    ...faceOf(author),
    class: (flags & EPHEMERAL) !== 0 ? 'ephemeral' : undefined,
    timestamp: sentAt(timestamp, reading),
  });
}

/** Name and picture, and whether it is a bot, as Skyra's elements take them. */
function faceOf(user: DiscordUser) {
  return { author: displayName(user), avatar: avatarOf(user), bot: user.bot === true };
}

/** The time, and the day unless it is today, as Discord writes it behind the author's name. */
function sentAt(timestamp: string, { locale, timeZone, now }: Reading): string {
  const sent = new Date(timestamp);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(sent);
  return day.format(sent) === day.format(now) ? time : `${day.format(sent)}, ${time}`;
}

function commandElement(user: DiscordUser, command: string, { locale }: Reading): HTMLElement {
  const { author, avatar } = faceOf(user);
  const element = create('discord-command', { slot: 'reply', author, avatar, command, type: 'slash_command' });
  // Skyra knows it in English alone.
  void element.updateComplete.then(() => {
    const used = element.shadowRoot?.querySelector('.discord-replied-message-username + span');
    if (used) used.textContent = ` ${wordsFor(locale).used} `;
  });
  return element;
}

function aboveElements(message: DiscordMessage, reading: Reading): readonly HTMLElement[] {
  const { interaction_metadata: { user, name } = {}, referenced_message: target } = message;
  if (user !== undefined && name !== undefined) return [commandElement(user, name, reading)];
  if (target == null) return [];
  const words = markdownText(target.content, reading).replaceAll('\n', ' ') || 'Click to see message';
  return [create('discord-reply', { slot: 'reply', ...faceOf(target.author) }, words)];
}

function bodyElements(message: DiscordMessage, reading: Reading): readonly HTMLElement[] {
  const { id: messageId, author, content, embeds, flags, attachments = [] } = message;
  const words = wordsFor(reading.locale);
  if ((flags & LOADING) !== 0) {
    const sentence = words.thinking(displayName(author));
    return [create('div', { class: 'thinking', role: 'status' }, createSign('dots', '•••'), sentence)];
  }
  const components = message.components.map((each) => componentElement(each, { messageId, reading }));
  const isEdited = typeof message.edited_timestamp === 'string';
  const text = content === '' ? [] : [markdownElement(content, reading)];
  if (isEdited) text[0]?.append(' ', create('span', { class: 'edited' }, words.edited));
  // Of version 2, those are shown that a component names; those of an embed are shown in it.
  const isLoose = ({ url }: DiscordAttachment) =>
    !embeds.some(({ image, thumbnail }) => [image?.url, thumbnail?.url].includes(url));
  const files = (flags & COMPONENTS_V2) === 0 ? attachmentElements(attachments.filter(isLoose), reading) : [];
  return [
    ...text,
    ...(files.length === 0 ? [] : [create('div', { slot: 'attachments', class: 'components' }, ...files)]),
    ...embeds.map((embed) => embedElement(embed, reading)),
    ...(components.length === 0 ? [] : [create('div', { slot: 'components', class: 'components' }, ...components)]),
    ...(isEdited && content === '' ? [create('div', { class: 'edited', slot: 'components' }, words.edited)] : []),
  ];
}

/** The line under a message that only one person sees, with the button that takes it away. */
function onlyYouElement({ locale }: Reading, dismiss: () => void): HTMLElement {
  const words = wordsFor(locale);
  const button = createButton({ class: 'dismiss' }, dismiss, words.dismiss);
  return create('div', { slot: 'thread', class: 'only-you' }, createSign('eye'), `${words.onlyYou} • `, button);
}
