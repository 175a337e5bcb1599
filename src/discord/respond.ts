import { type ChatInputCommandInteraction, DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { MessagePayload } from './render/message.ts';

/** Three seconds is Discord's limit; half of it leaves room for a slow network. */
const DEFER_AFTER_MS = 1_500;

/**
 * Sends the reply at once, or, when it takes longer, says that it is coming and sends it then. Whether others see it is
 * fixed by the first of the two.
 */
export async function respond(
  interaction: ChatInputCommandInteraction,
  payload: Promise<MessagePayload>,
  { ephemeral }: { readonly ephemeral: boolean },
): Promise<void> {
  const visibility = ephemeral ? MessageFlags.Ephemeral : 0;
  const first = await Promise.race([payload, timer(DEFER_AFTER_MS)]);
  try {
    if (first === undefined) {
      await interaction.deferReply({ flags: visibility === 0 ? [] : [MessageFlags.Ephemeral] });
      await interaction.editReply(await payload);
    } else {
      await interaction.reply({ ...first, flags: first.flags | visibility });
    }
  } catch (error) {
    if (!isTooLate(error)) throw error;
  }
}

function timer(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds).unref();
  });
}

/** The member may have seen the answer although its acknowledgement was lost: trying again would be answered with this. */
function isTooLate(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}
