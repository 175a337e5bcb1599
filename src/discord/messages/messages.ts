import { LimitedCollection, type Message } from 'discord.js';
import type { BotContext } from '../context.ts';
import type { Sent } from '../handled.ts';
import { SLOW_AFTER_MS } from '../interactions/send-in-time.ts';
import type { MessagePayload } from '../layout/message.ts';
import { observe } from '../observe.ts';
import { lackingIn } from '../permissions.ts';
import { type Notice, noticeReply } from '../replies/notice.ts';
import { renderReply } from '../replies/reply.ts';
import { answerTo, localeOfMessage, purposeOf } from './answer-message.ts';
import { onceFor, postAnswer } from './post-answer.ts';

/**
 * Answers to what members write; neither ever rejects. `answerAgain` is for a message that was changed: within a minute,
 * its answer is changed, too.
 */
export function createMessages(contextIn: (server: string | null) => BotContext) {
  /** The answers of the last minute, sent or being sent, by the ids of the messages that they answer. */
  const recent = new LimitedCollection<string, Promise<Message>>({ maxSize: MAX_RECENT });

  async function answer(message: Message): Promise<void> {
    const context = contextIn(message.guildId);
    // Before this one counts.
    const isBusy = context.isBusy();
    const purpose = purposeOf(message, context);
    if (purpose === undefined || (isBusy && purpose === 'overheard')) return;
    await observed(message, purpose, context, async (own) => {
      const cannot = whyNot(message);
      if (cannot !== undefined) {
        if (purpose === 'asked') await message.author.send(onceFor(message, notice(message, cannot, own)));
        return;
      }
      const payload =
        purpose === 'asked' ? await answerAsked(message, isBusy, own) : await answerOverheard(message, own);
      if (payload === undefined) return own.onReply(undefined);
      const posted = postAnswer(message, payload, message.inGuild() && own.usesThreads(message.guildId));
      recent.set(message.id, posted);
      setTimeout(() => recent.delete(message.id), EDITABLE_MS).unref();
      await posted;
    });
  }

  async function answerAsked(message: Message, isBusy: boolean, own: BotContext): Promise<MessagePayload | undefined> {
    const at = await own.coolDown.check(message.author.id, message.channelId);
    if (at === undefined) return isBusy ? notice(message, { kind: 'busy' }, own) : answerTo(message, 'asked', own);
    return (await own.coolDown.mayTell(message.author.id))
      ? notice(message, { kind: 'cool-down', at }, own)
      : undefined;
  }

  /** Nobody waits for it: only what is answered counts, and what is too much is left unsaid. */
  async function answerOverheard(message: Message, own: BotContext): Promise<MessagePayload | undefined> {
    const payload = await answerTo(message, 'overheard', own);
    if (payload === undefined) return undefined;
    const at = await own.coolDown.check(message.author.id, message.channelId);
    return at === undefined ? payload : undefined;
  }

  async function answerAgain(message: Message): Promise<void> {
    const before = recent.get(message.id);
    const age = (message.editedTimestamp ?? Date.now()) - message.createdTimestamp;
    if (before === undefined || age > EDITABLE_MS) return;
    const context = contextIn(message.guildId);
    const purpose = purposeOf(message, context);
    if (purpose === undefined) return;
    await observed(message, 'edited', context, async (own) => {
      if ((await own.coolDown.check(message.author.id, undefined)) !== undefined) return;
      const payload = await answerTo(message, purpose, own);
      if (payload === undefined) return own.onReply(undefined);
      await (await before).edit(payload);
    });
  }

  function notice(message: Message, said: Notice, own: BotContext): MessagePayload {
    const audience = { kind: 'public', asker: message.author.id } as const;
    const reply = noticeReply(said);
    own.onReply(reply);
    return renderReply(reply, { locale: localeOfMessage(message, own), audience });
  }

  /** Logs what goes wrong, and shows that the bot is typing when it takes long. */
  async function observed(
    message: Message,
    kind: Sent['kind'],
    context: BotContext,
    work: (own: BotContext) => Promise<void>,
  ) {
    const typing = setTimeout(() => void showTyping(message), SLOW_AFTER_MS);
    await observe({ id: message.id, kind, command: '' }, context, work);
    clearTimeout(typing);
  }

  return { answer, answerAgain };
}

/** For so long after it was written, a changed message changes its answer. */
const EDITABLE_MS = 60_000;
/** Answers that are remembered; each is a few hundred bytes. */
const MAX_RECENT = 500;

/** Where the bot may not write, a member who asked is told so in a direct message. */
function whyNot(message: Message): Notice | undefined {
  const permission = message.inGuild() ? lackingIn(message.channel) : undefined;
  return permission === undefined ? undefined : { kind: 'cannot-post', permission, channel: `<#${message.channelId}>` };
}

/** It is only a sign that the answer is coming: the answer itself tells what is wrong, such as a channel that is gone. */
async function showTyping({ channel }: Message): Promise<void> {
  try {
    if (channel.isSendable()) await channel.sendTyping();
  } catch {}
}
