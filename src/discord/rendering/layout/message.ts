import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { controlComponent } from './controls.ts';
import { BUTTON_LABEL } from './limits.ts';
import { hasLinkButton, type Packed, pack } from './pack.ts';
import type { Part, TextPart } from './part.ts';

/** A message of Components V2, as Discord's API takes it. */
export interface MessagePayload {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
}

/**
 * Packs parts into one message that Discord accepts: a quote that is too long ends earlier, parts that no longer fit are
 * left out from the end, pinned ones and what can be clicked stay. A link too long for a button is left out, its text
 * stays. Never throws, never empty.
 */
export function toMessage(parts: readonly Part[]): MessagePayload {
  const components = pack(parts).flatMap(componentsOf);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components: components.length > 0 ? components : NOTHING }],
  };
}

const NOTHING: APIComponentInContainer[] = [{ type: ComponentType.TextDisplay, content: '…' }];

function componentsOf(part: Packed): readonly APIComponentInContainer[] {
  switch (part.kind) {
    case 'text':
      return [textComponent(part), ...quoteComponent(part)];
    case 'divider':
      return [{ type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small }];
    default:
      return controlComponent(part);
  }
}

function textComponent(part: TextPart): APIComponentInContainer {
  const { text, id } = part;
  if (!hasLinkButton(part)) return display(text, id);
  return {
    type: ComponentType.Section,
    components: [display(text, id)],
    accessory: {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: part.link.label.slice(0, BUTTON_LABEL),
      url: part.link.url,
    },
  };
}

function quoteComponent({ quoted = '' }: Packed): readonly APITextDisplayComponent[] {
  return quoted === '' ? [] : [display(quoted)];
}

function display(content: string, id?: number): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content, ...(id !== undefined && { id }) };
}
