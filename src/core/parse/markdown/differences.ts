import type { Env, Token } from 'markdown-it';
import { BOX } from './flow.ts';

/**
 * Whether remark may read something else in a text than markdown-it does: it knows footnotes, goes by other white space,
 * and other things can stand directly below a paragraph. Found by comparing both; when in doubt, true.
 */
export function textMayDiffer(text: string): boolean {
  const mayHaveFootnotes = text.includes('[^') && text.includes(']:');
  return mayHaveFootnotes || ANYWHERE.some((pattern) => pattern.test(text));
}

const MARKER = String.raw`(?:[-*+]|\d{1,9}[.)])`;
const CONTAINERS = String.raw`^[ \t]*(?:(?:>|${MARKER}[ \t])[ \t]*)`;
const ANYWHERE: readonly RegExp[] = [
  // White space that is not the same for both, and halves of characters.
  /[\v\f\r\0\x85\u2028\u2029\uFEFF]|[\uD800-\uDFFF]|> ?\t|\n[ \t]+$/u,
  // Definitions that go on on the next line.
  /\]:[ \t]*$/m,
  // Empty items, and numbers in the first line of another container.
  new RegExp(`${CONTAINERS}*${MARKER}[ \\t]*$`, 'm'),
  new RegExp(String.raw`${CONTAINERS}+\d{1,9}[.)]`, 'm'),
  // Tables of one column.
  /^[ \t>]*(?:\|[ \t]*:?-+:?|:?-+:?[ \t]*\|)[ \t]*(?:\|[ \t]*)?$/m,
];

/** The same for the block that begins with a token. @param lines Of the text. */
export function mayDiffer(tokens: readonly Token[], index: number, lines: readonly string[]): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  const [start, end] = token.map ?? [0, 0];
  const [first = '', below = ''] = [lines[start], lines[end]];
  if (token.level > DEEPEST) return true;
  switch (token.type) {
    case 'inline':
      return before !== undefined && linesMayDiffer(token, before, tokens[index - 2]);
    case 'blockquote_open':
      return lines.slice(start + 1, end).some((line) => isFurtherIn(line, first.indexOf('>')));
    case 'code_block':
      return !isCode(lines, start, end) || /^[ \t]*>/m.test(token.content);
    case 'fence':
      // One without an end.
      return end - start !== token.content.split('\n').length + 1;
    case 'html_block':
      return ODD_TAG.test(token.content) || (token.level > 0 && !/^[ \t>]*</.test(first));
    case 'reference_definition':
      return token.level > 0 || end - start > 1 || (below !== '' && next?.type !== token.type);
    case 'table_open':
      return tableMayDiffer(token, before, lines);
    case 'tr_open':
      return cellsIn(first) > cellsOf(tokens, index);
    default:
      return false;
  }
}

/** markdown-it reads nothing that is within a hundred others. */
const DEEPEST = 90;

/** Lines that begin with a tag within a list item, those of what would be a table if they fitted, and a box that may be none. */
function linesMayDiffer({ content }: Token, open: Token, around: Token | undefined): boolean {
  if (around?.type === 'list_item_open' && BOX.test(content)) {
    if (open.type !== 'paragraph_open' || !WHOLE_BOX.test(content)) return true;
  }
  if (!content.includes('\n')) return false;
  const isTagWithin = open.type === 'paragraph_open' && open.level > 0 && /\n[ \t]*</.test(content);
  return isTagWithin || content.split('\n').some((line) => line.includes('|') && /^[-:|\s]+$/.test(line));
}

const WHOLE_BOX = /^\[[ xX]\][ \t]+\S/;

function isFurtherIn(line: string, column: number): boolean {
  const indent = /^[ \t]*(?=>)/.exec(line)?.[0];
  return indent !== undefined && (indent.length > column || indent.includes('\t'));
}

/** Whether lines are indented code, and what follows on it can be seen as what it is: a number does not begin a list there. */
function isCode(lines: readonly string[], start: number, end: number): boolean {
  if (start > 0 && lines[start - 1]?.trim() !== '') return false;
  let next = end;
  while (lines[next] === '') next += 1;
  const line = lines[next];
  return line === undefined || (next > end && /^(?!\d|<)\S/.test(line));
}

function tableMayDiffer({ level, map }: Token, before: Token | undefined, lines: readonly string[]): boolean {
  const [start, end] = map ?? [0, 0];
  const rows = lines.slice(start, end);
  if (level > 0 || NO_HEAD.test(rows[0] ?? '') || rows[1]?.includes('|') !== true) return true;
  const isBelow = /(?:list|quote)_close/.test(before?.type ?? '') && lines[start - 1]?.trim() !== '';
  return isBelow || ODD_BLANK.test(rows[1]) || rows.some((row) => ODD_ROW.test(row));
}

/** Marks within marks, a tag, and blanks at the ends that are not the same for both. */
const ODD_ROW = /\\\||^[ \t]*(?:<|[^\S \t])|[^\S \t][ \t]*$/;
const ODD_BLANK = /[^\S \t]/;

/** Of a table, but that something else begins with it. */
const NO_HEAD = /^[ \t]*(?:[`~>#<]|[-*+][ \t]|\d+[.)][ \t])/;

function cellsIn(row: string): number {
  const text = row.trim();
  return text.split('|').length - Number(text.startsWith('|')) - Number(text.length > 1 && text.endsWith('|'));
}

function cellsOf(tokens: readonly Token[], index: number): number {
  let cells = 0;
  for (let at = index; (tokens[at]?.type ?? 'tr_close') !== 'tr_close'; at += 1)
    cells += Number(tokens[at]?.type === 'inline');
  return cells;
}

/** The same for what stands within a paragraph. */
export function phrasingMayDiffer(content: string, { references }: Env): boolean {
  if (WITHIN.test(content) || (content.includes('<') && ODD_TAG.test(content))) return true;
  if (isMixed(content.match(/\*+/g)) && !ALL_PAIRED.test(content)) return true;
  if (isMixed(content.match(/_+/g))) return true;
  const brackets = content.split('[').length - 1;
  return brackets > MOST_BRACKETS || (references !== undefined && brackets > 0);
}

/** Strokes, comments and their kin, and tabs before a line end. */
const WITHIN = /~~|[*_]~|~[*_]|<[!?]|\t *\n/;
/** White space other than blanks in a tag, and an address without quotes. */
const ODD_TAG = /[^\S \t\n]|=\s*[^\s"'<>=`/]*\//;
/** See `DEEPEST`. */
const MOST_BRACKETS = 80;

/** Each run of asterisks begins what the next one ends, as any reader sees: "**one** and *two*". */
const ALL_PAIRED =
  /^[^*_`[<\\&]*(?:(?<![^\s\p{P}]|\*)(\*{1,2})(?=[\p{L}\p{N}\p{P}])[^*_`[<\\&]+(?<=[\p{L}\p{N}\p{P}])\1(?![^\s\p{P}]|\*)[^*_`[<\\&]*)*$/u;

/** Whether marks for emphasis stand in runs of several lengths: which of them belong together is read in two ways. */
function isMixed(runs: readonly string[] | null): boolean {
  return runs?.some((run) => run.length !== runs[0]?.length) === true;
}
