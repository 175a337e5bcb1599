import type { MessageComponentInteraction } from 'discord.js';
import type { Target } from '../actions/action.ts';
import type { BotContext } from '../context.ts';
import { lackingFor } from '../permissions.ts';
import { QUESTION_PART } from '../rendering/layout/head.ts';
import { renderReply } from '../rendering/reply.ts';
import { show } from '../replies/show.ts';
import type { Notice } from '../sending/notice.ts';
import { replyTo } from '../sending/reply-to.ts';
import { respond } from '../sending/respond.ts';
import { answerPrivately, localeOf } from './answer-with.ts';

/** Shows to the channel what one member sees, with their name, where the bot may post. */
export async function share(
  target: Target,
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<void> {
  const channel = `<#${interaction.channelId}>`;
  const permission = lackingFor(interaction);
  if (permission !== undefined) return say(interaction, context, { kind: 'cannot-post', permission, channel });
  const at = await context.coolDown.check(interaction.user.id, interaction.channelId);
  if (at !== undefined) return say(interaction, context, { kind: 'cool-down', at });
  const reply = await replyTo(context, (search) => show(target, search));
  if (reply.kind === 'notice') return say(interaction, context, reply.notice);
  const audience = {
    kind: 'public',
    asker: interaction.user.id,
    shared: { question: questionIn(interaction) },
  } as const;
  const payload = renderReply(reply, { locale: localeOf(interaction, context), audience });
  return respond(interaction, Promise.resolve(payload), { ephemeral: false });
}

function say(interaction: MessageComponentInteraction, context: BotContext, notice: Notice): Promise<void> {
  return answerPrivately(interaction, context, () => ({ kind: 'notice', notice }));
}

/** The question as the private message shows it, Markdown and all: it does not fit a custom id. */
function questionIn({ message }: MessageComponentInteraction): string | undefined {
  return textWithId(
    message.components.map((component): unknown => component.toJSON()),
    QUESTION_PART,
  );
}

function textWithId(components: readonly unknown[], id: number): string | undefined {
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    if ('id' in component && component.id === id && 'content' in component && typeof component.content === 'string')
      return component.content;
    const inside = 'components' in component && Array.isArray(component.components) ? component.components : [];
    const found = textWithId(inside, id);
    if (found !== undefined) return found;
  }
  return undefined;
}
