import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import type { BotContext } from '../context.ts';
import { runOnMessage, runSlash, suggest } from './commands.ts';
import { press, submitFollowUp } from './press.ts';
import { sendNotice } from './send.ts';

/** Answers whatever Discord sends for a member. Never throws: what goes wrong is logged, the member gets one sentence. */
export async function answerInteraction(interaction: Interaction, context: BotContext): Promise<void> {
  try {
    if (interaction.isAutocomplete()) await suggest(interaction, context);
    else if (context.isBusy() && interaction.isRepliable()) await sendNotice(interaction, context, { kind: 'busy' });
    else if (interaction.isChatInputCommand()) await runSlash(interaction, context);
    else if (interaction.isMessageContextMenuCommand()) await runOnMessage(interaction, context);
    else if (interaction.isMessageComponent()) await press(interaction, context);
    else if (interaction.isModalSubmit()) await submitFollowUp(interaction, context);
  } catch (error) {
    const told = { interaction: interaction.id };
    const refusal = error instanceof DiscordAPIError ? REFUSALS.get(error.code) : undefined;
    if (refusal === undefined) context.log.error({ ...told, err: error }, 'An interaction could not be answered');
    else context.log.warn(told, refusal);
  }
}

/** What happens to interactions wherever there are networks and members: nothing is to be mended. */
const REFUSALS: ReadonlyMap<unknown, string> = new Map([
  [RESTJSONErrorCodes.UnknownInteraction, 'An answer came too late: Discord waits for three seconds (10062)'],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'Another process has answered an interaction (40060)'],
  [RESTJSONErrorCodes.UnknownMessage, 'The message that an answer was to change is gone (10008)'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'An answer came too late: Discord waits for 15 minutes (50027)'],
]);
