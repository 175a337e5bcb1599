import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';

/** Only `~~` strikes through, as in Discord: reports write "~30 minutes". */
const processor = remark().use(remarkGfm, { singleTilde: false }).freeze();

/** The syntax tree (mdast) of CommonMark with GFM, whole and with all positions. Positions are 1-based lines of `text`. */
export function parseWithRemark(text: string): Root {
  return processor.parse(text);
}
