import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { AdminCommands, Command, Option, SlashCommand } from '../command.ts';
import { commandText } from '../languages/command-text.ts';

export type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

/** A command in the form that Discord registers: in servers, direct messages and wherever a member brings it along. */
export function commandDefinition(command: Command): Definition {
  switch (command.kind) {
    case 'admin':
      return adminDefinition(command);
    case 'message':
      return {
        ...EVERYWHERE,
        type: ApplicationCommandType.Message,
        name: command.name,
        name_localizations: commandText(command.name),
      };
    default:
      return {
        ...EVERYWHERE,
        type: ApplicationCommandType.ChatInput,
        ...described(command, command.name),
        options: optionsOf(command, command.name),
      };
  }
}

const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

function adminDefinition(command: AdminCommands): Definition {
  return {
    type: ApplicationCommandType.ChatInput,
    ...described(command, command.name),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: command.subcommands.map((subcommand) => {
      const path = `${command.name} ${subcommand.name}`;
      return {
        type: ApplicationCommandOptionType.Subcommand,
        ...described(subcommand, path),
        options: optionsOf(subcommand, path),
      };
    }),
  };
}

function described({ name, description }: { readonly name: string; readonly description: string }, path: string) {
  return { name, description, description_localizations: commandText(path) };
}

function optionsOf({ options }: SlashCommand, path: string): APIApplicationCommandBasicOption[] {
  return options.map((option) => optionDefinition(option, `${path} ${option.name}`));
}

function optionDefinition(option: Option<unknown>, path: string): APIApplicationCommandBasicOption {
  const { required, kind } = option;
  const common = { ...described(option, path), required };
  switch (kind.type) {
    case 'text':
      return { ...common, type: ApplicationCommandOptionType.String, ...lengths(kind) };
    case 'search':
      return { ...common, type: ApplicationCommandOptionType.String, autocomplete: true, ...lengths(kind) };
    case 'choice':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        choices: kind.choices.map(({ name, value }) => {
          return { name, value, name_localizations: commandText(`${path} ${value}`) };
        }),
      };
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    default:
      return kind satisfies never;
  }
}

function lengths({ minLength, maxLength }: { readonly minLength?: number; readonly maxLength?: number }) {
  return {
    ...(minLength === undefined ? {} : { min_length: minLength }),
    ...(maxLength === undefined ? {} : { max_length: maxLength }),
  };
}
