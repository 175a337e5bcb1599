import { BLANK, htmlAfter, indentOf, readItems, withoutTabs } from './line-starts.ts';

/** Where a reader of Markdown stands behind a line, as far as fenced code goes. */
export interface Place {
  /** The fence that is open, as it can be opened once more: its signs, behind the quotes that it is in; undefined: none. */
  readonly fence: string | undefined;
  /** Whether the line was one of fenced code: `perhaps` where only a whole reader of Markdown can tell. */
  readonly isCode: 'surely' | 'perhaps' | 'no';
  readonly inner: Inner;
}

interface Inner {
  readonly open: Fence | undefined;
  /** The columns at which the text of the list items stands that are open; `mayBeClosed`: perhaps they are. */
  readonly items: readonly number[];
  readonly mayBeClosed: boolean;
  /** What ends the HTML that may be open; a blank line where none is named. */
  readonly html: readonly RegExp[];
  /** Whether the line was none that text can go on behind, with less in front of it than its list item wants. */
  readonly isBlank: boolean;
  /** False for good once nobody can tell whether a fence was one. */
  readonly isSure: boolean;
}

interface Fence {
  readonly signs: string;
  /** The columns that its list item wants in front of each line. */
  readonly column: number;
  readonly quotes: number;
}

/** The place before the first line. */
export const START: Place = {
  fence: undefined,
  isCode: 'no',
  inner: { open: undefined, items: [], mayBeClosed: false, html: [], isBlank: true, isSure: true },
};

/** The place behind a line of text that is in nothing. */
const TEXT: Place = { ...START, inner: { ...START.inner, isBlank: false } };

/**
 * The place behind one more line. A fence ends with the quote or the list item that it is in, and in HTML there is none:
 * https://spec.commonmark.org/0.31.2/#fenced-code-blocks
 */
export function fenceAfter(line: string, before: Place): Place {
  if (line === '' && (before === START || before === TEXT)) return START;
  const { inner } = before;
  const { open, items, html, isSure } = inner;
  // Most lines begin nothing.
  if (open === undefined && items.length === 0 && html.length === 0 && PLAIN.test(line))
    return isSure ? TEXT : toPlace({ ...inner, mayBeClosed: false, isBlank: false }, 'no');
  const text = withoutTabs(line);
  if (open === undefined || open.quotes > 0 || !isWithin(text, open)) return readLine(text, inner);
  const isClosed = isClosing(text.slice(open.column), open);
  return toPlace({ ...inner, open: isClosed ? undefined : open, isBlank: true }, isSure ? 'surely' : 'perhaps');
}

/** Text that stands at the margin, or a heading. */
const PLAIN = /^[\p{L}#[("“]/u;

function toPlace(inner: Inner, isCode: Place['isCode']): Place {
  return { fence: inner.open && '> '.repeat(inner.open.quotes) + inner.open.signs, isCode, inner };
}

function isWithin(text: string, { column }: Fence): boolean {
  const indent = indentOf(text);
  return indent === undefined || indent >= column;
}

function isClosing(rest: string, { signs }: Fence): boolean {
  const closing = CLOSING.exec(rest)?.[1] ?? '';
  return closing.startsWith(signs);
}

const CLOSING = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
/** Backticks may not stand behind opening ones: "``` a ``` b" is a line of text. */
const OPENING = /^(`{3,}(?=[^`]*$)|~{3,})/;

/** A line that is not one of a fence, but of one in quotes. */
function readLine(text: string, before: Inner): Place {
  const indent = indentOf(text);
  if (indent === undefined) {
    const html = before.html.filter((end) => end !== BLANK);
    return toPlace({ ...before, open: undefined, html, isBlank: true }, 'no');
  }
  const start = startOf(text, indent, before);
  const { items, isItem, bare, isQuote, signs } = start;
  const inner = {
    items: start.isLazy ? before.items : items,
    mayBeClosed: start.mayBeClosed,
    html: isQuote ? before.html : htmlAfter(bare, before.html),
    isSure: before.isSure && !start.isDoubtful,
  };
  if (signs === undefined) {
    const quoted = isQuote ? quotedFence(bare, before.open) : NO_FENCE;
    return toPlace({ ...inner, open: quoted.open, isBlank: false }, quoted.isCode ? 'perhaps' : 'no');
  }
  const open = { signs, column: items.at(-1) ?? 0, quotes: 0 };
  return toPlace({ ...inner, open, isBlank: !isItem }, inner.isSure && !isItem ? 'surely' : 'perhaps');
}

/** What a line belongs to and begins, and its text behind that. */
function startOf(text: string, indent: number, before: Inner) {
  const kept = before.items.filter((column) => column <= indent);
  const isLess = kept.length < before.items.length;
  const { items, rest, isOdd } = readItems(text, kept, before.isBlank || isLess);
  const isItem = items.length > kept.length;
  const [bare, isNear] = [rest.trimStart(), /^ {0,3}(?! )/.test(rest)];
  const isQuote = isNear && bare.startsWith('>');
  const signs = isNear ? OPENING.exec(bare)?.[1] : undefined;
  const isPlain = !(isItem || isQuote) && signs === undefined;
  const isLazy = isLess && isPlain && !before.isBlank;
  const isOddItem = isItem && (isOdd || before.html.length > 0);
  const mayBeClosed = (before.mayBeClosed && kept.length > 0) || isLazy || isOddItem;
  const isUnsure = before.html.length > 0 || (mayBeClosed && (indent > 1 || isItem));
  return { items, isItem, bare, isQuote, signs, isLazy, mayBeClosed, isDoubtful: isUnsure && OPENING.test(bare) };
}

/** The fence within quotes that is open behind a line that begins with one, and whether the line is one of a fence. */
function quotedFence(text: string, before: Fence | undefined) {
  const [start, rest] = [QUOTES.exec(text)?.[0] ?? '', text.replace(QUOTES, '')];
  const quotes = start.match(/>/g)?.length ?? 0;
  if (before !== undefined && before.quotes > 0 && quotes >= before.quotes)
    return { open: isClosing(rest, before) ? undefined : before, isCode: true };
  const signs = OPENING.exec(rest)?.[1];
  return signs === undefined ? NO_FENCE : { open: { signs, column: 0, quotes }, isCode: true };
}

const NO_FENCE = { open: undefined, isCode: false };

const QUOTES = /^(?:[ >]|[-*+] |\d{1,9}[.)] )*/;
