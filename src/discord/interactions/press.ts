import { type MessageComponentInteraction, MessageFlags } from 'discord.js';
import type { Action, Target } from '../actions/action.ts';
import { decodeAction } from '../actions/codec.ts';
import type { BotContext } from '../context.ts';
import { renderReply } from '../rendering/reply.ts';
import { show } from '../replies/show.ts';
import { showCitation } from '../replies/show-citation.ts';
import { showTwins } from '../replies/show-passages.ts';
import type { Notice } from '../sending/notice.ts';
import { replyTo } from '../sending/reply-to.ts';
import { respondInPlace } from '../sending/respond.ts';
import { answerPrivately, localeOf } from './answer-with.ts';
import { openFollowUp } from './follow-up.ts';
import { remove } from './remove.ts';
import { share } from './share.ts';

/** Does what a button or a select stands for; what it needs to know is in its custom id. */
export async function press(interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action === undefined) await say(interaction, context, { kind: 'old-button' });
  else await carryOut(action, interaction, context);
}

async function carryOut(action: Action, interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  switch (action.kind) {
    case 'turn':
      return turn(action.target, interaction, context);
    case 'open':
      return answerPrivately(interaction, context, (search) => show(action.target, search));
    case 'share':
      return share(action.target, interaction, context);
    case 'twin':
      return answerPrivately(interaction, context, ({ library }) => showTwins(action.shown, library));
    case 'cite':
      return answerPrivately(interaction, context, ({ library }) => showCitation(action.shown, library, context.now()));
    case 'rate':
      return say(interaction, context, { kind: 'thanks', helpful: action.helpful });
    case 'follow-up':
      return openFollowUp(interaction, localeOf(interaction, context));
    case 'remove':
      return remove(action.asker, interaction, context);
    case 'pick':
      return answerPrivately(interaction, context, (search) => show(picked(action.of, interaction), search));
    default:
      return action satisfies never;
  }
}

function picked(of: 'section' | 'report', interaction: MessageComponentInteraction): Target {
  const id = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
  return of === 'section' ? { kind: 'section', id } : { kind: 'report', id, sections: 0 };
}

/** A message of one's own turns its page; one that others read stays as it is, and the page comes privately. */
async function turn(target: Target, interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  if (!interaction.message.flags.has(MessageFlags.Ephemeral))
    return answerPrivately(interaction, context, (search) => show(target, search));
  const view = { locale: localeOf(interaction, context), audience: { kind: 'private' } } as const;
  const reply = replyTo(context, (search) => show(target, search));
  return respondInPlace(
    interaction,
    reply.then((found) => renderReply(found, view)),
  );
}

function say(interaction: MessageComponentInteraction, context: BotContext, notice: Notice): Promise<void> {
  return answerPrivately(interaction, context, () => ({ kind: 'notice', notice }));
}
