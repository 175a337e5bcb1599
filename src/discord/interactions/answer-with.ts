import type { Search } from '../../core/library/search.ts';
import type { BotContext } from '../context.ts';
import { type Locale, localeFor } from '../languages/locale.ts';
import { lackingFor } from '../permissions.ts';
import { renderReply } from '../rendering/reply.ts';
import type { Audience } from '../rendering/view.ts';
import type { Reply } from '../replies/reply.ts';
import { replyTo } from '../sending/reply-to.ts';
import { type Repliable, respond } from '../sending/respond.ts';

/** The language of the member's Discord, else that of the server. */
export function localeOf(
  { locale, guildLocale }: Pick<Repliable, 'locale' | 'guildLocale'>,
  { defaultLanguage }: BotContext,
): Locale {
  return localeFor(locale, guildLocale, defaultLanguage);
}

/** Answers the member alone. */
export function answerPrivately(
  interaction: Repliable,
  context: BotContext,
  find: (search: Search) => Reply | Promise<Reply>,
): Promise<void> {
  const view = { locale: localeOf(interaction, context), audience: { kind: 'private' } } as const;
  const payload = replyTo(context, find).then((reply) => renderReply(reply, view));
  return respond(interaction, payload, { ephemeral: true });
}

/**
 * Answers a question: privately, or before everyone where that is asked for and the bot may post; a member who asks too
 * fast is told when to go on.
 */
export async function answerQuestion(
  interaction: Repliable,
  context: BotContext,
  isPublic: boolean,
  find: (search: Search) => Reply | Promise<Reply>,
): Promise<void> {
  const locale = localeOf(interaction, context);
  const audience = isPublic ? audienceOf(interaction, locale) : PRIVATE;
  const isShown = audience.kind === 'public';
  const at = await context.coolDown.check(
    interaction.user.id,
    isShown ? (interaction.channelId ?? undefined) : undefined,
  );
  if (at !== undefined) {
    await answerPrivately(interaction, context, () => ({ kind: 'notice', notice: { kind: 'cool-down', at } }));
    return;
  }
  const payload = replyTo(context, find).then((reply) => renderReply(reply, { locale, audience }));
  await respond(interaction, payload, { ephemeral: !isShown });
}

const PRIVATE: Audience = { kind: 'private' };

function audienceOf(interaction: Repliable, { t }: Locale): Audience {
  const lacking = lackingFor(interaction);
  if (lacking === undefined) return { kind: 'public', asker: interaction.user.id };
  const notShared = { permission: t(`permission_${lacking}`), channel: `<#${interaction.channelId}>` };
  return { kind: 'private', notShared };
}
