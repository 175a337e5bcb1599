import { ActError } from '../../drive/who.ts';
import type { Outcome } from '../../state/interaction.ts';
import type { Message } from '../../state/message.ts';
import type { Action } from '../action.ts';
import type { ActionResult } from '../protocol.ts';
import type { Desk } from './desk.ts';

/** Carries out what the member does. `again` shows a message anew, about which more is known now. */
export async function act(action: Action, desk: Desk, again: (message: Message) => void): Promise<ActionResult> {
  try {
    const outcome = await carryOut(action, desk);
    if (outcome === undefined) return { kind: 'done' };
    if (outcome.kind === 'message') again(desk.member.place.current(outcome.message) ?? outcome.message);
    return resultOf(outcome, desk);
  } catch (error) {
    if (error instanceof ActError) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

/** Undefined where nothing is to be awaited. */
async function carryOut(action: Action, desk: Desk): Promise<Outcome | undefined> {
  const { member } = desk;
  const messageWith = (id: string): Message => {
    const message = member.messages.find((each) => each.id === id);
    if (message === undefined) throw new ActError(`The message ${id} is not there any more.`);
    return message;
  };
  switch (action.do) {
    case 'slash':
      return desk.during(action.path, member.slash(action.path, action.values));
    case 'autocomplete':
      return member.autocomplete(action.path, action.option, action.typed, action.values);
    case 'click':
      return member.click(messageWith(action.messageId), action.customId);
    case 'choose':
      return member.choose(messageWith(action.messageId), action.customId, action.values);
    case 'modal': {
      const modal = desk.modal(action.id);
      if (modal === undefined) throw new ActError('There is no such form.');
      return member.submit(modal, action.entries);
    }
    case 'menu':
      return desk.during(action.name, member.useOnMessage(action.name, messageWith(action.messageId)));
    case 'say': {
      const { text, replyTo, ping = true } = action;
      return void member.post(text, replyTo === undefined ? {} : { replyTo: messageWith(replyTo), ping });
    }
    case 'edit':
      return void member.edit(messageWith(action.messageId), action.text);
    case 'delete':
      return void member.delete(messageWith(action.messageId));
    case 'dismiss':
      return void desk.dismissed.add(action.messageId);
    case 'speak':
      return void desk.speak(action.locale);
    case 'visit':
      // Where the page is, is not the desk's to know.
      return undefined;
    default:
      return action satisfies never;
  }
}

function resultOf(outcome: Outcome, desk: Desk): ActionResult {
  switch (outcome.kind) {
    case 'message':
      return { kind: 'message', id: outcome.message.id };
    case 'modal':
      return { kind: 'modal', modal: desk.open(outcome.modal) };
    case 'choices':
      return { kind: 'choices', choices: outcome.choices };
    case 'deleted':
    case 'acknowledged':
      return { kind: 'done' };
    case 'unanswered':
      return { kind: 'unanswered' };
    default:
      return outcome satisfies never;
  }
}
