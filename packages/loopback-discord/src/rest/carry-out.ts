import { MessageFlags, InteractionResponseType as Type } from 'discord-api-types/v10';
import * as z from 'zod';
import { readModal } from '../check/check-body.ts';
import { readChoices } from '../check/choice-rules.ts';
import { readMessageBody } from '../check/message-body.ts';
import type { Channel } from '../state/channel.ts';
import { type Interaction, originOf, tookMs } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { changeMessage, postMessage } from '../state/post.ts';
import type { World } from '../state/world.ts';
import type { Call } from './call.ts';
import { messageFrame } from './interaction-access.ts';
import { draftOf, editOf } from './message-draft.ts';
import { REFUSALS } from './rest-error.ts';

/**
 * Carries a checked first response out, and tells the member who waits. Returns the message that it made or changed.
 * Throws 10008 for an update of a message that is gone, and what `editOf` throws.
 */
export function carryOut(
  world: World,
  call: Call,
  interaction: Interaction,
  channel: Channel,
  type: number,
): Message | undefined {
  const took = tookMs(world, interaction);
  switch (type) {
    case Type.ChannelMessageWithSource: {
      interaction.phase = 'answered';
      return answerMessage(world, call, interaction, channel);
    }
    case Type.DeferredChannelMessageWithSource:
      return think(world, call, interaction, channel);
    case Type.DeferredMessageUpdate:
      watchSource(world, interaction);
      return undefined;
    case Type.UpdateMessage:
      return update(world, call, interaction, channel);
    case Type.ApplicationCommandAutocompleteResult:
      interaction.phase = 'answered';
      interaction.settle({ kind: 'choices', choices: readChoices(call.body), tookMs: took });
      return undefined;
    default: {
      interaction.phase = 'answered';
      const { custom_id: customId, title, components } = readModal(call.body);
      interaction.settle({
        kind: 'modal',
        modal: { customId, title, components, trigger: originOf(interaction) },
        tookMs: took,
      });
      return undefined;
    }
  }
}

function answerMessage(world: World, call: Call, interaction: Interaction, channel: Channel): Message {
  const body = readMessageBody(dataOf(call));
  interaction.ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const draft = draftOf(world, channel, body, call.files);
  const message = postMessage(world, channel, { ...draft, ...messageFrame(interaction, draft.flags ?? 0) });
  interaction.originalId = message.id;
  interaction.settle({
    kind: 'message',
    message,
    ephemeral: interaction.ephemeral,
    deferred: false,
    updated: false,
    tookMs: tookMs(world, interaction),
  });
  return message;
}

function think(world: World, call: Call, interaction: Interaction, channel: Channel): Message {
  const body = readMessageBody(dataOf(call));
  interaction.phase = 'thinking';
  interaction.ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const frame = messageFrame(interaction, MessageFlags.Loading);
  const message = postMessage(world, channel, { authorId: world.bot.id, ...frame });
  interaction.originalId = message.id;
  interaction.expire(world.settings.patienceMs, () => interaction.settle({ kind: 'unanswered', deferred: true }));
  return message;
}

/** A component that is acknowledged without a trace: what happens to its message is the outcome, whoever does it. */
function watchSource(world: World, interaction: Interaction): void {
  interaction.phase = 'updating';
  const stop = world.changes.on(({ kind, message }) => {
    if (message.id !== interaction.sourceId) return;
    const took = tookMs(world, interaction);
    const ephemeral = message.onlyFor !== undefined;
    if (kind === 'deleted') interaction.settle({ kind, tookMs: took });
    else interaction.settle({ kind: 'message', message, ephemeral, deferred: true, updated: true, tookMs: took });
  });
  interaction.expire(world.settings.patienceMs, () => interaction.settle({ kind: 'acknowledged' }), stop);
}

function update(world: World, call: Call, interaction: Interaction, channel: Channel): Message {
  const source = channel.messages.get(interaction.sourceId ?? '');
  if (source === undefined) throw REFUSALS.unknownMessage();
  const body = readMessageBody(dataOf(call));
  const message = changeMessage(world, source, editOf(world, channel, source, body, call.files));
  interaction.phase = 'answered';
  interaction.settle({
    kind: 'message',
    message,
    ephemeral: message.onlyFor !== undefined,
    deferred: false,
    updated: true,
    tookMs: tookMs(world, interaction),
  });
  return message;
}

function dataOf(call: Call): unknown {
  return z.looseObject({ data: z.unknown().optional() }).parse(call.body).data ?? {};
}
