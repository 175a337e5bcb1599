import { InteractionContextType } from 'discord-api-types/v10';
import { botPermissions } from '../rest/access.ts';
import { type Channel, channelPayload } from '../state/channel.ts';
import { memberPayload, permissionsOf } from '../state/guild.ts';
import { type Interaction, openInteraction } from '../state/interaction.ts';
import type { Origin } from '../state/message.ts';
import type { Outcome } from '../state/outcome.ts';
import { type User, userPayload } from '../state/user.ts';
import type { World } from '../state/world.ts';

/** Who does something, and where. */
export interface Who {
  readonly user: User;
  /** The language that the person's Discord is set to, e.g. 'vi'. */
  readonly locale: string;
  readonly channel: Channel;
}

/** What is particular to a kind of interaction. */
export interface Invocation {
  readonly type: number;
  readonly data: unknown;
  /** The message object, for components and modals that were opened from one. */
  readonly message?: unknown;
  readonly sourceId?: string;
  readonly commandType?: number;
  /** For a submitted modal, what opened it. */
  readonly trigger?: Origin;
}

/** Bytes of a file that may be attached, without boosts. */
const ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** Sends an interaction to the bot, with all that discord.js reads from it, and promises what comes of it. */
export function invoke(world: World, who: Who, invocation: Invocation): Promise<Outcome> {
  const { type, data, message, sourceId, commandType, trigger } = invocation;
  const { channel } = who;
  const { interaction, outcome } = openInteraction(world, {
    type,
    userId: who.user.id,
    channelId: channel.id,
    ...(channel.guildId !== undefined && { guildId: channel.guildId }),
    ...(sourceId !== undefined && { sourceId }),
    ...(commandType !== undefined && { commandType }),
    ...(trigger && { trigger }),
  });
  world.dispatches.emit({
    name: 'INTERACTION_CREATE',
    data: { ...frame(world, who, interaction), data, ...(message !== undefined && { message }) },
    intents: 0,
    ...(channel.guildId !== undefined && { guildId: channel.guildId }),
  });
  return outcome;
}

function frame(world: World, who: Who, interaction: Interaction) {
  const { channel } = who;
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelPayload(channel, world.bot.id), permissions: memberPermissions(world, who) },
    locale: who.locale,
    app_permissions: String(botPermissions(world, channel)),
    entitlements: [],
    attachment_size_limit: ATTACHMENT_BYTES,
    ...place(world, who),
  };
}

function place(world: World, who: Who) {
  const guild = world.guilds.get(who.channel.guildId ?? '');
  if (guild === undefined) {
    return {
      user: userPayload(who.user),
      context: InteractionContextType.BotDM,
      authorizing_integration_owners: { '0': '0' },
    };
  }
  return {
    guild_id: guild.id,
    guild: { id: guild.id, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    member: {
      ...memberPayload(guild, who.user.id),
      user: userPayload(who.user),
      permissions: memberPermissions(world, who),
    },
    context: InteractionContextType.Guild,
    authorizing_integration_owners: { '0': guild.id },
  };
}

function memberPermissions(world: World, who: Who): string {
  const guild = world.guilds.get(who.channel.guildId ?? '');
  return String(guild ? permissionsOf(guild, who.user.id) : botPermissions(world, who.channel));
}
