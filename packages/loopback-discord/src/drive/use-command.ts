import {
  ApplicationCommandType,
  InteractionContextType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Command, type CommandOption, isNested } from '../state/command.ts';
import type { Outcome } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { messagePayload } from '../state/message-payload.ts';
import { fillOptions, list, optionNamed, type Values } from './fill-options.ts';
import { invoke } from './invoke.ts';
import { ActError, currentMessage, hasPermission, type Who } from './who.ts';

/** Runs a slash command, e.g. 'ask' or 'manage status'. Throws `ActError` for what Discord's program would not allow. */
export function useSlash(who: Who, path: string, values: Values): Promise<Outcome> {
  const found = findCommand(who, path);
  const filled = fillOptions(who, found.options, values);
  return invoke(who, {
    type: InteractionType.ApplicationCommand,
    answerType: MessageType.ChatInputCommand,
    data: dataOf(found, filled),
  });
}

/** Types into an option that suggests: `typed` is what stands in it so far, `values` what is filled in elsewhere. */
export function useAutocomplete(who: Who, path: string, name: string, typed: string, values: Values): Promise<Outcome> {
  const found = findCommand(who, path);
  const option = optionNamed(found.options, name);
  if (!option.autocomplete) throw new ActError(`The option '${name}' of '${path}' does not suggest anything.`);
  const known = found.options.map((each) => ({ ...each, required: false }));
  const filled = fillOptions(who, known, values);
  const focused = { type: option.type, name, value: typed, focused: true };
  const data = dataOf(found, { ...filled, options: [...filled.options, focused] });
  return invoke(who, { type: InteractionType.ApplicationCommandAutocomplete, data });
}

/** Uses an entry of a message's context menu. The message comes with its content, whatever the bot's intents. */
export function useOnMessage(who: Who, name: string, message: Message): Promise<Outcome> {
  const { command } = findCommand(who, name, ApplicationCommandType.Message);
  const current = currentMessage(who, message);
  return invoke(who, {
    type: InteractionType.ApplicationCommand,
    answerType: MessageType.ContextMenuCommand,
    data: {
      ...base(command),
      target_id: current.id,
      resolved: { messages: { [current.id]: messagePayload(who.world, current) } },
    },
  });
}

function base({ id, body, guildId }: Command) {
  return { id, name: body.name, type: body.type, guild_id: guildId };
}

function dataOf(
  { command, nested }: ReturnType<typeof findCommand>,
  { options, resolved }: { readonly options: readonly unknown[]; readonly resolved: object },
) {
  const wrapped = nested.reduceRight((inside, { type, name }) => [{ type, name, options: inside }], options);
  return { ...base(command), options: wrapped, ...(Object.keys(resolved).length > 0 && { resolved }) };
}

/**
 * Finds 'ask', 'manage status' or 'manage reports reload' among the registered commands that Discord would show to
 * this member. Those of the server come before global ones. Gives the subcommand's names in `nested`, outermost first,
 * and the options that are to be filled in. Throws `ActError`.
 */
function findCommand(who: Who, path: string, type = 1) {
  const { commands } = who.world;
  const names = type === 1 ? path.split(' ') : [path];
  const all = [...(commands.get(who.channel.guildId ?? '-') ?? []), ...(commands.get('') ?? [])];
  const command = all.find((each) => each.body.type === type && each.body.name === names[0]);
  if (command === undefined) {
    throw new ActError(
      `There is no command '${path}' of type ${type}. Registered: ${all.map((each) => each.body.name).join(', ') || 'none'}.`,
    );
  }
  refuseUnlessShown(who, command);
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

function refuseUnlessShown(who: Who, { body }: Command): void {
  const isGuild = who.channel.guildId !== undefined;
  const context = isGuild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  const isThere = body.contexts?.includes(context) ?? (isGuild || body.dm_permission !== false);
  if (!isThere)
    throw new ActError(`Discord does not show '${body.name}' in ${isGuild ? 'a server' : 'direct messages'}.`);
  if (!isGuild || body.default_member_permissions === undefined) return;
  const needed = BigInt(body.default_member_permissions);
  const isAllowed = needed !== 0n && hasPermission(who, needed);
  if (!isAllowed && !hasPermission(who, PermissionFlagsBits.Administrator)) {
    throw new ActError(
      `Discord does not show '${body.name}' to ${who.user.name}, who lacks the permissions ${needed}.`,
    );
  }
}
