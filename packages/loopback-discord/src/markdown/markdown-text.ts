import type { MarkdownNode } from './parse-markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { mentionText, type Reading, STRANGER, serverPageText, timestampText } from './reading.ts';

/**
 * The text that Discord shows for Markdown, letter by letter: marks and backslashes that format are gone, all others
 * are there. Headings, quotes, list items, small print and code blocks stand on lines of their own. List items begin
 * with '• ' or with the number that Discord counts ('1. '), two spaces further in for each list around them; a quote
 * has nothing in front. Spoilers are open. Tabs count as four spaces.
 */
export function markdownText(markdown: string, reading: Reading = STRANGER): string {
  return textOf(parseMarkdown(markdown), reading).replace(/\n+$/u, '');
}

function textOf(nodes: readonly MarkdownNode[], reading: Reading): string {
  let text = '';
  for (const node of nodes) {
    const block = BLOCKS.includes(node.kind);
    if (block && text !== '' && !text.endsWith('\n')) text += '\n';
    text += nodeText(node, reading) + (block ? '\n' : '');
  }
  return text;
}

const BLOCKS: readonly MarkdownNode['kind'][] = ['heading', 'subtext', 'quote', 'list', 'code-block'];

function nodeText(node: MarkdownNode, reading: Reading): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'code-block':
    case 'everyone':
      return node.text;
    case 'list':
      return listText(node, reading);
    case 'user':
    case 'role':
    case 'channel':
      return mentionText(node.kind, node.id, reading);
    case 'command':
      return `/${node.name}`;
    case 'server-page':
      return serverPageText(node.page);
    case 'emoji':
      return `:${node.name}:`;
    case 'timestamp':
      return timestampText(node.seconds, node.style, reading);
    default:
      return textOf(node.children, reading).replace(/\n$/u, '');
  }
}

function listText({ start, items }: Extract<MarkdownNode, { kind: 'list' }>, reading: Reading): string {
  return items
    .map((item, index) => {
      const bullet = start === undefined ? '• ' : `${start + index}. `;
      const lines = textOf(item, reading).replace(/\n+$/u, '');
      return bullet + lines.replaceAll('\n', '\n  ');
    })
    .join('\n');
}
