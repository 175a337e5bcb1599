import { type MessageComponentInteraction, type ModalSubmitInteraction, PermissionFlagsBits } from 'discord.js';
import type { Action } from '../../actions/action.ts';
import type { BotContext } from '../../context.ts';
import type { MessagePayload } from '../../layout/message.ts';
import { Mistake } from '../../replies/notice.ts';
import { madeOrNotice, type Reply, renderReply } from '../../replies/reply.ts';
import { setupReply } from '../../replies/setup/setup.ts';
import { draftOf, setupPreviewReply } from '../../replies/setup/setup-preview.ts';
import { setupTryReply } from '../../replies/setup/setup-try.ts';
import type { SetupControl } from '../../setup-control.ts';
import { enteredIn, openForm } from '../form.ts';
import { localeOf, PRIVATE } from '../send.ts';
import { type Repliable, send, sendInPlace } from '../send-in-time.ts';
import { changed } from './changes.ts';
import { FIELDS, formOf, MOST } from './forms.ts';

type SetupAction = Extract<Action, { kind: 'setup' }>;
type Make = (setup: SetupControl) => Reply | Promise<Reply>;

/** Chooses something for a server, or shows what was chosen: to those alone who may manage it. */
export function answerSetup(interaction: Repliable, context: BotContext, make: Make): Promise<void> {
  return send(interaction, messageOf(interaction, context, make), { ephemeral: true });
}

async function messageOf(interaction: Repliable, context: BotContext, make: Make): Promise<MessagePayload> {
  const reply = await madeOrNotice(context, () => make(setupFor(interaction, context)));
  return renderReply(reply, { locale: localeOf(interaction, context), audience: PRIVATE });
}

/** @throws Mistake for who may not, and where nothing can be chosen. */
function setupFor(interaction: Repliable, { setup }: BotContext): SetupControl {
  if (!interaction.inGuild() || setup === undefined) throw new Mistake({ kind: 'no-setup' });
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true)
    throw new Mistake({ kind: 'not-manager' });
  return setup;
}

/** Does what a control of /setup is for: opens its form, or changes something and what the message shows. */
export function pressSetup(
  { step, mark }: SetupAction,
  interaction: MessageComponentInteraction,
  context: BotContext,
): Promise<void> {
  const mayManage = interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  const form = context.setup && mayManage ? formOf(step, context.setup, localeOf(interaction, context)) : undefined;
  if (form !== undefined) return openForm(interaction, interaction.customId, form);
  const picked = interaction.isChannelSelectMenu() || interaction.isStringSelectMenu() ? interaction.values : [];
  const make: Make = async (setup) => {
    if (step === 'panel') return setupReply(setup, await setup.current());
    const settings = await setup.change((before) => {
      const draft = step === 'take' ? draftOf(before, setup, mark) : undefined;
      return changed(before, step, picked, draft);
    });
    return setupReply(setup, settings, step === 'take' ? 'taken' : 'saved');
  };
  return sendInPlace(interaction, messageOf(interaction, context, make));
}

/** Does what a form of /setup is for. What is tried out leaves the preview where it is. */
export function submitSetup(
  { step, mark }: SetupAction,
  interaction: ModalSubmitInteraction,
  context: BotContext,
): Promise<void> {
  const make: Make = (setup) => submitted(step, mark, setup, (id) => enteredIn(interaction, id));
  if (step === 'try' || !interaction.isFromMessage()) return answerSetup(interaction, context, make);
  return sendInPlace(interaction, messageOf(interaction, context, make));
}

async function submitted(
  step: SetupAction['step'],
  mark: string,
  setup: SetupControl,
  entered: (id: string) => string,
): Promise<Reply> {
  switch (step) {
    case 'reports':
      if (setup.limits === undefined) throw new Mistake({ kind: 'no-own-reports' });
      return setupPreviewReply(
        await setup.check({ addresses: entered(FIELDS.addresses), siteUrl: entered(FIELDS.site) }),
      );
    case 'try': {
      const { search } = await setup.preview(draftOf(await setup.current(), setup, mark));
      return setupTryReply(search, entered(FIELDS.question));
    }
    case 'cool-down': {
      const coolDown = {
        user: readCount(entered(FIELDS.user), MOST.user),
        channel: readCount(entered(FIELDS.channel), MOST.channel),
      };
      return setupReply(setup, await setup.change((settings) => ({ ...settings, coolDown })), 'saved');
    }
    default:
      throw new Mistake({ kind: 'old-button' });
  }
}

function readCount(text: string, most: number): number {
  const count = /^\d{1,4}$/u.test(text) ? Number(text) : 0;
  if (count < 1 || count > most) throw new Mistake({ kind: 'wrong-numbers' });
  return count;
}
