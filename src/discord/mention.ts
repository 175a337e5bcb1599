import type { Message } from 'discord.js';
import type { Logger } from 'pino';
import { ask } from '../core/answer/answer.ts';
import { countReports, type Library } from '../core/library.ts';
import { faultReply } from './fault.ts';
import { renderReply } from './render/reply.ts';
import type { Reply } from './reply.ts';

export interface MentionContext {
  readonly library: () => Library;
  readonly log: Logger;
}

/** As long as the question of `/ask` may be. */
const MAX_QUESTION_CHARACTERS = 300;

/** Answers a message that mentions the bot, or a direct message, with a plain reply that pings nobody. Never throws. */
export async function answerMessage(message: Message, { library, log }: MentionContext): Promise<void> {
  if (!isForBot(message)) return;
  try {
    await message.reply(renderReply(replyTo(message, library(), log)));
  } catch (error) {
    log.error({ err: error, channel: message.channelId }, 'A message could not be answered');
  }
}

/** Bots, webhooks, @everyone, role mentions and replies to somebody else's message are no question to this bot. */
function isForBot(message: Message): boolean {
  if (message.author.bot || message.webhookId !== null || message.system) return false;
  if (message.inGuild()) {
    return message.mentions.has(message.client.user, {
      ignoreEveryone: true,
      ignoreRoles: true,
      ignoreRepliedUser: true,
    });
  }
  return true;
}

function replyTo(message: Message, library: Library, log: Logger): Reply {
  const question = message.content.replaceAll(new RegExp(`<@!?${message.client.user.id}>`, 'gu'), ' ').trim();
  if (question.length > MAX_QUESTION_CHARACTERS) {
    return { kind: 'notice', notice: { kind: 'too-long', maxCharacters: MAX_QUESTION_CHARACTERS } };
  }
  try {
    if (question === '') return { kind: 'help', examples: [], reportCount: countReports(library) };
    return { kind: 'answer', answer: ask(library, question), reportCount: countReports(library) };
  } catch (error) {
    return faultReply(error, log);
  }
}
