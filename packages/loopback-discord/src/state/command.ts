import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';

const Localized = z.record(z.string(), z.string()).optional();

/** An option of a command, with its own options if it is a subcommand or a group. */
export const CommandOption = z.looseObject({
  type: z.number(),
  name: z.string(),
  name_localizations: Localized,
  description: z.string(),
  description_localizations: Localized,
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  choices: z
    .array(z.looseObject({ name: z.string(), name_localizations: Localized, value: z.union([z.string(), z.number()]) }))
    .optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  get options() {
    return z.array(CommandOption).optional();
  },
});

export type CommandOption = z.infer<typeof CommandOption>;

/** Whether it is a subcommand or a group of them. */
export function isNested({ type }: CommandOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

/** A command as it is sent for registration (Discord, Application Commands). `type`: 1 slash, 2 user, 3 message. */
export const CommandBody = z.looseObject({
  name: z.string(),
  type: z.number().default(1),
  name_localizations: Localized,
  description: z.string().default(''),
  description_localizations: Localized,
  options: z.array(CommandOption).default([]),
  default_member_permissions: z.union([z.string(), z.number()]).optional(),
  contexts: z.array(z.number()).optional(),
  dm_permission: z.boolean().optional(),
});

export type CommandBody = z.infer<typeof CommandBody>;

/** A registered command. */
export interface Command {
  readonly id: string;
  readonly version: string;
  /** Undefined for a global one. */
  readonly guildId: string | undefined;
  readonly body: CommandBody;
}

/** The command object of Discord's API. */
export function commandPayload(command: Command, applicationId: string) {
  const { default_member_permissions: permissions, ...body } = command.body;
  return {
    ...body,
    id: command.id,
    application_id: applicationId,
    version: command.version,
    default_member_permissions: permissions === undefined ? null : String(permissions),
    nsfw: false,
    guild_id: command.guildId,
  };
}
