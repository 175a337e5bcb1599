import {
  InteractionContextType,
  ApplicationCommandOptionType as OptionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { Command, CommandOption } from '../state/command.ts';
import { permissionsOf } from '../state/guild.ts';
import type { World } from '../state/world.ts';
import { ActError } from './act-error.ts';
import type { Who } from './invoke.ts';

/** A command as a member finds it: with the subcommand's names and the options that are to be filled in. */
export interface Found {
  readonly command: Command;
  /** Group and subcommand, outermost first. */
  readonly nested: readonly CommandOption[];
  readonly options: readonly CommandOption[];
}

/**
 * Finds 'ask', 'manage status' or 'manage reports reload' among the registered commands that Discord would show to
 * this member. Those of the server come before global ones. Throws `ActError`.
 */
export function findCommand(world: World, who: Who, path: string, type = 1): Found {
  const names = type === 1 ? path.split(' ') : [path];
  const all = [...(world.commands.get(who.channel.guildId ?? '-') ?? []), ...(world.commands.get('') ?? [])];
  const command = all.find((each) => each.body.type === type && each.body.name === names[0]);
  if (command === undefined) {
    throw new ActError(
      `There is no command '${path}' of type ${type}. Registered: ${all.map((each) => each.body.name).join(', ') || 'none'}.`,
    );
  }
  refuseUnlessShown(world, who, command);
  const nested: CommandOption[] = [];
  let options: readonly CommandOption[] = command.body.options;
  for (const name of names.slice(1)) {
    const next = options.find((option) => isNested(option) && option.name === name);
    if (next === undefined) throw new ActError(`'${path}': there is no subcommand '${name}', only ${list(options)}.`);
    nested.push(next);
    options = next.options ?? [];
  }
  if (options.some(isNested)) throw new ActError(`'${path}' needs a subcommand: ${list(options)}.`);
  return { command, nested, options };
}

/** Names of options, for messages. */
export function list(options: readonly CommandOption[]): string {
  return options.map((option) => option.name).join(', ') || 'none';
}

function refuseUnlessShown(world: World, who: Who, { body }: Command): void {
  const guild = world.guilds.get(who.channel.guildId ?? '');
  const context = guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  const isThere = body.contexts?.includes(context) ?? (guild !== undefined || body.dm_permission !== false);
  if (!isThere)
    throw new ActError(`Discord does not show '${body.name}' in ${guild ? 'a server' : 'direct messages'}.`);
  if (guild === undefined || body.default_member_permissions === undefined) return;
  const needed = BigInt(body.default_member_permissions);
  const has = permissionsOf(guild, who.user.id);
  const isAllowed = needed !== 0n && (has & needed) === needed;
  if (!isAllowed && (has & PermissionFlagsBits.Administrator) === 0n) {
    throw new ActError(
      `Discord does not show '${body.name}' to ${who.user.name}, who lacks the permissions ${needed}.`,
    );
  }
}

function isNested(option: CommandOption): boolean {
  return option.type === OptionType.Subcommand || option.type === OptionType.SubcommandGroup;
}
