import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Command } from '../command.ts';
import { commandDefinition } from './command-definition.ts';

/**
 * Registers the commands, but only when what Discord holds is not the same: Discord allows 200 creations a day.
 * Global commands reach every server; those of one server are there at once.
 */
export async function registerCommands(
  { application: { commands: manager } }: Client<true>,
  commands: readonly Command[],
  guildId: string | undefined,
  log: Logger,
): Promise<void> {
  const wanted = commands.map(commandDefinition);
  const place = guildId === undefined ? {} : { guildId };
  const registered = await manager.fetch({ ...place, withLocalizations: true });
  const isThere = (definition: (typeof wanted)[number]) =>
    registered.some((command) => command.type === definition.type && command.equals(definition, true));
  if (registered.size === wanted.length && wanted.every(isThere)) {
    log.info({ commands: wanted.length }, 'The commands are registered already');
    return;
  }
  await (guildId === undefined ? manager.set(wanted) : manager.set(wanted, guildId));
  log.info({ commands: wanted.map(({ name }) => name) }, 'Registered the commands');
}
