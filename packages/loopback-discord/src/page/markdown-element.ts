import type { MarkdownNode } from '../markdown/node.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Reading } from '../markdown/reading.ts';
import { create, linkAttributes } from './create.ts';
import { mentionElement } from './mention-element.ts';
import { spoilerElement } from './spoiler-element.ts';

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
