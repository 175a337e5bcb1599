import type { Token } from 'markdown-it';
import type { BlockContent, Heading, List, ListItem, PhrasingContent, Table, TableRow } from 'mdast';
import { linesFrom } from './positions.ts';

/**
 * The blocks of a text from the tokens that markdown-it makes of it. Rules and definitions are left out.
 * @param lines Of the text.
 * @param phrasing What each token for the text of a paragraph, heading or cell stands for.
 */
export function toFlow(
  tokens: readonly Token[],
  lines: readonly string[],
  phrasing: ReadonlyMap<Token, PhrasingContent[]>,
): BlockContent[] {
  let at = 0;
  return blocksUntil('');

  function blocksUntil(end: string): BlockContent[] {
    const blocks: BlockContent[] = [];
    for (let token = tokens[at]; token !== undefined && token.type !== end; token = tokens[at]) {
      at += 1;
      const block = toBlock(token);
      if (block !== undefined) blocks.push(block);
    }
    at += 1;
    return blocks;
  }

  function toBlock(token: Token): BlockContent | undefined {
    const position = positionOf(token);
    const value = token.content.replace(/\n$/, '');
    switch (token.type) {
      case 'paragraph_open':
        return { type: 'paragraph', children: text(), position };
      case 'heading_open':
        return heading(token);
      case 'blockquote_open':
        return { type: 'blockquote', children: blocksUntil('blockquote_close'), position };
      case 'bullet_list_open':
      case 'ordered_list_open':
        return list(token);
      case 'table_open':
        return table(token);
      case 'code_block':
      case 'fence':
        return { type: 'code', value, position };
      case 'html_block':
        return { type: 'html', value, position };
      default:
        return undefined;
    }
  }

  /** The text behind an opening token, up to behind the closing one. */
  function text(): PhrasingContent[] {
    const token = tokens[at];
    at += 2;
    return (token && phrasing.get(token)) ?? [];
  }

  function heading(open: Token): Heading {
    const position = positionOf(open);
    position.start.column = columnOf(open, tokens[at]?.content ?? '', lines);
    const depth = DEPTHS[open.tag] ?? 1;
    return { type: 'heading', depth, children: text(), position };
  }

  function list(open: Token): List {
    const children: ListItem[] = [];
    const end = open.type.replace('open', 'close');
    for (let item = tokens[at]; item !== undefined && item.type !== end; item = tokens[at]) {
      const box = boxOf(tokens, at + 2);
      at += 1;
      const position = positionOf(item);
      const blocks = blocksUntil('list_item_close');
      children.push({ type: 'listItem', ...(box && { checked: box !== '[ ]' }), children: blocks, position });
    }
    at += 1;
    const position = positionOf(open);
    if (open.type === 'bullet_list_open') return { type: 'list', ordered: false, children, position };
    return { type: 'list', ordered: true, start: Number(open.attrGet('start') ?? 1), children, position };
  }

  function table(open: Token): Table {
    const rows: TableRow[] = [];
    for (let token = tokens[at]; token !== undefined && token.type !== 'table_close'; token = tokens[at]) {
      at += 1;
      if (token.type === 'tr_open') rows.push({ type: 'tableRow', children: [], position: positionOf(token) });
      const children = phrasing.get(token);
      if (children !== undefined) rows.at(-1)?.children.push({ type: 'tableCell', children });
    }
    at += 1;
    return { type: 'table', children: rows, position: positionOf(open) };
  }
}

function positionOf({ map }: Token) {
  const [start, end] = map ?? [0, 0];
  return linesFrom(start + 1, end);
}

const DEPTHS: Readonly<Record<string, Heading['depth']>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** Only '>', list markers and blanks stand in front of a heading. */
function columnOf({ map, markup }: Token, content: string, lines: readonly string[]): number {
  const line = lines[map?.[0] ?? 0] ?? '';
  if (markup.startsWith('#')) return line.indexOf('#') + 1;
  const [first = ''] = content.split('\n', 1);
  return line.trimEnd().length - first.trimEnd().length + 1;
}

/** The text of a token, without the box of a task. */
export function textOf(tokens: readonly Token[], index: number): string {
  const content = tokens[index]?.content ?? '';
  const box = boxOf(tokens, index);
  return box === undefined ? content : content.slice(box.length).trimStart();
}

/** The box that the first paragraph of a list item begins with, `[ ]` or `[x]`. @param index Of its text. */
function boxOf(tokens: readonly Token[], index: number): string | undefined {
  const isFirst = tokens[index - 1]?.type === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open';
  return isFirst ? BOX.exec(tokens[index]?.content ?? '')?.[0] : undefined;
}

export const BOX = /^\[[ \t\nxX]\](?=\s)/;
