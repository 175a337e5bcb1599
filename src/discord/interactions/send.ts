import { setTimeout as delay } from 'node:timers/promises';
import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { MessagePayload } from '../layout/message.ts';

/** Three seconds is Discord's limit; half of it leaves room for a slow network. */
export const SLOW_AFTER_MS = 1_500;

/** An interaction that a message can be sent for. */
export type Repliable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/**
 * Sends the message at once, or, when it takes longer, says that it is coming and sends it then. Whether others see it is
 * fixed by the first of the two.
 */
export function send(
  interaction: Repliable,
  payload: Promise<MessagePayload>,
  { ephemeral }: { readonly ephemeral: boolean },
): Promise<void> {
  const visibility = ephemeral ? MessageFlags.Ephemeral : 0;
  return sendInTime(payload, {
    now: (message) => interaction.reply({ ...message, flags: message.flags | visibility }),
    defer: () => interaction.deferReply({ flags: ephemeral ? [MessageFlags.Ephemeral] : [] }),
    later: (message) => interaction.editReply(message),
  });
}

/** The same, in the place of the message that was clicked. */
export function sendInPlace(interaction: MessageComponentInteraction, payload: Promise<MessagePayload>): Promise<void> {
  return sendInTime(payload, {
    now: (message) => interaction.update(message),
    defer: () => interaction.deferUpdate(),
    later: (message) => interaction.editReply(message),
  });
}

interface Ways {
  readonly now: (message: MessagePayload) => Promise<unknown>;
  readonly defer: () => Promise<unknown>;
  readonly later: (message: MessagePayload) => Promise<unknown>;
}

async function sendInTime(payload: Promise<MessagePayload>, { now, defer, later }: Ways): Promise<void> {
  const first = await Promise.race([payload, delay(SLOW_AFTER_MS, undefined, { ref: false })]);
  try {
    if (first === undefined) {
      await defer();
      await later(await payload);
    } else {
      await now(first);
    }
  } catch (error) {
    if (!isTooLate(error)) throw error;
  }
}

/** The member may have seen the answer although its acknowledgement was lost: trying again would be answered with this. */
function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}
