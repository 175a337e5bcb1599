import { ComponentType, InteractionType } from 'discord-api-types/v10';
import { type Component, everyComponent } from '../state/component.ts';
import { messagePayload } from '../state/message-payload.ts';
import type { Modal, Outcome } from '../state/outcome.ts';
import type { World } from '../state/world.ts';
import { ActError } from './act-error.ts';
import { invoke, type Who } from './invoke.ts';
import { pickedValues } from './use-component.ts';

/** What a member fills into a field: a text, or picks of a select. */
export type Entry = string | readonly string[];

/**
 * Fills in and submits a modal. `entries` goes by label or custom id; a field that is left out keeps its value. Throws
 * `ActError` for unknown fields and for what Discord's program would not accept: required, too short, too long.
 */
export function submitModal(
  world: World,
  who: Who,
  modal: Modal,
  entries: Readonly<Record<string, Entry>>,
): Promise<Outcome> {
  const names = new Set(
    everyComponent(modal.components).flatMap(({ component }) => [component.custom_id, component.label]),
  );
  const unknown = Object.keys(entries).find((name) => !names.has(name));
  if (unknown !== undefined)
    throw new ActError(`The modal has no field '${unknown}', only ${[...names].filter(Boolean).join(', ')}.`);
  const source = who.channel.messages.get(modal.trigger.sourceId ?? '');
  return invoke(world, who, {
    type: InteractionType.ModalSubmit,
    data: { custom_id: modal.customId, components: modal.components.map((each) => submitted(each, entries)) },
    trigger: modal.trigger,
    ...(source && { message: messagePayload(world, source), sourceId: source.id }),
  });
}

function submitted(
  component: Component,
  entries: Readonly<Record<string, Entry>>,
  label?: string,
): Record<string, unknown> {
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
