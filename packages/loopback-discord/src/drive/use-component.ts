import { ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10';
import { type Component, everyComponent } from '../state/component.ts';
import type { Message } from '../state/message.ts';
import { messagePayload } from '../state/message-payload.ts';
import type { Outcome } from '../state/outcome.ts';
import type { World } from '../state/world.ts';
import { ActError } from './act-error.ts';
import { invoke, type Who } from './invoke.ts';

/** Clicks the button with that label or custom id. Throws `ActError` if it is not there, is a link, or is disabled. */
export function clickButton(world: World, who: Who, message: Message, name: string): Promise<Outcome> {
  const current = visible(who, message);
  const button = find(current, name, (component) => component.type === ComponentType.Button);
  if (button.style === ButtonStyle.Link) throw new ActError(`The button '${name}' is a link to ${button.url}.`);
  return use(world, who, current, button, {});
}

/**
 * Picks from the select with that custom id or placeholder. `picks` are labels or values of its options; for selects
 * of users, roles and channels, ids. Throws `ActError`.
 */
export function chooseOptions(
  world: World,
  who: Who,
  message: Message,
  name: string,
  picks: readonly string[],
): Promise<Outcome> {
  const current = visible(who, message);
  const select = find(
    current,
    name,
    (component) =>
      component.type >= ComponentType.StringSelect &&
      component.type <= ComponentType.ChannelSelect &&
      component.type !== ComponentType.TextInput,
  );
  return use(world, who, current, select, { values: pickedValues(select, picks) });
}

/** The values behind labels or values of a select's options. Throws `ActError` for others, and for too few or many. */
export function pickedValues(select: Component, picks: readonly string[]): readonly string[] {
  const { options = [], min_values: least = 1, max_values: most = 1 } = select;
  if (picks.length < least || picks.length > most) throw new ActError(`Between ${least} and ${most} picks are wanted.`);
  if (select.type !== ComponentType.StringSelect) return picks;
  return picks.map((pick) => {
    const option = options.find((each) => each.value === pick) ?? options.find((each) => each.label === pick);
    if (option === undefined)
      throw new ActError(`There is no option '${pick}', only ${options.map((each) => each.label).join(', ')}.`);
    return option.value;
  });
}

function use(world: World, who: Who, message: Message, component: Component, more: Record<string, unknown>) {
  if (component.disabled) throw new ActError(`'${component.label ?? component.custom_id}' is disabled.`);
  return invoke(world, who, {
    type: InteractionType.MessageComponent,
    data: { component_type: component.type, custom_id: component.custom_id, id: component.id, ...more },
    message: messagePayload(world, message),
    sourceId: message.id,
  });
}

/** The message as it stands now. Throws `ActError` if it is gone, or for someone else's eyes. */
function visible(who: Who, message: Message): Message {
  const current = who.channel.messages.get(message.id);
  if (current === undefined)
    throw new ActError(`The message ${message.id} is not in #${who.channel.name}, or is deleted.`);
  if (current.onlyFor !== undefined && current.onlyFor !== who.user.id) {
    throw new ActError(`${who.user.name} cannot see the message ${message.id}: it is for ${current.onlyFor} only.`);
  }
  return current;
}

function find(message: Message, name: string, isKind: (component: Component) => boolean): Component {
  const all = everyComponent(message.components)
    .map(({ component }) => component)
    .filter(isKind);
  const found = all.find((each) => [each.custom_id, each.label, each.placeholder].includes(name));
  if (found) return found;
  const names = all.map((each) => each.label ?? each.placeholder ?? each.custom_id).join(', ');
  throw new ActError(`There is no '${name}' on the message, only: ${names || 'nothing'}.`);
}
