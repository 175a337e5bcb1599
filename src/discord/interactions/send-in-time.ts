import {
  type MessageComponentInteraction,
  MessageFlags,
  type ModalMessageModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import type { MessagePayload } from '../layout/message.ts';

/** What a message can be sent for. */
export type Repliable = RepliableInteraction | MessageComponentInteraction;

/** Three seconds is Discord's limit; half of it leaves room for a slow network. */
export const SLOW_AFTER_MS = 1_500;

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
  return sendInTime(interaction, payload, {
    now: (message) => interaction.reply({ ...message, flags: message.flags | visibility }),
    defer: () => interaction.deferReply({ flags: ephemeral ? [MessageFlags.Ephemeral] : [] }),
    later: (message) => interaction.editReply(message),
  });
}

/** The same, in the place of the message that was clicked. */
export function sendInPlace(
  interaction: MessageComponentInteraction | ModalMessageModalSubmitInteraction,
  payload: Promise<MessagePayload>,
): Promise<void> {
  return sendInTime(interaction, payload, {
    now: (message) => interaction.update(message),
    defer: () => interaction.deferUpdate(),
    later: (message) => interaction.editReply(message),
  });
}

type Way = (message: MessagePayload) => Promise<unknown>;

async function sendInTime(
  { createdTimestamp }: Repliable,
  payload: Promise<MessagePayload>,
  { now, defer, later }: { readonly now: Way; readonly defer: () => Promise<unknown>; readonly later: Way },
): Promise<void> {
  // It may have waited to be read. Where the clocks differ, it is deferred too early at worst, or when it was read.
  const left = Math.min(SLOW_AFTER_MS, Math.max(0, createdTimestamp + SLOW_AFTER_MS - Date.now()));
  let timer: NodeJS.Timeout | undefined;
  const slow = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, left, undefined).unref();
  });
  const first = await Promise.race([payload, slow]);
  clearTimeout(timer);
  if (first !== undefined) return void (await now(first));
  await defer();
  await later(await payload);
}
