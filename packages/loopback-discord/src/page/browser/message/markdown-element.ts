import type { MarkdownNode } from '../../../markdown/parse-markdown.ts';
import { parseMarkdown } from '../../../markdown/parse-markdown.ts';
import { mentionText, type Reading, serverPageText, timestampText } from '../../../markdown/reading.ts';
import { create, linkAttributes } from '../create.ts';

/** Markdown as Discord shows it. Nothing in it can become HTML. */
export function markdownElement(markdown: string, reading: Reading): HTMLElement {
  return create('div', { class: 'markdown' }, ...nodesOf(parseMarkdown(markdown), reading));
}

function nodesOf(nodes: readonly MarkdownNode[], reading: Reading): readonly (Node | string)[] {
  return nodes.map((node) => nodeOf(node, reading));
}

function nodeOf(node: MarkdownNode, reading: Reading): Node | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return create('code', {}, node.text);
    case 'code-block':
      return create('pre', {}, create('code', {}, node.text));
    case 'list':
      return listElement(node, reading);
    case 'link':
      return create('a', linkAttributes(node.url), ...nodesOf(node.children, reading));
    case 'spoiler':
      return spoilerElement(nodesOf(node.children, reading));
    case 'heading':
      return create(`h${node.level}`, {}, ...nodesOf(node.children, reading));
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'quote':
    case 'subtext':
      return create(TAGS[node.kind], { class: node.kind }, ...nodesOf(node.children, reading));
    default:
      return mentionElement(node, reading);
  }
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  subtext: 'small',
} as const;

function listElement({ start, items }: Extract<MarkdownNode, { kind: 'list' }>, reading: Reading): HTMLElement {
  const children = items.map((item) => create('li', {}, ...nodesOf(item, reading)));
  if (start === undefined) return create('ul', {}, ...children);
  const digits = String(start + items.length - 1).length;
  return create('ol', { start, style: `--digits: ${digits}` }, ...children);
}

/** Hidden words that open on a click, or on Enter or Space. */
function spoilerElement(children: readonly (Node | string)[]): HTMLElement {
  const words = create('span', { 'aria-hidden': 'true' }, ...children);
  const spoiler = create('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler' }, words);
  const open = (event: Event) => {
    if (spoiler.classList.contains('open')) return;
    event.preventDefault();
    spoiler.classList.add('open');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
    words.removeAttribute('aria-hidden');
  };
  spoiler.addEventListener('click', open);
  spoiler.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') open(event);
  });
  return spoiler;
}

type Mention = Extract<
  MarkdownNode,
  { kind: 'user' | 'role' | 'channel' | 'everyone' | 'command' | 'server-page' | 'emoji' | 'timestamp' }
>;

function mentionElement(mention: Mention, reading: Reading): HTMLElement {
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
