import type { MessageContextMenuCommandInteraction } from 'discord.js';
import type { BotContext } from '../context.ts';
import { MAX_QUESTION_CHARACTERS } from '../question-text.ts';
import { shorten } from '../rendering/layout/shorten.ts';
import { Mistake } from '../sending/mistake.ts';
import { answerQuestion } from './answer-with.ts';
import { findMessageCommand } from './find-command.ts';

/** Uses an entry of a message's menu. */
export async function runOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  context: BotContext,
): Promise<void> {
  const command = findMessageCommand(context.commands, interaction.commandName);
  const text = plainText(interaction.targetMessage.content);
  await answerQuestion(interaction, context, false, (search) => {
    if (text === '') throw new Mistake({ kind: 'no-text' });
    return command.run(shorten(text, MAX_QUESTION_CHARACTERS), { search, content: context.content });
  });
}

/** Mentions, custom emoji and Discord's marks are no words to look for. */
function plainText(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#|a?:\w+:|t:|\/[^:<>]+:|id:)[^<>]*>/gu, ' ')
    .replace(/[*_~`|>#]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
