import { type MessageComponentInteraction, PermissionFlagsBits } from 'discord.js';
import type { BotContext } from '../context.ts';
import { answerPrivately } from './answer-with.ts';

/** Takes an answer back, for who asked and for moderators. */
export async function remove(
  asker: string,
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<void> {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
  if (interaction.user.id !== asker && !(interaction.inGuild() && isModerator)) {
    await answerPrivately(interaction, context, () => ({ kind: 'notice', notice: { kind: 'not-yours' } }));
    return;
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
}
