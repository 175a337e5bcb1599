import { DiscordAPIError, type Message } from 'discord.js';
import { detectLanguage } from '../../core/text/language.ts';
import { decodeAction } from '../actions/custom-id.ts';
import { componentsIn } from '../components-in.ts';
import type { BotContext } from '../context.ts';
import { stateOf } from '../handled.ts';
import { type Locale, localeFor } from '../languages/locale.ts';
import type { MessagePayload } from '../layout/message.ts';
import { MAX_QUESTION_CHARACTERS } from '../replies/answer.ts';
import { helpReply } from '../replies/help.ts';
import { Mistake } from '../replies/notice.ts';
import { questionReply } from '../replies/question.ts';
import { renderReply, replyOrNotice } from '../replies/reply.ts';

/** What to answer to a message; undefined when the message only was overheard and the reports do not clearly say. */
export async function answerTo(
  message: Message,
  purpose: 'asked' | 'overheard',
  context: BotContext,
): Promise<MessagePayload | undefined> {
  const question = questionIn(message);
  if (purpose === 'overheard' && question === '') return undefined;
  const event = purpose === 'asked' ? await eventBefore(message) : undefined;
  const reply = await replyOrNotice(context, (search) => {
    if (question.length > MAX_QUESTION_CHARACTERS)
      throw new Mistake({ kind: 'too-long', maxCharacters: MAX_QUESTION_CHARACTERS });
    return question === '' ? helpReply(search) : questionReply(search, question, { event, isQuestionSeen: true });
  });
  if (purpose === 'overheard' && stateOf(reply) !== 'strong') return undefined;
  const audience = { kind: 'public', asker: message.author.id } as const;
  const follows = context.following?.allowedIn(message.guildId) !== undefined;
  return renderReply(reply, { locale: localeOfMessage(message, context), audience, follows });
}

/** Vietnamese for a Vietnamese question, else the language of the server. */
export function localeOfMessage(message: Message, { defaultLanguage }: BotContext): Locale {
  const asked = detectLanguage(questionIn(message)) === 'vi' ? 'vi' : undefined;
  return localeFor(asked, message.guild?.preferredLocale, defaultLanguage);
}

/** The id of the event that the bot's message was about to which this one replies; it stands in its buttons. */
async function eventBefore(message: Message): Promise<string | undefined> {
  const before = message.reference?.messageId === undefined ? undefined : await referenced(message);
  if (before?.author.id !== message.client.user.id) return undefined;
  const actions = componentsIn(before).map((component) =>
    'custom_id' in component && typeof component.custom_id === 'string' ? decodeAction(component.custom_id) : undefined,
  );
  return actions.flatMap((action) => (action?.kind === 'follow-up' && action.event !== '' ? [action.event] : []))[0];
}

/** It may be gone by now, or not to be read. */
async function referenced(message: Message): Promise<Message | undefined> {
  try {
    return await message.fetchReference();
  } catch (error) {
    if (error instanceof DiscordAPIError) return undefined;
    throw error;
  }
}

/**
 * Whether a message is for the bot: 'asked' when it mentions it, replies to it with a ping, or is a direct message;
 * 'overheard' in a channel where every question is answered that can be. undefined for all others: of bots, of webhooks,
 * of Discord itself, to everyone, to a role, and where the server does not want it.
 */
export function purposeOf(
  message: Message,
  { askChannels, mentionChannels }: Pick<BotContext, 'askChannels' | 'mentionChannels'>,
): 'asked' | 'overheard' | undefined {
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  if (!message.inGuild()) return 'asked';
  if (message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true }))
    return mentionChannels === undefined || placesOf(message).some((id) => mentionChannels.has(id))
      ? 'asked'
      : undefined;
  const isForOthers = message.mentions.users.size > 0 || message.mentions.everyone || message.reference !== null;
  return askChannels.has(message.channelId) && !isForOthers ? 'overheard' : undefined;
}

/** Its channel, and of a thread the one that it was opened in. */
function placesOf({ channelId, channel }: Message<true>): readonly string[] {
  return channel.isThread() && channel.parentId !== null ? [channelId, channel.parentId] : [channelId];
}

/** The text of a message without the mention of the bot. */
export function questionIn(message: Message): string {
  return message.content.replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'gu'), ' ').trim();
}
