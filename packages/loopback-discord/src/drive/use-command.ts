import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import type { Message } from '../state/message.ts';
import { messagePayload } from '../state/message-payload.ts';
import type { Outcome } from '../state/outcome.ts';
import type { World } from '../state/world.ts';
import { ActError } from './act-error.ts';
import { type Filled, fillOptions, optionNamed, type Values } from './fill-options.ts';
import { type Found, findCommand } from './find-command.ts';
import { invoke, type Who } from './invoke.ts';

/** Runs a slash command, e.g. 'ask' or 'manage status'. Throws `ActError` for what Discord's program would not allow. */
export function useSlash(world: World, who: Who, path: string, values: Values): Promise<Outcome> {
  const found = findCommand(world, who, path);
  const filled = fillOptions(world, who, found.options, values);
  const commandType = ApplicationCommandType.ChatInput;
  return invoke(world, who, { type: InteractionType.ApplicationCommand, data: dataOf(found, filled), commandType });
}

/** Types into an option that suggests: `typed` is what stands in it so far, `values` what is filled in elsewhere. */
export function useAutocomplete(
  world: World,
  who: Who,
  path: string,
  name: string,
  typed: string,
  values: Values,
): Promise<Outcome> {
  const found = findCommand(world, who, path);
  const option = optionNamed(found.options, name);
  if (!option.autocomplete) throw new ActError(`The option '${name}' of '${path}' does not suggest anything.`);
  const known = found.options.map((each) => ({ ...each, required: false }));
  const filled = fillOptions(world, who, known, values);
  const focused = { type: option.type, name, value: typed, focused: true } as const;
  const data = dataOf(found, { ...filled, options: [...filled.options, focused] });
  return invoke(world, who, { type: InteractionType.ApplicationCommandAutocomplete, data });
}

/** Uses an entry of a message's context menu. The message comes with its content, whatever the bot's intents. */
export function useOnMessage(world: World, who: Who, name: string, message: Message): Promise<Outcome> {
  const { command } = findCommand(world, who, name, ApplicationCommandType.Message);
  const current = who.channel.messages.get(message.id);
  if (current === undefined) throw new ActError(`The message ${message.id} is not in #${who.channel.name}.`);
  return invoke(world, who, {
    type: InteractionType.ApplicationCommand,
    commandType: ApplicationCommandType.Message,
    data: {
      ...base(command),
      target_id: current.id,
      resolved: { messages: { [current.id]: messagePayload(world, current) } },
    },
  });
}

function base({ id, body, guildId }: Found['command']) {
  return { id, name: body.name, type: body.type, ...(guildId !== undefined && { guild_id: guildId }) };
}

function dataOf({ command, nested }: Found, { options, resolved }: Filled) {
  const wrapped = nested.reduceRight<readonly unknown[]>(
    (inside, { type, name }) => [{ type, name, options: inside }],
    options,
  );
  return { ...base(command), options: wrapped, ...(Object.keys(resolved).length > 0 && { resolved }) };
}
