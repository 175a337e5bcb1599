import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { replaceOutsideCode } from './outside-code.ts';

const processor = remark().use(remarkGfm, { singleTilde: false }).use(remarkMdx).freeze();

/**
 * The syntax tree of MDX, with comments of HTML and ids of headings as Docusaurus takes them; undefined when it is not
 * valid: then its author means plain Markdown. https://mdxjs.com/docs/what-is-mdx/
 */
export function parseMdx(text: string): Root | undefined {
  if ((text.match(/[{<]/g)?.length ?? 0) > MOST_OPENINGS) return undefined;
  const plain = replaceOutsideCode(text, /<!--[\s\S]*?-->/, () => '').replace(HEADING_ID, '$1\\$2');
  try {
    return processor.parse(plain);
  } catch {
    return undefined;
  }
}

/** The time that its parser takes grows with their square: a thousand take half a second. */
const MOST_OPENINGS = 1_000;

const HEADING_ID = /^([ \t]*#{1,6}[ \t].*)(\{#[^{}\s]+\}[ \t]*)$/gm;
