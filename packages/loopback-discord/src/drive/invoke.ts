import { InteractionContextType, MessageType } from 'discord-api-types/v10';
import { channelPayload } from '../state/channel.ts';
import { memberPayload, permissionsOf, userPayload } from '../state/guild.ts';
import type { Interaction, Outcome } from '../state/interaction.ts';
import type { Origin } from '../state/message.ts';
import { botPermissions, guildOf } from '../state/places.ts';
import { forgetOldest } from '../state/remembered.ts';
import { tell } from '../state/world.ts';
import type { Who } from './who.ts';

/** What is particular to a kind of interaction. */
export interface Invocation extends Pick<Origin, 'type' | 'sourceId' | 'trigger'> {
  readonly data: unknown;
  /** The message object, for components and modals that were opened from one. */
  readonly message?: unknown;
  /** The type of the messages that answer it; default a regular one. */
  readonly answerType?: MessageType;
}

/** Bytes of a file that may be attached, without boosts. */
const ATTACHMENT_BYTES = 10 * 1024 * 1024;

/**
 * Sends an interaction to the bot, with all that discord.js reads from it. The promise is fulfilled by what the bot
 * does, or by its not doing anything in time.
 */
export function invoke(who: Who, invocation: Invocation): Promise<Outcome> {
  const { data, message } = invocation;
  return new Promise((resolve) => {
    const interaction = openInteraction(who, invocation, resolve);
    const sent = { ...frame(who, interaction), data, message };
    // An application has one way or the other (Receiving and Responding, Receiving an Interaction).
    if (who.world.endpointUrl !== undefined) who.world.posts.emit(sent);
    else tell(who.world, who.channel, 'interactions', 'INTERACTION_CREATE', sent);
  });
}

function openInteraction(
  { world, user, channel }: Who,
  { type, sourceId, trigger, answerType = MessageType.Default }: Invocation,
  resolve: (outcome: Outcome) => void,
): Interaction {
  const createdAt = world.clock.now();
  const id = world.nextId();
  let cancel = () => {};
  const interaction: Interaction = {
    token: Buffer.from(`interaction:${id}`).toString('base64url'),
    channelId: channel.id,
    origin: { id, type, userId: user.id, sourceId, trigger },
    answerType,
    phase: 'waiting',
    ephemeral: false,
    tookMs: () => world.clock.now() - createdAt,
    settle(outcome) {
      cancel();
      stopListening();
      resolve(outcome);
    },
    show(message, how) {
      const ephemeral = message.onlyFor !== undefined;
      interaction.settle({ kind: 'message', message, ephemeral, ...how, tookMs: interaction.tookMs() });
    },
    expire(afterMs, run, stop) {
      cancel();
      const callOff = world.clock.after(afterMs, run);
      cancel = () => {
        callOff();
        stop?.();
      };
    },
  };
  const stopListening = world.closed.on(() =>
    interaction.settle({ kind: 'unanswered', deferred: interaction.phase === 'thinking' }),
  );
  interaction.expire(world.settings.acknowledgeWithinMs, () => {
    interaction.phase = 'late';
    interaction.settle({ kind: 'unanswered', deferred: false });
  });
  world.interactions.set(interaction.token, interaction);
  forgetOldest(world.interactions, world.settings.remembers);
  return interaction;
}

function frame({ world, channel, locale, user }: Who, { token, origin }: Interaction) {
  const guild = guildOf(world, channel);
  const permissions = String(guild ? permissionsOf(guild, user.id) : botPermissions(world, channel));
  const common = {
    id: origin.id,
    application_id: world.applicationId,
    type: origin.type,
    token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelPayload(channel, world.bot.id), permissions },
    locale,
    app_permissions: String(botPermissions(world, channel)),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_BYTES,
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
  };
  if (guild === undefined) return { ...common, user: userPayload(user), context: InteractionContextType.BotDM };
  return {
    ...common,
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: { ...memberPayload(guild, user.id), user: userPayload(user), permissions },
    context: InteractionContextType.Guild,
  };
}
