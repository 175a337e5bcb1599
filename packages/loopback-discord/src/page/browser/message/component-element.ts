import type { Reading } from '../../../markdown/reading.ts';
import type { Component } from '../../../state/component.ts';
import { create, createButton, createSign, linkAttributes } from '../create.ts';
import { fileElement, pictureElement } from './file-element.ts';
import { markdownElement } from './markdown-element.ts';
import { selectElement } from './select-element.ts';

/** What a person does with a component of a message. */
export interface ComponentUse {
  readonly messageId: string;
  readonly customId: string;
  /** The values picked in a select; undefined for a button. */
  readonly values?: readonly string[];
}

declare global {
  interface DocumentEventMap {
    'loopback:component': CustomEvent<ComponentUse>;
  }
}

/** The message that a component belongs to, and who reads it. */
export interface Surroundings {
  readonly messageId: string;
  readonly reading: Reading;
}

/**
 * A component of a message, of version 1 or 2 (Discord, Component Reference); of a kind that is none of a message's, an
 * empty element. The use of its buttons and selects is told by `loopback:component` events of the document.
 */
export function componentElement(component: Component, around: Surroundings): HTMLElement {
  const { type, components = [], items = [] } = component;
  const inner = (parts: readonly Component[]) => parts.map((part) => componentElement(part, around));
  switch (type) {
    case 1:
      return create('div', { class: 'row' }, ...inner(components));
    case 2:
      return buttonElement(component, around);
    case 3:
    case 5:
    case 6:
    case 7:
      return selectElement(component, (values) => announceUse(component, around, values));
    case 8:
      return selectElement(withChannels(component, around), (values) => announceUse(component, around, values));
    case 9:
      return create(
        'div',
        { class: 'section' },
        create('div', { class: 'section-texts' }, ...inner(components)),
        create('div', { class: 'accessory' }, ...inner(component.accessory ? [component.accessory] : [])),
      );
    case 10:
      return markdownElement(component.content ?? '', around.reading);
    case 11:
      return pictureElement(component);
    case 12:
      return create('div', { class: items.length === 1 ? 'gallery single' : 'gallery' }, ...items.map(pictureElement));
    case 13:
      return fileElement(
        { url: component.file?.url ?? '', name: component.name, size: component.size },
        around.reading,
      );
    case 14:
      return separatorElement(component);
    case 17:
      return containerElement(component, inner(components));
    default:
      return create('div');
  }
}

/** A select of channels, with those that the page knows. */
function withChannels(select: Component, { reading }: Surroundings): Component {
  const chosen = Array.isArray(select['default_values']) ? select['default_values'].map(({ id }) => id) : [];
  const options = Object.entries(reading.channels).map(([value, name]) => {
    return { value, label: `#${name}`, default: chosen.includes(value) };
  });
  return { ...select, options };
}

const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

/** A button that tells of its use, or the link that a button of style 5 is. */
function buttonElement(button: Component, around: Surroundings): HTMLElement {
  const { style = 2, label = '', emoji, custom_id: customId, url, disabled = false } = button;
  const words = [...(emoji?.name ? [`${emoji.name} `] : []), label];
  const look = `button ${STYLES[style] ?? 'secondary'}`;
  if (url !== undefined) {
    const address = disabled ? {} : linkAttributes(url);
    const state = { role: 'link', 'aria-disabled': disabled && 'true', ...address };
    return create('a', { class: look, ...state }, ...words, createSign('arrow'));
  }
  const use = () => announceUse(button, around);
  return createButton({ class: look, disabled, 'data-control': customId }, use, ...words);
}

function announceUse(
  { custom_id: customId }: Component,
  { messageId }: Surroundings,
  values?: readonly string[],
): void {
  if (customId === undefined) return;
  const detail: ComponentUse = { messageId, customId, ...(values && { values }) };
  document.dispatchEvent(new CustomEvent('loopback:component', { detail }));
}

function separatorElement({ divider = true, spacing }: Component): HTMLElement {
  return create('div', {
    class: `separator${divider ? ' divider' : ''}${spacing === 2 ? ' large' : ''}`,
    role: divider ? 'separator' : undefined,
  });
}

function containerElement({ accent_color: colour }: Component, children: readonly HTMLElement[]): HTMLElement {
  if (colour == null) return create('div', { class: 'container' }, ...children);
  const style = `--accent: #${colour.toString(16).padStart(6, '0')}`;
  return create('div', { class: 'container accented', style }, ...children);
}
