import type { Reading } from '../markdown/reading.ts';
import type { Component, GalleryComponent, SectionComponent } from '../page-server/discord-component.ts';
import { buttonElement } from './button-element.ts';
import { create } from './create.ts';
import { markdownElement } from './markdown-element.ts';
import { mediaElement } from './media-element.ts';
import { selectElement } from './select-element.ts';

/** The message that a component belongs to, and who reads it. */
export interface Surroundings {
  readonly messageId: string;
  readonly reading: Reading;
}

/** A component of a message, of version 1 or 2. */
export function componentElement(component: Component, around: Surroundings): HTMLElement {
  switch (component.type) {
    case 1:
      return create('div', { class: 'row' }, ...component.components.map((each) => controlElement(each, around)));
    case 9:
      return sectionElement(component, around);
    case 10:
      return markdownElement(component.content, around.reading);
    case 12:
      return galleryElement(component);
    case 13:
      return create('div', { class: 'file' }, component.file.url.split('/').at(-1) ?? '');
    case 14:
      return separatorElement(component.divider !== false, component.spacing === 2);
    case 17:
      return containerElement(component, around);
    default:
      return component satisfies never;
  }
}

function controlElement(
  control: Extract<Component, { type: 1 }>['components'][number],
  { messageId }: Surroundings,
): HTMLElement {
  return control.type === 2 ? buttonElement(control, messageId) : selectElement(control, messageId);
}

function sectionElement({ components, accessory }: SectionComponent, around: Surroundings): HTMLElement {
  const texts = components.map((text) => markdownElement(text.content, around.reading));
  const beside =
    accessory.type === 2
      ? buttonElement(accessory, around.messageId)
      : mediaElement(accessory.media.url, accessory.description ?? '');
  return create(
    'div',
    { class: 'section' },
    create('div', { class: 'section-texts' }, ...texts),
    create('div', { class: 'accessory' }, beside),
  );
}

function galleryElement({ items }: GalleryComponent): HTMLElement {
  const pictures = items.map((item) => mediaElement(item.media.url, item.description ?? ''));
  return create('div', { class: items.length === 1 ? 'gallery single' : 'gallery' }, ...pictures);
}

function separatorElement(divider: boolean, large: boolean): HTMLElement {
  return create('div', {
    class: `separator${divider ? ' divider' : ''}${large ? ' large' : ''}`,
    role: divider ? 'separator' : undefined,
  });
}

function containerElement(
  { accent_color: colour, components }: Extract<Component, { type: 17 }>,
  around: Surroundings,
): HTMLElement {
  const bar = colour == null ? undefined : `--accent: #${colour.toString(16).padStart(6, '0')}`;
  return create(
    'div',
    { class: bar === undefined ? 'container' : 'container accented', style: bar },
    ...components.map((component) => componentElement(component, around)),
  );
}
