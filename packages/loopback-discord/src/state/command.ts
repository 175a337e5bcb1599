import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import * as z from 'zod';

/** Texts by the language that they are in. */
type Texts = Readonly<Record<string, string>> | undefined;

/** An option of a command, with its own options if it is a subcommand or a group. */
export interface CommandOption {
  readonly [other: string]: unknown;
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Texts;
  readonly description: string;
  readonly description_localizations?: Texts;
  readonly required?: boolean | undefined;
  readonly autocomplete?: boolean | undefined;
  readonly choices?: readonly CommandChoice[] | undefined;
  readonly min_value?: number | undefined;
  readonly max_value?: number | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly options?: readonly CommandOption[] | undefined;
}

export interface CommandChoice {
  readonly name: string;
  readonly name_localizations?: Texts;
  readonly value: string | number;
}

const Localized = z.record(z.string(), z.string()).optional();

export const CommandOption: z.ZodType<CommandOption> = z.looseObject({
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

/** Whether it is a subcommand or a group of them. */
export function isNested({ type }: CommandOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

/** A command as it is sent for registration (Discord, Application Commands). `type`: 1 slash, 2 user, 3 message. */
export interface CommandBody {
  readonly [other: string]: unknown;
  readonly name: string;
  readonly type: number;
  readonly name_localizations?: Texts;
  readonly description: string;
  readonly description_localizations?: Texts;
  readonly options: readonly CommandOption[];
  readonly default_member_permissions?: string | number | undefined;
  readonly contexts?: readonly number[] | undefined;
  readonly integration_types?: readonly number[] | undefined;
  readonly dm_permission?: boolean | undefined;
}

export const CommandBody: z.ZodType<CommandBody> = z.looseObject({
  name: z.string(),
  type: z.number().default(1),
  name_localizations: Localized,
  description: z.string().default(''),
  description_localizations: Localized,
  options: z.array(CommandOption).default([]),
  default_member_permissions: z.union([z.string(), z.number()]).optional(),
  contexts: z.array(z.number()).optional(),
  integration_types: z.array(z.number()).optional(),
  dm_permission: z.boolean().optional(),
});

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
