import { randomUUID } from 'node:crypto';
import { InteractionType } from 'discord-api-types/v10';
import type { Member } from '../../drive/member.ts';
import type { Modal, Outcome } from '../../state/interaction.ts';
import type { Message } from '../../state/message.ts';
import type { OpenModal } from '../protocol.ts';

export type Desk = ReturnType<typeof createDesk>;

/** What is remembered of the member between two actions. */
export function createDesk(start: Member) {
  let member = start;
  let locale = 'en-US';
  const modals = new Map<string, Modal>();
  const names = new Map<string, string>();
  const running = new Set<string>();
  return {
    /** The member, in the language that was chosen last. */
    get member(): Member {
      return member;
    },
    get locale(): string {
      return locale;
    },
    speak: (next: string): void => {
      locale = next;
      member = member.speaking(next);
    },
    /** Ids of messages that are hidden. */
    dismissed: new Set<string>(),
    /** Keeps a form, so that it can be submitted. */
    open: (modal: Modal): OpenModal => {
      const id = randomUUID();
      modals.set(id, modal);
      return { id, title: modal.title, components: modal.components };
    },
    modal: (id: string): Modal | undefined => modals.get(id),
    /** Waits for what comes of a command, and remembers which message answers it. */
    during: async (command: string, promise: Promise<Outcome>): Promise<Outcome> => {
      running.add(command);
      const outcome = await promise.finally(() => running.delete(command));
      const origin = outcome.kind === 'message' ? outcome.message.interaction : undefined;
      if (origin !== undefined) names.set(origin.id, command);
      return outcome;
    },
    /** Name of the command that a message answers, without the slash; undefined if it answers none. */
    commandOf: ({ interaction }: Message): string | undefined => {
      if (interaction?.type !== InteractionType.ApplicationCommand) return undefined;
      // While one command is in hand, whatever answers a command answers this one.
      const [only] = running.size === 1 ? running : [];
      return names.get(interaction.id) ?? only;
    },
  };
}
