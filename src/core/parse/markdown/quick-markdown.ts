import MarkdownIt, { type Env, type Token } from 'markdown-it';
import type { PhrasingContent, Root } from 'mdast';
import { mayDiffer, phrasingMayDiffer, textMayDiffer } from './differences.ts';
import { textOf, toFlow } from './flow.ts';
import { toPhrasing } from './phrasing.ts';
import { moveDown } from './positions.ts';
import { parseWithRemark } from './remark.ts';

const reader = new MarkdownIt({ html: true }).disable(['strikethrough', 'linkify']);
// Addresses stay as they are written.
reader.normalizeLink = (address) => address;
reader.normalizeLinkText = (address) => address;
reader.validateLink = () => true;

/**
 * What remark makes of a text, as far as `parseMarkdown` needs it, in a tenth of the time; undefined where it may be
 * something else. Paragraphs that may differ are read by remark alone.
 */
export function readQuickly(text: string): Root | undefined {
  if (textMayDiffer(text)) return undefined;
  const env: Env = {};
  const tokens: Token[] = [];
  reader.block.parse(text, reader, env, tokens);
  const lines = text.split('\n');
  const phrasing = new Map<Token, PhrasingContent[]>();
  let line = 1;
  for (const [index, token] of tokens.entries()) {
    if (mayDiffer(tokens, index, lines)) return undefined;
    if (token.map !== null) line = token.map[0] + 1;
    if (token.type !== 'inline') continue;
    const nodes = readPhrasing(textOf(tokens, index), line, env);
    if (nodes === undefined) return undefined;
    phrasing.set(token, nodes);
  }
  return { type: 'root', children: toFlow(tokens, lines, phrasing) };
}

function readPhrasing(content: string, line: number, env: Env): PhrasingContent[] | undefined {
  if (phrasingMayDiffer(content, env)) return readWithRemark(content, line, env);
  const tokens: Token[] = [];
  reader.inline.parse(content, reader, env, tokens);
  return toPhrasing(tokens, content, line) ?? readWithRemark(content, line, env);
}

/** Undefined where it would be no paragraph by itself. */
function readWithRemark(content: string, line: number, { references = {} }: Env): PhrasingContent[] | undefined {
  const written = content.replace(/\s+/g, ' ').toLowerCase().toUpperCase();
  const labels = Object.keys(references).filter((label) => written.includes(label));
  const { children } = parseWithRemark([content, ...labels.map((label) => `[${label}]: <>`)].join('\n\n'));
  const [paragraph, ...others] = children;
  if (paragraph?.type !== 'paragraph' || others.length !== labels.length) return undefined;
  moveDown(paragraph, line - 1);
  return paragraph.children;
}
