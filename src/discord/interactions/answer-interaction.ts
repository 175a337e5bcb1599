import type { Interaction } from 'discord.js';
import type { BotContext } from '../context.ts';
import { runOnMessage, runSlash, suggest } from './commands.ts';
import { press, submitFollowUp } from './press.ts';

/** Answers whatever Discord sends for a member. Never throws: what goes wrong is logged, the member gets one sentence. */
export async function answerInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, context);
    else if (interaction.isChatInputCommand()) await runSlash(interaction, context);
    else if (interaction.isMessageContextMenuCommand()) await runOnMessage(interaction, context);
    else if (interaction.isMessageComponent()) await press(interaction, context);
    else if (interaction.isModalSubmit()) await submitFollowUp(interaction, context);
  } catch (error) {
    context.log.error({ err: error, interaction: interaction.id }, 'An interaction could not be answered');
  }
}
