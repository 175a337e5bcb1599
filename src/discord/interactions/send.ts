import type { BaseInteraction } from 'discord.js';
import type { Library } from '../../core/library/library.ts';
import { today } from '../../settings/today.ts';
import type { BotContext } from '../context.ts';
import { type Locale, localeFor } from '../languages/locale.ts';
import type { MessagePayload } from '../layout/message.ts';
import { lackingFor } from '../permissions.ts';
import { type Notice, noticeReply } from '../replies/notice.ts';
import type { Audience } from '../replies/pieces/head.ts';
import { type MakeReply, renderReply, replyOrNotice } from '../replies/reply.ts';
import { type Repliable, send } from './send-in-time.ts';

/**
 * Answers a question: privately, or before everyone where that is asked for and the bot may post; a member who asks too
 * fast is told when to go on.
 * @param asked All that the reply depends on, but the reports and the day; undefined where it depends on more.
 */
export async function answerQuestion(
  interaction: Repliable,
  context: BotContext,
  isPublic: boolean,
  make: MakeReply,
  asked?: string,
): Promise<void> {
  // What is known is said as fast as that.
  if (context.isBusy() && !isKnown(asked, interaction, context))
    return sendNotice(interaction, context, { kind: 'busy' });
  const audience = isPublic ? publicIfAllowed(interaction, context) : PRIVATE;
  const isShown = audience.kind === 'public';
  const channel = isShown ? (interaction.channelId ?? undefined) : undefined;
  const at = await context.coolDown.check(interaction.user.id, channel);
  if (at !== undefined) return sendNotice(interaction, context, { kind: 'cool-down', at });
  return send(interaction, messageFor(audience, interaction, context, make, asked), { ephemeral: !isShown });
}

/** Tells the member alone. */
export function sendPrivately(interaction: Repliable, context: BotContext, make: MakeReply): Promise<void> {
  return send(interaction, messageFor(PRIVATE, interaction, context, make), { ephemeral: true });
}

/** Tells the member alone one sentence. */
export function sendNotice(interaction: Repliable, context: BotContext, notice: Notice): Promise<void> {
  const reply = noticeReply(notice);
  context.onReply(reply);
  const message = renderReply(reply, { locale: localeOf(interaction, context), audience: PRIVATE });
  return send(interaction, Promise.resolve(message), { ephemeral: true });
}

/** What there is to say, or what went wrong, as a message for these readers. Never rejects. */
export async function messageFor(
  audience: Audience,
  interaction: Repliable,
  context: BotContext,
  make: MakeReply,
  asked?: string,
): Promise<MessagePayload> {
  const view = { locale: localeOf(interaction, context), audience, follows: canFollow(interaction, context) };
  const library = libraryAtOnce(context);
  if (asked === undefined || audience !== PRIVATE || library === undefined)
    return renderReply(await replyOrNotice(context, make), view);
  const { reply, message } = await context.remembered.said(keyOf(asked, view), library, async () => {
    const said = await replyOrNotice({ ...context, onReply: () => {} }, make);
    return { reply: said, message: renderReply(said, view) };
  });
  context.onReply(reply);
  return message;
}

/** Whether members may follow something where it was used. */
export function canFollow({ guildId }: Pick<BaseInteraction, 'guildId'>, { following }: BotContext): boolean {
  return following?.allowedIn(guildId) !== undefined;
}

/** undefined where the reports are still being opened, or cannot be. */
function libraryAtOnce({ search }: BotContext): Library | undefined {
  try {
    const found = search();
    if (!(found instanceof Promise)) return found?.library;
    // Whoever answers asks again, and tells what is wrong.
    found.catch(() => {});
  } catch {}
  return undefined;
}

/** Servers that share a library may show other buttons. */
function keyOf(
  asked: string,
  { locale: { tag }, follows }: { readonly locale: Locale; readonly follows: boolean },
): string {
  return [tag, today(), follows, asked].join();
}

function isKnown(asked: string | undefined, interaction: Repliable, context: BotContext): boolean {
  const library = libraryAtOnce(context);
  if (asked === undefined || library === undefined) return false;
  const view = { locale: localeOf(interaction, context), follows: canFollow(interaction, context) };
  return context.remembered.holds(keyOf(asked, view), library);
}

export const PRIVATE: Audience = { kind: 'private' };

function publicIfAllowed(interaction: Repliable, context: BotContext): Audience {
  const lacking = lackingFor(interaction, context.isInThread);
  if (lacking === undefined) return { kind: 'public', asker: interaction.user.id };
  const permission = localeOf(interaction, context).t(`permission_${lacking}`);
  return { kind: 'private', notShared: { permission, channel: `<#${interaction.channelId}>` } };
}

/** The language of the member's Discord, else that of the server. */
export function localeOf({ locale, guildLocale }: BaseInteraction, { defaultLanguage }: BotContext): Locale {
  return localeFor(locale, guildLocale, defaultLanguage);
}
