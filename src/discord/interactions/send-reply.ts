import type { BotContext } from '../context.ts';
import { type Locale, localeFor } from '../languages/locale.ts';
import type { MessagePayload } from '../layout/message.ts';
import { lackingFor } from '../permissions.ts';
import { type Notice, noticeReply } from '../replies/notice.ts';
import type { Audience } from '../replies/pieces/view.ts';
import { renderReply } from '../replies/reply.ts';
import { type MakeReply, replyOrNotice } from '../replies/reply-or-notice.ts';
import { type Repliable, send } from './send.ts';

/**
 * Answers a question: privately, or before everyone where that is asked for and the bot may post; a member who asks too
 * fast is told when to go on.
 */
export async function answerQuestion(
  interaction: Repliable,
  context: BotContext,
  isPublic: boolean,
  make: MakeReply,
): Promise<void> {
  const audience = isPublic ? publicIfAllowed(interaction, context) : PRIVATE;
  const isShown = audience.kind === 'public';
  const channel = isShown ? (interaction.channelId ?? undefined) : undefined;
  const at = await context.coolDown.check(interaction.user.id, channel);
  if (at !== undefined) return sendNotice(interaction, context, { kind: 'cool-down', at });
  return send(interaction, messageFor(audience, interaction, context, make), { ephemeral: !isShown });
}

/** Tells the member alone. */
export function sendPrivately(interaction: Repliable, context: BotContext, make: MakeReply): Promise<void> {
  return send(interaction, messageFor(PRIVATE, interaction, context, make), { ephemeral: true });
}

/** Tells the member alone one sentence. */
export function sendNotice(interaction: Repliable, context: BotContext, notice: Notice): Promise<void> {
  return sendPrivately(interaction, context, () => noticeReply(notice));
}

/** What there is to say, or what went wrong, as a message for these readers. Never rejects. */
export async function messageFor(
  audience: Audience,
  interaction: Repliable,
  context: BotContext,
  make: MakeReply,
): Promise<MessagePayload> {
  return renderReply(await replyOrNotice(context, make), { locale: localeOf(interaction, context), audience });
}

export const PRIVATE: Audience = { kind: 'private' };

function publicIfAllowed(interaction: Repliable, context: BotContext): Audience {
  const lacking = lackingFor(interaction);
  if (lacking === undefined) return { kind: 'public', asker: interaction.user.id };
  const permission = localeOf(interaction, context).t(`permission_${lacking}`);
  return { kind: 'private', notShared: { permission, channel: `<#${interaction.channelId}>` } };
}

/** The language of the member's Discord, else that of the server. */
export function localeOf(
  { locale, guildLocale }: Pick<Repliable, 'locale' | 'guildLocale'>,
  { defaultLanguage }: BotContext,
): Locale {
  return localeFor(locale, guildLocale, defaultLanguage);
}
