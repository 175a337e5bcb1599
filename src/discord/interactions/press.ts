import {
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Action, Target } from '../actions/action.ts';
import { decodeAction } from '../actions/custom-id.ts';
import { componentsIn } from '../components-in.ts';
import type { BotContext } from '../context.ts';
import type { Locale } from '../languages/locale.ts';
import { lackingFor } from '../permissions.ts';
import { MAX_QUESTION_CHARACTERS } from '../replies/answer.ts';
import { citationReply } from '../replies/citation.ts';
import { Mistake } from '../replies/notice.ts';
import { twinsReply } from '../replies/passages.ts';
import { QUESTION_PART } from '../replies/pieces/head.ts';
import { questionReply } from '../replies/question.ts';
import { renderReply, replyOrNotice, targetReply } from '../replies/reply.ts';
import { pressFollow } from './follow.ts';
import { enteredIn, openForm } from './form.ts';
import { answerQuestion, canFollow, localeOf, messageFor, PRIVATE, sendNotice, sendPrivately } from './send.ts';
import { send, sendInPlace } from './send-in-time.ts';
import { pressSetup, submitSetup } from './setup/setup.ts';

/** Does what a button or a select stands for; what it needs to know is in its custom id. */
export async function press(interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action === undefined) await sendNotice(interaction, context, { kind: 'old-button' });
  else await carryOut(action, interaction, context);
}

async function carryOut(action: Action, interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  switch (action.kind) {
    case 'turn':
      return turn(action.target, interaction, context);
    case 'open':
      return sendPrivately(interaction, context, (search) => targetReply(action.target, search));
    case 'share':
      return share(action.target, interaction, context);
    case 'twin':
      return sendPrivately(interaction, context, async ({ holding }) =>
        twinsReply(action.shown, await holding({ passages: action.shown.map(({ id }) => id) })),
      );
    case 'cite':
      return sendPrivately(interaction, context, async ({ holding }) =>
        citationReply(action.shown, await holding({ passages: action.shown.map(({ id }) => id) }), context.now()),
      );
    case 'rate':
      rate(action, interaction, context);
      return sendNotice(interaction, context, { kind: 'thanks', helpful: action.helpful });
    case 'follow-up':
      return openFollowUp(interaction, localeOf(interaction, context));
    case 'remove':
      return remove(action.asker, interaction, context);
    case 'setup':
      return pressSetup(action, interaction, context);
    case 'follow':
    case 'unfollow':
    case 'forget':
      return pressFollow(action, interaction, context);
    case 'pick':
      return sendPrivately(interaction, context, (search) => targetReply(picked(action.of, interaction), search));
    default:
      return action satisfies never;
  }
}

/** Counts each member once for what a message shows. */
function rate(
  { shown, helpful }: Extract<Action, { kind: 'rate' }>,
  { message, user }: MessageComponentInteraction,
  { asked, firstRating }: BotContext,
): void {
  const passages = shown.map(({ id }) => id);
  if (asked !== undefined && firstRating([message.id, ...passages].join(' '), user.id)) asked.rate(passages, helpful);
}

/** A message of one's own turns its page; one that others read stays as it is, and the page comes privately. */
function turn(target: Target, interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  const page = messageFor(PRIVATE, interaction, context, (search) => targetReply(target, search));
  const isOwn = interaction.message.flags.has(MessageFlags.Ephemeral);
  return isOwn ? sendInPlace(interaction, page) : send(interaction, page, { ephemeral: true });
}

/** Takes an answer back, for who asked and for moderators. */
async function remove(asker: string, interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
  if (interaction.user.id !== asker && !(interaction.inGuild() && isModerator))
    return sendNotice(interaction, context, { kind: 'not-yours' });
  await interaction.deferUpdate();
  await interaction.deleteReply();
}

function picked(of: 'section' | 'report', interaction: MessageComponentInteraction): Target {
  const id = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
  return of === 'section' ? { kind: 'section', id } : { kind: 'report', id, page: 0 };
}

/** Shows to the channel what one member sees, with their name, where the bot may post. */
async function share(target: Target, interaction: MessageComponentInteraction, context: BotContext): Promise<void> {
  const channel = `<#${interaction.channelId}>`;
  const permission = lackingFor(interaction, context.isInThread);
  if (permission !== undefined) return sendNotice(interaction, context, { kind: 'cannot-post', permission, channel });
  const at = await context.coolDown.check(interaction.user.id, interaction.channelId);
  if (at !== undefined) return sendNotice(interaction, context, { kind: 'cool-down', at });
  const reply = await replyOrNotice(context, (search) => targetReply(target, search));
  if (reply.kind === 'notice') return sendNotice(interaction, context, reply.notice);
  const shared = { question: questionIn(interaction) };
  const audience = { kind: 'public', asker: interaction.user.id, shared } as const;
  const follows = canFollow(interaction, context);
  const payload = renderReply(reply, { locale: localeOf(interaction, context), audience, follows });
  return send(interaction, Promise.resolve(payload), { ephemeral: false });
}

/** The question as the private message shows it, Markdown and all: it does not fit a custom id. */
function questionIn({ message }: MessageComponentInteraction): string | undefined {
  const part = componentsIn(message).find((component) => 'id' in component && component.id === QUESTION_PART);
  return part !== undefined && 'content' in part && typeof part.content === 'string' ? part.content : undefined;
}

const QUESTION = 'question';
/** Fewer letters are no question. */
const MIN_QUESTION_CHARACTERS = 3;

/** Opens the form for a question about the same event; it carries the action of the button that opened it. */
function openFollowUp(interaction: MessageComponentInteraction, { t }: Locale): Promise<void> {
  return openForm(interaction, interaction.customId, {
    title: t('followUpTitle'),
    fields: [
      {
        id: QUESTION,
        label: t('followUpLabel'),
        hint: t('followUpHint', { max: MAX_QUESTION_CHARACTERS }),
        isLong: true,
        min: MIN_QUESTION_CHARACTERS,
        max: MAX_QUESTION_CHARACTERS,
      },
    ],
  });
}

/** Does what a form is for, which stands in its custom id as in the button that opened it. */
export async function submitForm(interaction: ModalSubmitInteraction, context: BotContext): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action?.kind === 'setup') return submitSetup(action, interaction, context);
  await answerQuestion(interaction, context, false, (search) => {
    if (action?.kind !== 'follow-up') throw new Mistake({ kind: 'old-button' });
    return questionReply(search, enteredIn(interaction, QUESTION), { event: action.event });
  });
}
