import { ButtonStyle, ComponentType, InteractionType } from 'discord-api-types/v10';
import { type Component, everyComponent, isSelect } from '../state/component.ts';
import type { Modal, Outcome } from '../state/interaction.ts';
import type { Message } from '../state/message.ts';
import { messagePayload } from '../state/message-payload.ts';
import { invoke } from './invoke.ts';
import { ActError, currentMessage, type Who } from './who.ts';

/** What a member fills into a field: a text, or picks of a select. */
export type Entry = string | readonly string[];

/** Entries by the label or custom id of their field. */
export type Entries = Readonly<Record<string, Entry>>;

/** Clicks the button with that label or custom id. Throws `ActError` if it is not there, is a link, or is disabled. */
export function clickButton(who: Who, message: Message, name: string): Promise<Outcome> {
  const current = currentMessage(who, message);
  const button = find(current, name, (component) => component.type === ComponentType.Button);
  if (button.style === ButtonStyle.Link) throw new ActError(`The button '${name}' is a link to ${button.url}.`);
  return use(who, current, button, {});
}

/**
 * Picks from the select with that custom id or placeholder. `picks` are labels or values of its options; for selects
 * of users, roles and channels, ids. Throws `ActError`.
 */
export function chooseOptions(who: Who, message: Message, name: string, picks: readonly string[]): Promise<Outcome> {
  const current = currentMessage(who, message);
  const select = find(current, name, isSelect);
  return use(who, current, select, { values: pickedValues(select, picks) });
}

/**
 * Fills in and submits a modal. A field that is left out keeps its value. Throws
 * `ActError` for unknown fields and for what Discord's program would not accept: required, too short, too long.
 */
export function submitModal(who: Who, modal: Modal, entries: Entries): Promise<Outcome> {
  const names = everyComponent(modal.components).flatMap(({ component }) => [component.custom_id, component.label]);
  const unknown = Object.keys(entries).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new ActError(`The modal has no field '${unknown}', only ${names.filter(Boolean).join(', ')}.`);
  const source = who.channel.messages.get(modal.trigger.sourceId ?? '');
  return invoke(who, {
    type: InteractionType.ModalSubmit,
    data: { custom_id: modal.customId, components: modal.components.map((each) => submitted(each, entries)) },
    trigger: modal.trigger,
    ...(source && { message: messagePayload(who.world, source), sourceId: source.id }),
  });
}

function use(who: Who, message: Message, component: Component, more: Record<string, unknown>) {
  if (component.disabled) throw new ActError(`'${component.label ?? component.custom_id}' is disabled.`);
  return invoke(who, {
    type: InteractionType.MessageComponent,
    data: { component_type: component.type, custom_id: component.custom_id, id: component.id, ...more },
    message: messagePayload(who.world, message),
    sourceId: message.id,
  });
}

function find(message: Message, name: string, isKind: (component: Component) => boolean): Component {
  const all = everyComponent(message.components).flatMap(({ component }) => (isKind(component) ? component : []));
  const found = all.find((each) => [each.custom_id, each.label, each.placeholder].includes(name));
  if (found) return found;
  const names = all.map((each) => each.label ?? each.placeholder ?? each.custom_id).join(', ');
  throw new ActError(`There is no '${name}' on the message, only: ${names || 'nothing'}.`);
}

function submitted(component: Component, entries: Entries, label?: string): Record<string, unknown> {
  const { type, id } = component;
  if (type === ComponentType.ActionRow) {
    return { type, id, components: (component.components ?? []).map((each) => submitted(each, entries)) };
  }
  if (component.component) return { type, id, component: submitted(component.component, entries, component.label) };
  if (type === ComponentType.TextDisplay) return { type, id };
  const base = { type, id, custom_id: component.custom_id };
  const entry = entries[component.custom_id ?? ''] ?? entries[label ?? component.label ?? ''];
  if (type === ComponentType.TextInput) return { ...base, value: textOf(component, entry) };
  if (type === ComponentType.StringSelect) return { ...base, values: picksOf(component, entry) };
  throw new ActError(`Components of type ${type} cannot be filled in on loopback.`);
}

function textOf(input: Component, entry: Entry = input.value ?? ''): string {
  const name = input.label ?? input.custom_id;
  if (typeof entry !== 'string') throw new ActError(`The field '${name}' wants a text.`);
  if (entry === '' && input.required !== false) throw new ActError(`The field '${name}' is required.`);
  const { min_length: least = 0, max_length: most = 4_000 } = input;
  if (entry !== '' && (entry.length < least || entry.length > most)) {
    throw new ActError(`The field '${name}' takes ${least} to ${most} characters.`);
  }
  return entry;
}

function picksOf(select: Component, entry: Entry | undefined): readonly string[] {
  const preset = (select.options ?? []).filter((option) => option.default).map((option) => option.value);
  const picks = entry === undefined ? preset : [entry].flat();
  return picks.length === 0 && select.required === false ? [] : pickedValues(select, picks);
}

/** The values behind labels or values of a select's options. Throws `ActError` for others, and for too few or many. */
function pickedValues(select: Component, picks: readonly string[]): readonly string[] {
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
