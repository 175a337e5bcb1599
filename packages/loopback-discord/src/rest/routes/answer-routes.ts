import { InteractionType, MessageFlags, InteractionResponseType as Type } from 'discord-api-types/v10';
import * as z from 'zod';
import { type BodyKind, readChoices, readModal } from '../../check/check-body.ts';
import type { Channel } from '../../state/channel.ts';
import type { Interaction } from '../../state/interaction.ts';
import { isLoading, type Message } from '../../state/message.ts';
import { type MessageBody, readMessageBody } from '../../state/message-body.ts';
import { messagePayload } from '../../state/message-payload.ts';
import { changeMessage, postMessage } from '../../state/post.ts';
import type { World } from '../../state/world.ts';
import { type Answer, type Call, interactionFor, ok, type Routes, requireBody } from '../call.ts';
import { draftOf, editOf, messageFrame } from '../message-draft.ts';
import { REFUSALS } from '../rest-error.ts';

/** The first response to an interaction (Receiving and Responding, Create Interaction Response). */
export const answerRoutes = {
  'POST /interactions/:interaction/:token/callback': respond,
} as const satisfies Routes;

function respond(world: World, call: Call): Answer {
  const { interaction, channel } = interactionFor(world, call);
  if (interaction.phase === 'late' || interaction.tookMs() > world.settings.acknowledgeWithinMs) {
    throw REFUSALS.unknownInteraction();
  }
  if (interaction.phase !== 'waiting') throw REFUSALS.alreadyAcknowledged();
  const type = typeOf(call, interaction);
  const response = RESPONSES[type];
  if (response === undefined) throw REFUSALS.invalidBody([{ path: ['type'], message: 'is no type of response' }]);
  const [kind, carryOut] = response;
  // The spec has a schema for each type of value; a list of suggestions is judged by its first one.
  const isNumbers = kind === 'answer choices' && typeof readChoices(call.body)[0]?.value === 'number';
  if (world.settings.checksAnswers) requireBody(call, isNumbers ? 'answer number choices' : kind);
  const message = carryOut(world, call, interaction, channel);
  return ok(call.query.get('with_response') === 'true' ? withResponse(world, interaction, type, message) : undefined);
}

const Typed = z.looseObject({ type: z.number().catch(-1) });
const WithData = z.looseObject({ data: z.unknown().optional() });

/** Throws 50035 for a type that cannot answer such an interaction. */
function typeOf(call: Call, { origin }: Interaction): number {
  const { type } = Typed.parse(call.body ?? {});
  const isChoices = origin.type === InteractionType.ApplicationCommandAutocomplete;
  const isUpdate = type === Type.UpdateMessage || type === Type.DeferredMessageUpdate;
  const fits =
    (type === Type.ApplicationCommandAutocompleteResult) === isChoices &&
    (!isUpdate || origin.sourceId !== undefined) &&
    (type !== Type.Modal || origin.type !== InteractionType.ModalSubmit);
  if (fits) return type;
  const message = `${type} cannot answer an interaction of type ${origin.type}`;
  throw REFUSALS.invalidBody([{ path: ['type'], message }]);
}

/**
 * Carries a checked response out, and tells the member who waits. Returns the message that it made or changed. Throws
 * 10008 for an update of a message that is gone, and what `editOf` throws.
 */
type CarryOut = (world: World, call: Call, interaction: Interaction, channel: Channel) => Message | undefined;

const RESPONSES: Readonly<Record<number, readonly [BodyKind, CarryOut]>> = {
  [Type.ChannelMessageWithSource]: ['answer message', answer],
  [Type.DeferredChannelMessageWithSource]: ['answer message', think],
  [Type.DeferredMessageUpdate]: ['answer update', watchSource],
  [Type.UpdateMessage]: ['answer update', update],
  [Type.Modal]: ['answer modal', openModal],
  [Type.ApplicationCommandAutocompleteResult]: ['answer choices', suggest],
};

function answer(world: World, call: Call, interaction: Interaction, channel: Channel): Message {
  const body = readData(call, interaction);
  interaction.phase = 'answered';
  const draft = draftOf(world, channel, body, call.files);
  const message = postMessage(world, channel, { ...draft, ...messageFrame(interaction, draft.flags ?? 0) });
  interaction.originalId = message.id;
  interaction.show(message, { deferred: false, updated: false });
  return message;
}

function think(world: World, call: Call, interaction: Interaction, channel: Channel): Message {
  readData(call, interaction);
  interaction.phase = 'thinking';
  const frame = messageFrame(interaction, MessageFlags.Loading);
  const message = postMessage(world, channel, { authorId: world.bot.id, ...frame });
  interaction.originalId = message.id;
  interaction.expire(world.settings.patienceMs, () => interaction.settle({ kind: 'unanswered', deferred: true }));
  return message;
}

/** A component that is acknowledged without a trace: what happens to its message is the outcome, whoever does it. */
function watchSource(world: World, _call: Call, interaction: Interaction): undefined {
  interaction.phase = 'updating';
  const stop = world.changes.on(({ kind, message }) => {
    if (message.id !== interaction.origin.sourceId) return;
    if (kind === 'deleted') interaction.settle({ kind, tookMs: interaction.tookMs() });
    else interaction.show(message, { deferred: true, updated: true });
  });
  interaction.expire(world.settings.patienceMs, () => interaction.settle({ kind: 'acknowledged' }), stop);
}

function update(world: World, call: Call, interaction: Interaction, channel: Channel): Message {
  const source = channel.messages.get(interaction.origin.sourceId ?? '');
  if (source === undefined) throw REFUSALS.unknownMessage();
  const body = readMessageBody(dataOf(call));
  const message = changeMessage(world, source, editOf(world, source, body, call.files));
  interaction.phase = 'answered';
  interaction.show(message, { deferred: false, updated: true });
  return message;
}

function openModal(_world: World, call: Call, interaction: Interaction): undefined {
  interaction.phase = 'answered';
  const { custom_id: customId, title, components } = readModal(call.body);
  const modal = { customId, title, components, trigger: interaction.origin };
  interaction.settle({ kind: 'modal', modal, tookMs: interaction.tookMs() });
}

function suggest(_world: World, call: Call, interaction: Interaction): undefined {
  interaction.phase = 'answered';
  interaction.settle({ kind: 'choices', choices: readChoices(call.body), tookMs: interaction.tookMs() });
}

/** The message in a response, which also decides who can see all that follows. */
function readData(call: Call, interaction: Interaction): MessageBody {
  const body = readMessageBody(dataOf(call));
  interaction.ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return body;
}

function dataOf(call: Call): unknown {
  return WithData.parse(call.body).data;
}

function withResponse(world: World, interaction: Interaction, type: number, message: Message | undefined) {
  const { id, type: interactionType } = interaction.origin;
  const about = message && {
    response_message_id: message.id,
    response_message_loading: isLoading(message),
    response_message_ephemeral: message.onlyFor !== undefined,
  };
  return {
    interaction: { id, type: interactionType, channel_id: interaction.channelId, ...about },
    ...(message && { resource: { type, message: messagePayload(world, message) } }),
  };
}
