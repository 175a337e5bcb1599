import type { Action } from '../../page-server/action.ts';
import type { DiscordMessage } from '../../page-server/discord-message.ts';
import type { ActionResult } from '../../page-server/protocol.ts';
import type { ComponentUse } from '../component-event.ts';
import { act } from './api.ts';
import type { MessageList } from './message-list.ts';
import { openModal } from './modal-dialog.ts';
import { failureLine, noAnswerNote } from './note.ts';
import type { Value } from './option-field.ts';
import type { Scroller } from './scroller.ts';
import type { StatusLine } from './status-line.ts';
import type { View } from './view.ts';

/** What a member does with the bot, and what is shown of it besides the messages. */
export interface Interactions {
  readonly slash: (path: string, values: Readonly<Record<string, Value>>) => Promise<void>;
  readonly useOnMessage: (name: string, shown: string, message: DiscordMessage) => Promise<void>;
  readonly useComponent: (use: ComponentUse) => Promise<void>;
}

export interface InteractionsContext {
  readonly view: () => View;
  readonly list: MessageList;
  readonly status: StatusLine;
  readonly scroller: Scroller;
}

/** Discord's type of buttons. */
const BUTTON = 2;

export function createInteractions({ view, list, status, scroller }: InteractionsContext): Interactions {
  const open = (result: ActionResult): void => {
    if (result.kind === 'modal') openModal(result.modal, view(), () => {});
  };
  const run = async (action: Action, command: string): Promise<void> => {
    scroller.awaitAnswer();
    const sending = status.during(view().words.sending);
    const result = await act(action);
    sending.done();
    open(result);
    const sentence = problemOf(result, view().words.noResponse);
    if (sentence !== undefined) scroller.keep(() => list.append(noAnswerNote(command, sentence, view())));
  };
  return {
    slash: (path, values) => run({ do: 'slash', path, values }, path),
    useOnMessage: (name, shown, { id }) => run({ do: 'menu', name, messageId: id }, shown),
    useComponent: async ({ message_id: messageId, custom_id: customId, component_type: type, values }) => {
      const row = list.row(messageId);
      row?.querySelector('.no-answer.below')?.remove();
      row?.setAttribute('aria-busy', 'true');
      scroller.awaitAnswer();
      const result = await act({
        do: 'component',
        messageId,
        customId,
        isButton: type === BUTTON,
        values: [...values],
      });
      row?.removeAttribute('aria-busy');
      open(result);
      const sentence = problemOf(result, view().words.failed);
      if (sentence !== undefined) scroller.keep(() => list.row(messageId)?.append(failureLine(sentence)));
    },
  };
}

/** What Discord would say of a failure; a refusal names its reason, for developers. */
function problemOf(result: ActionResult, unanswered: string): string | undefined {
  if (result.kind === 'unanswered') return unanswered;
  return result.kind === 'refused' ? `${unanswered} (${result.reason})` : undefined;
}
