import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { encodeAction } from '../../actions/codec.ts';
import { ALT_TEXT, BUTTON_LABEL, CUSTOM_ID, GALLERY, PLACEHOLDER, SELECT_OPTION, SELECT_OPTIONS } from './limits.ts';
import type { Button, ButtonsPart, GalleryPart, SelectPart } from './part.ts';
import { shorten } from './shorten.ts';

/** Buttons, a select or pictures; nothing where Discord would take none of it. */
export function controlComponent(part: ButtonsPart | SelectPart | GalleryPart): readonly APIComponentInContainer[] {
  switch (part.kind) {
    case 'buttons':
      return row(part.buttons.flatMap(buttonComponent));
    case 'select':
      return select(part);
    case 'gallery':
      return gallery(part);
    default:
      return part satisfies never;
  }
}

function row(components: APIButtonComponentWithCustomId[]): readonly APIComponentInContainer[] {
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

function buttonComponent({ label, action, main }: Button): readonly APIButtonComponentWithCustomId[] {
  const id = encodeAction(action);
  const style = main === true ? ButtonStyle.Primary : ButtonStyle.Secondary;
  return id.length > CUSTOM_ID
    ? []
    : [{ type: ComponentType.Button, style, label: shorten(label, BUTTON_LABEL), custom_id: id }];
}

function select({ placeholder, action, options }: SelectPart): readonly APIComponentInContainer[] {
  if (options.length === 0) return [];
  const component = {
    type: ComponentType.StringSelect as const,
    custom_id: encodeAction(action),
    placeholder: shorten(placeholder, PLACEHOLDER),
    options: options.slice(0, SELECT_OPTIONS).map(({ label, value, description }) => ({
      label: shorten(label, SELECT_OPTION),
      value,
      ...(description !== undefined && { description: shorten(description, SELECT_OPTION) }),
    })),
  };
  return [{ type: ComponentType.ActionRow, components: [component] }];
}

function gallery({ pictures }: GalleryPart): readonly APIComponentInContainer[] {
  if (pictures.length === 0) return [];
  const items = pictures
    .slice(0, GALLERY)
    .map(({ url, alt }) => ({ media: { url }, description: shorten(alt, ALT_TEXT) }));
  return [{ type: ComponentType.MediaGallery, items }];
}
