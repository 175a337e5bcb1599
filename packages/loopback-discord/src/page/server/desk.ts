import { randomUUID } from 'node:crypto';
import { InteractionType } from 'discord-api-types/v10';
import type { Member } from '../../drive/member.ts';
import type { Message } from '../../state/message.ts';
import type { Modal, Outcome } from '../../state/outcome.ts';
import type { OpenModal } from '../protocol.ts';

/** What is remembered of the member between two actions. */
export interface Desk {
  /** The member, in the language that was chosen last. */
  readonly member: Member;
  readonly locale: string;
  readonly speak: (locale: string) => void;
  /** Ids of messages that are hidden. */
  readonly dismissed: Set<string>;
  /** Keeps a form, so that it can be submitted. */
  readonly open: (modal: Modal) => OpenModal;
  readonly modal: (id: string) => Modal | undefined;
  /** Waits for what comes of a command, and remembers which message answers it. */
  readonly during: (command: string, outcome: Promise<Outcome>) => Promise<Outcome>;
  /** Name of the command that a message answers, without the slash; undefined if it answers none. */
  readonly commandOf: (message: Message) => string | undefined;
}

export function createDesk(start: Member): Desk {
  let member = start;
  let locale = 'en-US';
  const modals = new Map<string, Modal>();
  const names = new Map<string, string>();
  const running = new Set<string>();
  return {
    get member() {
      return member;
    },
    get locale() {
      return locale;
    },
    speak: (next) => {
      locale = next;
      member = member.speaking(next);
    },
    dismissed: new Set(),
    open: (modal) => {
      const id = randomUUID();
      modals.set(id, modal);
      return { id, title: modal.title, components: modal.components };
    },
    modal: (id) => modals.get(id),
    during: async (command, promise) => {
      running.add(command);
      const outcome = await promise.finally(() => running.delete(command));
      const origin = outcome.kind === 'message' ? outcome.message.interaction : undefined;
      if (origin !== undefined) names.set(origin.id, command);
      return outcome;
    },
    commandOf: ({ interaction }) => {
      if (interaction?.type !== InteractionType.ApplicationCommand) return undefined;
      // While one command is in hand, whatever answers a command answers this one.
      const [only] = running.size === 1 ? running : [];
      return names.get(interaction.id) ?? only;
    },
  };
}
