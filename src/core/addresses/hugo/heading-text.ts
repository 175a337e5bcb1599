import type { Heading } from 'mdast';

/** A heading's text without its attributes and closing `#`s, and the id that it names itself, if it does. */
export interface HeadingText {
  /** Markdown and all, trimmed. */
  readonly text: string;
  readonly id?: string;
}

/**
 * What Goldmark makes a heading's id from: the line of `# …`, or the last one above `===` or `---`, since a heading over
 * several lines is named by the last alone. undefined when a shortcode stands in it: only Hugo knows what comes of that.
 *
 * Attributes stand behind a heading: `Title {#id .class key="value"}` or `Title ## {#id}`. The last `{…}` of the line
 * counts, when it is well-formed and nothing follows it. Lists inside attributes need their commas here, and lists inside
 * lists are not read. https://github.com/yuin/goldmark/blob/v1.5.4/parser/atx_heading.go
 * @param lines The lines of the text that the heading was parsed from.
 * @param attributes Whether they are read; else they are part of the text.
 */
export function headingText(heading: Heading, lines: readonly string[], attributes: boolean): HeadingText | undefined {
  const { text, atx } = headingLine(heading, lines);
  if (/\{\{[<%]/.test(text)) return undefined;
  if (!attributes) return { text: atx ? withoutClosing(text) : text };
  if (!atx) return withLastBlock(text);
  const [, before = '', block = ''] = CLOSED_WITH_BLOCK.exec(text) ?? [];
  const found = readBlock(block);
  if (found === undefined) return withLastBlock(withoutClosing(text));
  return 'id' in found ? { text: before.trimEnd(), ...found } : withLastBlock(before.trimEnd());
}

/** `atx` is a heading of the kind `# …`, which `#`s may also close. */
function headingLine(heading: Heading, lines: readonly string[]): { readonly text: string; readonly atx: boolean } {
  const { start, end } = heading.position ?? { start: { line: 1, column: 1 }, end: { line: 1 } };
  const first = lines[start.line - 1]?.slice(start.column - 1) ?? '';
  const opening = /^#{1,6}(?=[ \t]|$)/.exec(first)?.[0];
  if (opening !== undefined) return { text: first.slice(opening.length).trim(), atx: true };
  // A line of a paragraph cannot itself begin with '>': that would open another quote.
  const last = end.line - 1 <= start.line ? first : (lines[end.line - 2] ?? '').replace(/^[ \t>]+/, '');
  return { text: last.trim(), atx: false };
}

/** 'Title ##' is the heading 'Title', but 'C#' is one by itself. */
function withoutClosing(text: string): string {
  return text.replace(/(^|[ \t])#+$/, '').trimEnd();
}

function withLastBlock(text: string): HeadingText {
  const open = text.search(/(?<!\\)\{[^{]*$/);
  const found = open === -1 ? undefined : readBlock(text.slice(open));
  return found === undefined ? { text } : { text: text.slice(0, open).trimEnd(), ...found };
}

/** undefined when `block` is not attributes from its '{' to its end. Of several ids the last counts. */
function readBlock(block: string): { readonly id?: string } | undefined {
  if (!block.startsWith('{')) return undefined;
  let found: { readonly id?: string } = {};
  let position = 1;
  while (block[position] !== '}') {
    // One attribute at a time: one expression for all of them would take exponential time on `{.a.b.c.d … !`.
    ATTRIBUTE.lastIndex = position;
    const [whole, name, key, value = ''] = ATTRIBUTE.exec(block) ?? [];
    if (whole === undefined) return undefined;
    if (name !== undefined) found = { id: name };
    if (key === 'id') found = { id: unquoted(value) };
    position += whole.length;
  }
  return position === block.length - 1 ? found : undefined;
}

function unquoted(value: string): string {
  return value.replace(/^"(.*)"$/, '$1').replace(/\\(["/\\])/g, '$1');
}

/** Of `#id` and `.class`: all but spaces and ASCII punctuation other than '_', '-', ':' and '.'; may be empty. */
const NAME = String.raw`[^\s!-,/;-@[-^\x60{-~]*`;
const KEY = String.raw`[A-Za-z_:][\w:.-]*`;
const STRING = String.raw`"(?:\\["/\\bfnrt]|\\(?!["/\\bfnrt])|[^"\\])*"`;
const SCALAR = String.raw`(?:${STRING}|[-+]?\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|${KEY})`;
const VALUE = String.raw`(?:${SCALAR}|\[\s*(?:${SCALAR}\s*(?:,\s*${SCALAR}\s*)*)?\])`;
const ATTRIBUTE = new RegExp(String.raw`\s*(?:#(${NAME})|\.${NAME}|(${KEY})\s*=\s*(${VALUE}))\s*(?:,\s*)?`, 'y');
/** The first `#`s after a space close the heading, when only a block follows them. */
const CLOSED_WITH_BLOCK = /^((?:(?![ \t]#).)*[ \t]|)#+[ \t]*(\{.*)$/;
