import {
  type ApplicationCommandData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  type Client,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  PermissionFlagsBits,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Command, SetupCommand, SlashCommand } from '../command.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { Option } from '../option.ts';

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

/** A command in the form that Discord registers: in servers, direct messages and wherever a member brings it along. */
function commandDefinition(command: Command): ApplicationCommandData & { readonly type: ApplicationCommandType } {
  const { name } = command;
  switch (command.kind) {
    case 'admin':
      return {
        type: ApplicationCommandType.ChatInput,
        ...described(command, name),
        integrationTypes: [ApplicationIntegrationType.GuildInstall],
        contexts: [InteractionContextType.Guild],
        defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
        options: command.subcommands.map((subcommand) => {
          const type = ApplicationCommandOptionType.Subcommand as const;
          return { type, ...slashDefinition(subcommand, `${name} ${subcommand.name}`) };
        }),
      };
    case 'message':
      return { ...EVERYWHERE, type: ApplicationCommandType.Message, name, nameLocalizations: textsOf(name) };
    default:
      return { ...EVERYWHERE, type: ApplicationCommandType.ChatInput, ...slashDefinition(command, name) };
  }
}

const EVERYWHERE = {
  integrationTypes: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

function slashDefinition(command: SlashCommand | SetupCommand, path: string) {
  const options = command.options.map((option) => optionDefinition(option, `${path} ${option.name}`));
  return { ...described(command, path), options };
}

function described({ name, description }: { readonly name: string; readonly description: string }, path: string) {
  return { name, description, descriptionLocalizations: textsOf(path) };
}

function optionDefinition(option: Option<unknown>, path: string) {
  const { required, kind } = option;
  const common = { ...described(option, path), required };
  switch (kind.type) {
    case 'text': {
      const { suggest, suggestFor, minLength, maxLength } = kind;
      const lengths = { ...(minLength !== undefined && { minLength }), maxLength };
      const autocomplete = (suggest ?? suggestFor) !== undefined && { autocomplete: true };
      return { ...common, type: ApplicationCommandOptionType.String as const, ...autocomplete, ...lengths };
    }
    case 'choice': {
      const choices = kind.choices.map(({ name, value }) => {
        return { name, value, nameLocalizations: textsOf(`${path} ${value}`) };
      });
      return { ...common, type: ApplicationCommandOptionType.String as const, choices };
    }
    case 'channel': {
      const channelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;
      return { ...common, type: ApplicationCommandOptionType.Channel as const, channelTypes };
    }
    case 'flag':
      return { ...common, type: ApplicationCommandOptionType.Boolean as const };
    default:
      return kind satisfies never;
  }
}

/** A text of a command in each of Discord's languages that Debrief speaks; `path` as in `Language.commands`. */
function textsOf(path: string): LocalizationMap {
  const texts: LocalizationMap = {};
  for (const locale of Object.values(Locale)) {
    // 'pt' speaks to `pt-BR`, and 'es' to `es-ES` and `es-419`.
    const tags = [locale.toLowerCase(), locale.replace(/-.*$/su, '')];
    const text = tags.map((tag) => LANGUAGES.get(tag)?.commands[path]).find((each) => each !== undefined);
    if (text !== undefined) texts[locale] = text;
  }
  return texts;
}
