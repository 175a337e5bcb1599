import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import type { Command, MessageCommand, SlashCommand } from '../command.ts';

/** The command, or the subcommand, that was invoked. @throws Error for one that is not of this version. */
export function findSlash(
  commands: readonly Command[],
  { commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction,
): SlashCommand {
  const command = commands.find(({ kind, name }) => kind !== 'message' && name === commandName);
  if (command === undefined || command.kind === 'message') throw unknown(commandName);
  if (command.kind !== 'admin') return command;
  const name = options.getSubcommand();
  const subcommand = command.subcommands.find((each) => each.name === name);
  if (subcommand === undefined) throw unknown(`${commandName} ${name}`);
  return subcommand;
}

/** The entry of the message menu that was used. @throws Error for one that is not of this version. */
export function findMessageCommand(commands: readonly Command[], name: string): MessageCommand {
  const command = commands.find((each) => each.kind === 'message' && each.name === name);
  if (command?.kind !== 'message') throw unknown(name);
  return command;
}

function unknown(name: string): Error {
  return new Error(`Discord sent the command "${name}", which is not registered by this version.`);
}
