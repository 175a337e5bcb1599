import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, Option } from './command.ts';

/** A command in the form that Discord registers: in servers, direct messages and wherever a member brings it along. */
export function commandDefinition(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: command.name,
    description: command.description,
    options: command.options.map(optionDefinition),
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  };
}

function optionDefinition({ name, description, required, kind }: Option<unknown>): APIApplicationCommandBasicOption {
  const common = { name, description, required };
  switch (kind.type) {
    case 'text':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        ...(kind.minLength === undefined ? {} : { min_length: kind.minLength }),
        ...(kind.maxLength === undefined ? {} : { max_length: kind.maxLength }),
      };
    case 'choice':
      return { ...common, type: ApplicationCommandOptionType.String, choices: [...kind.choices] };
    case 'search':
      return { ...common, type: ApplicationCommandOptionType.String, autocomplete: true };
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    default:
      return kind satisfies never;
  }
}
