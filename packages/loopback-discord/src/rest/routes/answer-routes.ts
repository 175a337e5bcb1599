import { InteractionType, MessageFlags, InteractionResponseType as Type } from 'discord-api-types/v10';
import * as z from 'zod';
import { readChoices } from '../../check/choice-rules.ts';
import type { BodyKind } from '../../check/schema.ts';
import { type Interaction, tookMs } from '../../state/interaction.ts';
import type { Message } from '../../state/message.ts';
import { messagePayload } from '../../state/message-payload.ts';
import type { World } from '../../state/world.ts';
import { type Answer, type Call, type Routes, requireBody } from '../call.ts';
import { carryOut } from '../carry-out.ts';
import { interactionFor } from '../interaction-access.ts';
import { REFUSALS } from '../rest-error.ts';

/** The first response to an interaction (Receiving and Responding, Create Interaction Response). */
export const answerRoutes = {
  'POST /interactions/:interaction/:token/callback': respond,
} as const satisfies Routes;

const KINDS: Readonly<Record<number, BodyKind>> = {
  [Type.ChannelMessageWithSource]: 'answer message',
  [Type.DeferredChannelMessageWithSource]: 'answer message',
  [Type.DeferredMessageUpdate]: 'answer update',
  [Type.UpdateMessage]: 'answer update',
  [Type.Modal]: 'answer modal',
};

function respond(world: World, call: Call): Answer {
  const { interaction, channel } = interactionFor(world, call);
  if (interaction.phase === 'late' || tookMs(world, interaction) > world.settings.acknowledgeWithinMs) {
    throw REFUSALS.unknownInteraction();
  }
  if (interaction.phase !== 'waiting') throw REFUSALS.alreadyAcknowledged();
  const type = typeOf(call, interaction);
  const kind = type === Type.ApplicationCommandAutocompleteResult ? choiceKind(call) : KINDS[type];
  if (kind === undefined) throw REFUSALS.invalidBody([{ path: ['type'], message: 'is no type of response' }]);
  requireBody(call, kind);
  const message = carryOut(world, call, interaction, channel, type);
  return call.query.get('with_response') === 'true'
    ? { status: 200, body: withResponse(world, interaction, type, message) }
    : { status: 204 };
}

/** The spec has a schema for each type of value; a list is judged by its first one. */
function choiceKind(call: Call): BodyKind {
  return typeof readChoices(call.body)[0]?.value === 'number' ? 'answer number choices' : 'answer choices';
}

/** Throws 50035 for a type that cannot answer such an interaction. */
function typeOf(call: Call, interaction: Interaction): number {
  const { type } = z.looseObject({ type: z.number().catch(-1) }).parse(call.body ?? {});
  const onMessage = interaction.sourceId !== undefined;
  const isChoices = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  const fits =
    (type === Type.ApplicationCommandAutocompleteResult) === isChoices &&
    (onMessage || (type !== Type.UpdateMessage && type !== Type.DeferredMessageUpdate)) &&
    (type !== Type.Modal || interaction.type !== InteractionType.ModalSubmit);
  if (!fits)
    throw REFUSALS.invalidBody([
      { path: ['type'], message: `${type} cannot answer an interaction of type ${interaction.type}` },
    ]);
  return type;
}

function withResponse(world: World, interaction: Interaction, type: number, message: Message | undefined) {
  const about = message && {
    response_message_id: message.id,
    response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
    response_message_ephemeral: message.onlyFor !== undefined,
  };
  return {
    interaction: { id: interaction.id, type: interaction.type, channel_id: interaction.channelId, ...about },
    ...(message && { resource: { type, message: messagePayload(world, message) } }),
  };
}
