import { MessageFlags } from 'discord-api-types/v10';
import type { Interaction } from '../../state/interaction.ts';
import { isLoading, type Message } from '../../state/message.ts';
import { readMessageBody } from '../../state/message-body.ts';
import { messagePayload } from '../../state/message-payload.ts';
import { changeMessage, deleteMessage, postMessage } from '../../state/post.ts';
import type { World } from '../../state/world.ts';
import { type Answer, type Call, interactionFor, ok, type Routes, requireBody } from '../call.ts';
import { draftOf, editOf, messageFrame } from '../message-draft.ts';
import { REFUSALS } from '../rest-error.ts';

/** What comes after the first response (Receiving and Responding, Followup Messages). */
export const followUpRoutes = {
  'POST /webhooks/:application/:token': create,
  'GET /webhooks/:application/:token/messages/:message': get,
  'PATCH /webhooks/:application/:token/messages/:message': edit,
  'DELETE /webhooks/:application/:token/messages/:message': remove,
} as const satisfies Routes;

function create(world: World, call: Call): Answer {
  const { interaction, channel } = acknowledged(world, call);
  requireBody(call, 'follow-up create');
  const original = channel.messages.get(interaction.originalId ?? '');
  const body = readMessageBody(call.body);
  // The first follow-up after a deferral takes the place of 'thinking…', with its audience.
  if (original && isLoading(original)) return change(world, call, interaction, original);
  const draft = draftOf(world, channel, body, call.files);
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const message = postMessage(world, channel, { ...draft, ...messageFrame(interaction, draft.flags ?? 0, ephemeral) });
  interaction.show(message, { deferred: true, updated: false });
  return ok(messagePayload(world, message));
}

function get(world: World, call: Call): Answer {
  return ok(messagePayload(world, target(world, call).message));
}

function edit(world: World, call: Call): Answer {
  const { interaction, message } = target(world, call);
  requireBody(call, 'follow-up edit');
  return change(world, call, interaction, message);
}

function remove(world: World, call: Call): Answer {
  const { interaction, message } = target(world, call);
  deleteMessage(world, message);
  interaction.settle({ kind: 'deleted', tookMs: interaction.tookMs() });
  return ok();
}

function change(world: World, call: Call, interaction: Interaction, message: Message): Answer {
  const wasLoading = isLoading(message);
  const edited = editOf(world, message, readMessageBody(call.body), call.files);
  const changed = changeMessage(world, message, edited, wasLoading ? 'unmarked' : 'marked');
  if (wasLoading) interaction.phase = 'answered';
  interaction.show(changed, { deferred: true, updated: message.id === interaction.origin.sourceId });
  return ok(messagePayload(world, changed));
}

/** Throws 50027 when the token's 15 minutes are over, and 10015 before the first response. */
function acknowledged(world: World, call: Call) {
  const found = interactionFor(world, call, REFUSALS.unknownWebhook);
  const { phase, tookMs } = found.interaction;
  if (call.params['application'] !== world.applicationId) throw REFUSALS.unknownWebhook();
  if (tookMs() > world.settings.tokenLifeMs) throw REFUSALS.tokenExpired();
  if (phase === 'waiting' || phase === 'late') throw REFUSALS.unknownWebhook();
  return found;
}

/** `@original` is the first response; for an acknowledged component, the message that it is on. */
function target(world: World, call: Call) {
  const found = acknowledged(world, call);
  const { originalId, origin } = found.interaction;
  const name = call.params['message'] ?? '';
  const isOriginal = name === '@original';
  const message = found.channel.messages.get(isOriginal ? (originalId ?? origin.sourceId ?? '') : name);
  const isOwn = isOriginal || message?.interaction?.id === origin.id || name === origin.sourceId;
  if (message === undefined || !isOwn) throw REFUSALS.unknownMessage();
  return { ...found, message };
}
