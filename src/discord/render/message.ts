import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { BUTTON_LABEL, LINK_URL, MESSAGE_COMPONENTS, MESSAGE_TEXT } from './limits.ts';

/** A part of a message, from top to bottom. Text is Discord's Markdown, already escaped where it is not ours. */
export type Part =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly link?: { readonly label: string; readonly url: string } | undefined;
    }
  | { readonly kind: 'divider' };

/** A message of Components V2, as Discord's API takes it. */
export interface MessagePayload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
}

const ELLIPSIS = '…';
/** The container itself. */
const FRAME_COMPONENTS = 1;

/**
 * Packs parts into one message that Discord accepts: parts that no longer fit are left out from the end, a text that
 * alone is too long ends at a line. A link too long for a button is left out, its text stays.
 */
export function toMessage(parts: readonly Part[]): MessagePayload {
  const components: APIComponentInContainer[] = [];
  let text = 0;
  let used = FRAME_COMPONENTS;
  for (const part of parts) {
    const fitted = part.kind === 'text' ? { ...part, text: cutAtLine(part.text, MESSAGE_TEXT - text) } : part;
    const component = fitted.kind === 'text' ? textComponent(fitted) : divider();
    const size = component.type === ComponentType.Section ? 3 : 1;
    if (used + size > MESSAGE_COMPONENTS || (fitted.kind === 'text' && fitted.text === '')) break;
    components.push(component);
    used += size;
    text += fitted.kind === 'text' ? fitted.text.length : 0;
  }
  while (components.at(-1)?.type === ComponentType.Separator) components.pop();
  return { flags: MessageFlags.IsComponentsV2, components: [{ type: ComponentType.Container, components }] };
}

function cutAtLine(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = text.lastIndexOf('\n', room - ELLIPSIS.length - 1);
  return end <= 0 ? '' : `${text.slice(0, end)}\n${ELLIPSIS}`;
}

function textComponent({ text, link }: Extract<Part, { kind: 'text' }>): APIComponentInContainer {
  const display: APITextDisplayComponent = { type: ComponentType.TextDisplay, content: text };
  if (link === undefined || link.url.length > LINK_URL) return display;
  return {
    type: ComponentType.Section,
    components: [display],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: link.label.slice(0, BUTTON_LABEL),
      url: link.url,
    },
  };
}

function divider(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}
