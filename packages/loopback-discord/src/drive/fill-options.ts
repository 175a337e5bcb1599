import { ApplicationCommandOptionType as OptionType } from 'discord-api-types/v10';
import { channelPayload } from '../state/channel.ts';
import type { CommandOption } from '../state/command.ts';
import { memberPayload, permissionsOf, rolePayload, userPayload } from '../state/guild.ts';
import { guildOf } from '../state/places.ts';
import { ActError, type Who } from './who.ts';

/** What a member fills into an option. Users, channels and roles are given by their ids. */
export type Value = string | number | boolean;

/** Values by the name of their option. */
export type Values = Readonly<Record<string, Value>>;

/**
 * Fills in the options as Discord's own program would let a member: known names, required ones there, the right type,
 * between the limits, one of the choices. Gives them as an interaction carries them, with the users, members, roles and
 * channels that they name. Throws `ActError`.
 */
export function fillOptions(who: Who, known: readonly CommandOption[], values: Values) {
  const missing = known.find((option) => option.required && !(option.name in values));
  if (missing) throw new ActError(`The option '${missing.name}' is required.`);
  const options = Object.entries(values).map(([name, value]) => {
    const option = optionNamed(known, name);
    refuseUnlessFits(option, value);
    return { type: option.type, name, value };
  });
  const resolved: Record<string, Record<string, unknown>> = {};
  for (const { type, value } of options) {
    for (const [kind, object] of Object.entries(lookUp(who, type, String(value)))) {
      if (object !== undefined) resolved[kind] = { ...resolved[kind], [String(value)]: object };
    }
  }
  return { options, resolved };
}

/** The option with that name. Throws `ActError`. */
export function optionNamed(known: readonly CommandOption[], name: string): CommandOption {
  const option = known.find((each) => each.name === name);
  if (option === undefined) throw new ActError(`There is no option '${name}', only ${list(known)}.`);
  return option;
}

/** Names of options, for messages. */
export function list(options: readonly CommandOption[]): string {
  return options.map((option) => option.name).join(', ') || 'none';
}

function refuseUnlessFits(option: CommandOption, value: Value): void {
  const wrong = (why: string) =>
    new ActError(`The option '${option.name}' does not take ${JSON.stringify(value)}: ${why}.`);
  const type = typeOf(option.type);
  if (typeof value !== type) throw wrong(`it wants a ${type}`);
  if (option.type === OptionType.Integer && !Number.isInteger(value)) throw wrong('it wants a whole number');
  if (option.choices?.length && !option.choices.some((choice) => choice.value === value))
    throw wrong('it is none of the choices');
  const size = typeof value === 'string' ? value.length : Number(value);
  const [least, most] =
    typeof value === 'string'
      ? [option.min_length ?? 0, option.max_length ?? 6_000]
      : [option.min_value ?? -Infinity, option.max_value ?? Infinity];
  if (size < least || size > most) throw wrong(`it must be between ${least} and ${most}`);
}

function typeOf(type: number): 'boolean' | 'number' | 'string' {
  if (type === OptionType.Boolean) return 'boolean';
  if (type === OptionType.Attachment) throw new ActError('Attachments cannot be given on loopback.');
  return type === OptionType.Integer || type === OptionType.Number ? 'number' : 'string';
}

function lookUp({ world, channel }: Who, type: number, id: string): Readonly<Record<string, unknown>> {
  const guild = guildOf(world, channel);
  const isUser = type === OptionType.User || type === OptionType.Mentionable;
  const isRole = type === OptionType.Role || type === OptionType.Mentionable;
  const isChannel = type === OptionType.Channel;
  const user = isUser ? world.users.get(id) : undefined;
  const role = isRole ? guild?.roles.get(id) : undefined;
  const named = isChannel ? world.channels.get(id) : undefined;
  if ((isUser || isRole || isChannel) && !user && !role && !named) {
    throw new ActError(`There is no user, role or channel ${id}.`);
  }
  return {
    users: user && userPayload(user),
    members:
      user && guild?.members.has(id)
        ? { ...memberPayload(guild, id), permissions: String(permissionsOf(guild, id)) }
        : undefined,
    roles: role && rolePayload(role),
    channels: named && { ...channelPayload(named, world.bot.id), permissions: '0' },
  };
}
