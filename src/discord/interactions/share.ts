import type { MessageComponentInteraction } from 'discord.js';
import type { Target } from '../actions/action.ts';
import { componentsIn } from '../components-in.ts';
import type { BotContext } from '../context.ts';
import { lackingFor } from '../permissions.ts';
import { QUESTION_PART } from '../replies/pieces/head.ts';
import { renderReply, targetReply } from '../replies/reply.ts';
import { replyOrNotice } from '../replies/reply-or-notice.ts';
import { send } from './send.ts';
import { localeOf, sendNotice } from './send-reply.ts';

/** Shows to the channel what one member sees, with their name, where the bot may post. */
export async function share(
  target: Target,
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<void> {
  const channel = `<#${interaction.channelId}>`;
  const permission = lackingFor(interaction);
  if (permission !== undefined) return sendNotice(interaction, context, { kind: 'cannot-post', permission, channel });
  const at = await context.coolDown.check(interaction.user.id, interaction.channelId);
  if (at !== undefined) return sendNotice(interaction, context, { kind: 'cool-down', at });
  const reply = await replyOrNotice(context, (search) => targetReply(target, search));
  if (reply.kind === 'notice') return sendNotice(interaction, context, reply.notice);
  const shared = { question: questionIn(interaction) };
  const audience = { kind: 'public', asker: interaction.user.id, shared } as const;
  const payload = renderReply(reply, { locale: localeOf(interaction, context), audience });
  return send(interaction, Promise.resolve(payload), { ephemeral: false });
}

/** The question as the private message shows it, Markdown and all: it does not fit a custom id. */
function questionIn({ message }: MessageComponentInteraction): string | undefined {
  const part = componentsIn(message).find((component) => 'id' in component && component.id === QUESTION_PART);
  return part !== undefined && 'content' in part && typeof part.content === 'string' ? part.content : undefined;
}
