import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { AdminCommands, Command, SlashCommand } from '../command.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Option } from '../option.ts';

type Definition = RESTPutAPIApplicationCommandsJSONBody[number];

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
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        ...(kind.suggest && { autocomplete: true }),
        ...(kind.minLength !== undefined && { min_length: kind.minLength }),
        max_length: kind.maxLength,
      };
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

/** A text of a command in each of Discord's languages that Debrief speaks; `path` as in `Language.commands`. */
function commandText(path: string): LocalizationMap {
  const texts: LocalizationMap = {};
  for (const [tag, { commands }] of LANGUAGES) {
    const text = commands[path];
    if (text === undefined) continue;
    for (const locale of Object.values(Locale)) if (isSpokenBy(locale, tag)) texts[locale] = text;
  }
  return texts;
}

/** 'pt' speaks to `pt-BR`, and 'es' to `es-ES` and `es-419`. */
function isSpokenBy(locale: Locale, tag: string): boolean {
  return locale.toLowerCase() === tag || locale.toLowerCase().split('-')[0] === tag;
}
