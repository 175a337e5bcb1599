import type { MarkdownNode } from '../markdown/node.ts';
import { mentionText, type Reading, serverPageText, timestampText } from '../markdown/reading.ts';
import { create } from './create.ts';

type Mention = Extract<
  MarkdownNode,
  { kind: 'user' | 'role' | 'channel' | 'everyone' | 'command' | 'server-page' | 'emoji' | 'timestamp' }
>;

export function mentionElement(mention: Mention, reading: Reading): HTMLElement {
  switch (mention.kind) {
    case 'user':
    case 'role':
    case 'channel':
      // Skyra draws the '@' or '#' itself.
      return create('discord-mention', { type: mention.kind }, mentionText(mention.kind, mention.id, reading).slice(1));
    case 'command':
      return create('discord-mention', { type: 'slash' }, mention.name);
    case 'everyone':
      return create('discord-mention', { type: 'user' }, mention.text.slice(1));
    case 'server-page':
      return create('discord-mention', { type: 'channels-and-roles' }, serverPageText(mention.page));
    case 'emoji':
      // Its picture is on Discord's servers, and nothing is fetched from there.
      return create('span', { class: 'emoji', role: 'img', 'aria-label': mention.name }, `:${mention.name}:`);
    case 'timestamp':
      return timeElement(mention, reading);
    default:
      return mention satisfies never;
  }
}

function timeElement({ seconds, style }: Extract<Mention, { kind: 'timestamp' }>, reading: Reading): HTMLElement {
  const date = new Date(seconds * 1_000);
  return create(
    'time',
    { datetime: date.toISOString(), title: timestampText(seconds, 'F', reading) },
    timestampText(seconds, style, reading),
  );
}
