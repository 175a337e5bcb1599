import type { Interaction } from 'discord.js';
import type { BotContext } from '../context.ts';
import { sentBy } from '../handled.ts';
import { observe } from '../observe.ts';
import { runOnMessage, runSlash, suggest } from './commands.ts';
import { press, submitForm } from './press.ts';
import { sendNotice } from './send.ts';

/** Answers whatever Discord sends for a member. What goes wrong is logged, the member gets one sentence. */
export async function answerInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  // Before this one counts. Buttons and forms are few: they wait with the questions, or do not have to.
  const [isBusy, isFull] = [context.isBusy(), context.isFull()];
  await observe(sentBy(interaction, context.commands), { ...context, isBusy: () => isBusy }, async (observed) => {
    if (interaction.isAutocomplete()) await suggest(interaction, observed);
    else if (interaction.isChatInputCommand()) await runSlash(interaction, observed);
    else if (isFull && interaction.isRepliable()) await sendNotice(interaction, observed, { kind: 'busy' });
    else if (interaction.isMessageContextMenuCommand()) await runOnMessage(interaction, observed);
    else if (interaction.isMessageComponent()) await press(interaction, observed);
    else if (interaction.isModalSubmit()) await submitForm(interaction, observed);
  });
}
