import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import type { BlockContent, Code, DefinitionContent, Html, List, ListItem, RootContent, Table } from 'mdast';
import type { Block, Span } from '../report/parsed-report.ts';
import { parseMarkdown } from './markdown.ts';
import { toLines, toSpans } from './spans.ts';
import { cleanText } from './tidy-spans.ts';

type FlowContent = BlockContent | DefinitionContent | RootContent;

/** The blocks of a piece of Markdown in reading order. Rules, definitions, pictures and comments leave none. */
export function toBlocks(node: FlowContent): readonly Block[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return toLines(node.children, line).map((each) => ({ kind: 'paragraph', depth: 0, ...each }));
    case 'list':
      return listBlocks(node);
    case 'blockquote':
      return node.children
        .flatMap(toBlocks)
        .map((block) => (block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block));
    case 'table':
      return tableBlocks(node);
    case 'code':
      return codeBlocks(node, line);
    case 'html':
      return htmlBlocks(node, line);
    case 'footnoteDefinition':
    case 'mdxJsxFlowElement':
      return node.children.flatMap(toBlocks);
    default:
      return [];
  }
}

function listBlocks(list: List): readonly Block[] {
  const first = list.start ?? 1;
  return list.children.flatMap((item, index) => itemBlocks(item, list.ordered ? `${first + index}.` : '•'));
}

/** The first line of an item carries its marker; nested lists are one deeper, further paragraphs belong to the item. */
function itemBlocks(item: ListItem, marker: string): readonly Block[] {
  const inner = item.children.flatMap((child) =>
    toBlocks(child).map((block) => ({ block, nested: child.type === 'list' })),
  );
  return inner.map(({ block, nested }, index) =>
    nested || block.kind === 'code' || index > 0
      ? { ...block, depth: block.depth + 1 }
      : { ...block, kind: 'item', marker, spans: [...boxOf(item), ...block.spans] },
  );
}

/** What the author has ticked off, and what not, as it is written: a quote would say less without it. */
function boxOf({ checked }: ListItem): readonly Span[] {
  return typeof checked === 'boolean' ? [{ text: checked ? '[x] ' : '[ ] ' }] : [];
}

/** Each row is a line, its cells joined by a dash: Discord shows no tables. */
function tableBlocks(table: Table): readonly Block[] {
  return table.children.flatMap((row) => {
    const cells = row.children.map((cell) => toSpans(cell.children)).filter((spans) => spans.length > 0);
    const spans = cells.flatMap((cell, index) => (index === 0 ? cell : [{ text: ' – ' }, ...cell]));
    return spans.length === 0 ? [] : [{ kind: 'row' as const, depth: 0, line: row.position?.start.line ?? 1, spans }];
  });
}

/** Four blanks before a list item make it code by accident; prose that holds Markdown is read as Markdown. */
function codeBlocks(code: Code, line: number): readonly Block[] {
  const fenced = code.position !== undefined && code.position.end.line - line + 1 > code.value.split('\n').length;
  if (fenced || !/^[^\S\n\r\u2028\u2029]*(?:[-*+]|\d+\.)\s|\*\*/mu.test(code.value)) {
    return code.value.trim() === ''
      ? []
      : [{ kind: 'code', depth: 0, line, spans: [{ text: code.value, code: true }] }];
  }
  const offset = line - 1;
  return parseMarkdown(code.value.replace(/^[^\S\n]+/gmu, '')).children.flatMap((child) =>
    toBlocks(child).map((block) => ({ ...block, line: block.line + offset })),
  );
}

/**
 * The lines of text that a browser shows for a piece of HTML, a line for each row of a table; scripts, styles, comments
 * and pictures show none.
 */
function htmlBlocks({ value }: Html, line: number): readonly Block[] {
  if (!/(?<![^<>])\s*[^\s<>][^<>]*(?:<|$)/u.test(value)) return [];
  const lines = toText(fromHtml(value, { fragment: true }))
    .split('\n')
    .map(joinCells);
  return lines.flatMap((text) => (text === '' ? [] : [{ kind: 'paragraph', depth: 0, line, spans: [{ text }] }]));
}

/** Tabs stand between the cells of a table. */
function joinCells(line: string): string {
  return line
    .split('\t')
    .map((cell) => cleanText(cell).trim())
    .filter((cell) => cell !== '')
    .join(' – ');
}
