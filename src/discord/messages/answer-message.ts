import type { Message } from 'discord.js';
import { detectLanguage } from '../../core/text/language.ts';
import type { BotContext } from '../context.ts';
import { type Locale, localeFor } from '../languages/locale.ts';
import { MAX_QUESTION_CHARACTERS } from '../question-text.ts';
import type { MessagePayload } from '../rendering/layout/message.ts';
import { renderReply } from '../rendering/reply.ts';
import type { Reply } from '../replies/reply.ts';
import { showAnswer } from '../replies/show-answer.ts';
import { showHelp } from '../replies/show-help.ts';
import { Mistake } from '../sending/mistake.ts';
import { replyTo } from '../sending/reply-to.ts';
import { eventBefore } from './event-before.ts';
import { questionIn } from './question-in.ts';

/** What to answer to a message; undefined when the message only was overheard and the reports do not clearly say. */
export async function answerTo(
  message: Message,
  purpose: 'asked' | 'overheard',
  context: BotContext,
): Promise<MessagePayload | undefined> {
  const question = questionIn(message);
  if (purpose === 'overheard' && question === '') return undefined;
  const event = purpose === 'asked' ? await eventBefore(message) : undefined;
  const reply = await replyTo(context, (search): Promise<Reply> => {
    if (question.length > MAX_QUESTION_CHARACTERS)
      throw new Mistake({ kind: 'too-long', maxCharacters: MAX_QUESTION_CHARACTERS });
    return question === '' ? showHelp(search) : showAnswer(search, question, { event, isQuestionSeen: true });
  });
  if (purpose === 'overheard' && !(reply.kind === 'answer' && reply.answer.kind === 'strong')) return undefined;
  return renderReply(reply, {
    locale: localeOfMessage(message, context),
    audience: { kind: 'public', asker: message.author.id },
  });
}

/** Vietnamese for a Vietnamese question, else the language of the server. */
export function localeOfMessage(message: Message, { defaultLanguage }: BotContext): Locale {
  const asked = detectLanguage(questionIn(message)) === 'vi' ? 'vi' : undefined;
  return localeFor(asked, message.guild?.preferredLocale, defaultLanguage);
}
