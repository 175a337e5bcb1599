import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type GuildTextBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';

/** What the bot may lack in a channel; the names are Discord's own. */
export type Permission = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads';

/** What the bot lacks to write where an interaction comes from; undefined when it may, or Discord decides by itself. */
export function lackingFor(
  interaction: BaseInteraction,
  isInThread: (interaction: BaseInteraction) => boolean,
): Permission | undefined {
  const isMember = interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall] !== undefined;
  if (!interaction.inGuild() || !isMember) return undefined;
  return lacking(interaction.appPermissions, isInThread(interaction));
}

/** What the bot lacks to write in a channel of a server. */
export function lackingIn(channel: GuildTextBasedChannel): Permission | undefined {
  const permissions = channel.permissionsFor(channel.client.user);
  return permissions === null ? undefined : lacking(permissions, channel.isThread());
}

function lacking(permissions: Readonly<PermissionsBitField>, inThread: boolean): Permission | undefined {
  const needed: readonly Permission[] = ['ViewChannel', inThread ? 'SendMessagesInThreads' : 'SendMessages'];
  return needed.find((permission) => !permissions.has(PermissionFlagsBits[permission]));
}
