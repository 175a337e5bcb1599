import type { Root } from 'mdast';
import { readQuickly } from './markdown/quick-markdown.ts';
import { parseWithRemark } from './markdown/remark.ts';

/**
 * The syntax tree (mdast) of CommonMark with GFM as far as reports need it: the one that remark makes, but that rules and
 * definitions may be missing, and of positions all but the lines of text and blocks and the columns of headings.
 * Positions are 1-based lines of `text`.
 */
export function parseMarkdown(text: string): Root {
  return readQuickly(text) ?? parseWithRemark(text);
}
