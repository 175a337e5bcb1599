import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
} from 'discord.js';
import { encodeAction } from '../actions/custom-id.ts';
import { ALT_TEXT, BUTTON_LABEL, CUSTOM_ID, GALLERY, PLACEHOLDER, SELECT_OPTION, SELECT_OPTIONS } from './limits.ts';
import { hasLinkButton, type Packed, pack } from './pack.ts';
import type { AttachedFile, Button, ChannelsPart, GalleryPart, Part, SelectPart, TextPart } from './part.ts';
import { shorten } from './shorten.ts';

/** A message of Components V2, as Discord's API takes it. */
export interface MessagePayload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  /** What is sent along. */
  readonly files?: readonly { readonly attachment: Buffer; readonly name: string }[];
}

/**
 * Packs parts into one message that Discord accepts: a quote that is too long ends earlier, parts that no longer fit are
 * left out from the end, pinned ones and what can be clicked stay. A link too long for a button is left out, its text
 * stays. Never throws, never empty.
 */
export function toMessage(parts: readonly Part[]): MessagePayload {
  const packed = pack(parts);
  const components = packed.flatMap(componentsOf);
  const files = packed.flatMap(filesOf);
  return {
    ...(files.length > 0 && { files }),
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: components.length > 0 ? components : [display('…')] }],
  };
}

function filesOf(part: Part): NonNullable<MessagePayload['files']> {
  const files = part.kind === 'file' ? [part.file] : part.kind === 'gallery' ? part.pictures.flatMap(fileOf) : [];
  return files.map(({ name, data }) => ({ name, attachment: Buffer.from(data) }));
}

function fileOf(picture: GalleryPart['pictures'][number]): readonly AttachedFile[] {
  return 'file' in picture ? [picture.file] : [];
}

function componentsOf(part: Packed): readonly APIComponentInContainer[] {
  switch (part.kind) {
    case 'text':
      return [text(part), ...(part.quoted ? [display(part.quoted)] : [])];
    case 'divider':
      return [{ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }];
    case 'buttons':
      return row(part.buttons);
    case 'select':
      return [select(part)];
    case 'channels':
      return [channels(part)];
    case 'gallery':
      return [gallery(part)];
    case 'file':
      return [{ type: ComponentType.File, file: { url: addressOf(part.file) } }];
    default:
      return part satisfies never;
  }
}

function text(part: TextPart): APIComponentInContainer {
  const component = display(part.text, part.id);
  if (!hasLinkButton(part)) return component;
  const { label, url } = part.link;
  return {
    type: ComponentType.Section,
    components: [component],
    accessory: { type: ComponentType.Button, style: ButtonStyle.Link, label: label.slice(0, BUTTON_LABEL), url },
  };
}

function display(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id !== undefined && { id }) };
}

/** Without the buttons whose custom id Discord would not take. */
function row(buttons: readonly Button[]): readonly APIComponentInContainer[] {
  const components = buttons.map(button).filter(({ custom_id: id }) => id.length <= CUSTOM_ID);
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

function button({ label, action, main = false }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: main ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: shorten(label, BUTTON_LABEL),
    custom_id: encodeAction(action),
  };
}

function select({ placeholder, action, options }: SelectPart): APIComponentInContainer {
  const component = {
    type: ComponentType.StringSelect as const,
    custom_id: encodeAction(action),
    placeholder: shorten(placeholder, PLACEHOLDER),
    options: options.slice(0, SELECT_OPTIONS).map(({ label, value, description, selected }) => ({
      label: shorten(label, SELECT_OPTION),
      value,
      ...(description !== undefined && { description: shorten(description, SELECT_OPTION) }),
      ...(selected === true && { default: true }),
    })),
  };
  return { type: ComponentType.ActionRow, components: [component] };
}

function channels({ placeholder, action, selected }: ChannelsPart): APIComponentInContainer {
  const component = {
    type: ComponentType.ChannelSelect as const,
    custom_id: encodeAction(action),
    placeholder: shorten(placeholder, PLACEHOLDER),
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
    min_values: 0,
    max_values: SELECT_OPTIONS,
    default_values: selected
      .slice(0, SELECT_OPTIONS)
      .map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const })),
  };
  return { type: ComponentType.ActionRow, components: [component] };
}

function gallery({ pictures }: GalleryPart): APIComponentInContainer {
  const shown = pictures.slice(0, GALLERY);
  const items = shown.map((picture) => {
    const url = 'file' in picture ? addressOf(picture.file) : picture.url;
    return { media: { url }, description: shorten(picture.alt, ALT_TEXT) };
  });
  return { type: ComponentType.MediaGallery, items };
}

/** Where a message finds what is sent along with it. */
function addressOf({ name }: AttachedFile): string {
  return `attachment://${name}`;
}
