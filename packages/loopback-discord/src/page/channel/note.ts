import { displayName } from '../../page-server/display-name.ts';
import { avatarOf } from '../avatar.ts';
import { create } from '../create.ts';
import { onlyYouElement } from '../only-you-element.ts';
import { sentAt } from '../sent-at.ts';
import type { View } from './view.ts';

/** What Discord shows in the place of an answer that did not come; only the member sees it. */
export function noAnswerNote(command: string, sentence: string, view: View): HTMLElement {
  const { state, reading } = view;
  const element = create('discord-message', {
    author: displayName(state.bot),
    avatar: avatarOf(state.bot),
    bot: true,
    class: 'ephemeral',
    timestamp: sentAt(new Date().toISOString(), reading),
  });
  const above = create('discord-command', {
    slot: 'reply',
    author: displayName(state.me),
    avatar: avatarOf(state.me),
    command,
    type: 'slash_command',
  });
  const onlyYou = onlyYouElement(reading.locale, () => note.remove());
  element.append(above, create('div', { class: 'no-answer' }, sentence), onlyYou);
  const note = create('article', { class: 'message', 'aria-label': displayName(state.bot) }, element);
  return note;
}

/** The same below a message whose button or select was used. */
export function failureLine(sentence: string): HTMLElement {
  return create('div', { class: 'no-answer below', role: 'status' }, sentence);
}
