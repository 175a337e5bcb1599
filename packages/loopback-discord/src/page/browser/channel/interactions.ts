import type { DiscordMessage } from '../../../state/message.ts';
import type { Action } from '../../action.ts';
import type { ActionResult } from '../../protocol.ts';
import { displayName } from '../../protocol.ts';
import type { Value } from '../composer/option-choices.ts';
import { create } from '../create.ts';
import type { ComponentUse } from '../message/component-element.ts';
import { noAnswerElement } from '../message/message-element.ts';
import { act } from '../server.ts';
import type { View } from '../view.ts';
import type { MessageList } from './message-list.ts';
import { openModal } from './modal-dialog.ts';
import type { Scroller } from './scroller.ts';
import type { StatusLine } from './status-line.ts';

export interface InteractionsContext {
  readonly view: () => View;
  readonly list: MessageList;
  readonly status: StatusLine;
  readonly scroller: Scroller;
}

/** What a member does with the bot, and what is shown of it besides the messages. */
export function createInteractions({ view, list, status, scroller }: InteractionsContext) {
  const open = (result: ActionResult): void => {
    if (result.kind === 'modal') openModal(result.modal, view());
  };
  const run = async (action: Action, command: string): Promise<void> => {
    scroller.awaitAnswer();
    const sent = status.during(view().words.sending);
    const result = await act(action);
    sent();
    open(result);
    const sentence = problemOf(result, view().words.noResponse);
    if (sentence !== undefined) scroller.keep(() => list.append(noAnswerRow(command, sentence, view())));
  };
  return {
    slash: (path: string, values: Readonly<Record<string, Value>>): Promise<void> =>
      run({ do: 'slash', path, values }, path),
    useOnMessage: (name: string, shown: string, { id }: DiscordMessage): Promise<void> =>
      run({ do: 'menu', name, messageId: id }, shown),
    useComponent: async (use: ComponentUse): Promise<void> => {
      const { messageId, values } = use;
      const row = list.row(messageId);
      row?.querySelector('.no-answer.below')?.remove();
      row?.setAttribute('aria-busy', 'true');
      scroller.awaitAnswer();
      const result = await act(values ? { do: 'choose', ...use, values: [...values] } : { do: 'click', ...use });
      row?.removeAttribute('aria-busy');
      open(result);
      const sentence = problemOf(result, view().words.failed);
      if (sentence !== undefined)
        scroller.keep(() =>
          list.row(messageId)?.append(create('div', { class: 'no-answer below', role: 'status' }, sentence)),
        );
    },
  };
}

/** What Discord would say of a failure; a refusal names its reason, for developers. */
function problemOf(result: ActionResult, unanswered: string): string | undefined {
  if (result.kind === 'unanswered') return unanswered;
  return result.kind === 'refused' ? `${unanswered} (${result.reason})` : undefined;
}

/** What only the member sees in the place of an answer that did not come. */
function noAnswerRow(command: string, sentence: string, { state: { bot, me }, reading }: View): HTMLElement {
  const element = noAnswerElement({ bot, me, command, sentence }, reading, () => row.remove());
  const row = create('article', { class: 'message', 'aria-label': displayName(bot) }, element);
  return row;
}
