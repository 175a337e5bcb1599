import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { decodeAction } from '../actions/custom-id.ts';
import type { BotContext } from '../context.ts';
import type { Locale } from '../languages/locale.ts';
import { shorten } from '../layout/shorten.ts';
import { answerReply, MAX_QUESTION_CHARACTERS } from '../replies/answer.ts';
import { Mistake } from '../replies/notice.ts';
import { answerQuestion } from './send.ts';

const QUESTION = 'question';
/** Fewer letters are no question. */
const MIN_QUESTION_CHARACTERS = 3;
/** Discord's limits for a form. */
const TITLE = 45;
const HINT = 100;

/** Opens the form for a question about the same event; it carries the action of the button that opened it. */
export async function openFollowUp(interaction: MessageComponentInteraction, { t }: Locale): Promise<void> {
  const modal: APIModalInteractionResponseCallbackData = {
    custom_id: interaction.customId,
    title: shorten(t('followUpTitle'), TITLE),
    components: [
      {
        type: ComponentType.Label,
        label: shorten(t('followUpLabel'), TITLE),
        description: shorten(t('followUpHint', { max: MAX_QUESTION_CHARACTERS }), HINT),
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION,
          style: TextInputStyle.Paragraph,
          min_length: MIN_QUESTION_CHARACTERS,
          max_length: MAX_QUESTION_CHARACTERS,
          required: true,
        },
      },
    ],
  };
  await interaction.showModal(modal);
}

/** Answers the question of the form, privately. */
export async function submitFollowUp(interaction: ModalSubmitInteraction, context: BotContext): Promise<void> {
  const action = decodeAction(interaction.customId);
  await answerQuestion(interaction, context, false, (search) => {
    if (action?.kind !== 'follow-up') throw new Mistake({ kind: 'old-button' });
    return answerReply(search, interaction.fields.getTextInputValue(QUESTION).trim(), { event: action.event });
  });
}
