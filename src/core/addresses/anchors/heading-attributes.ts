import type { HeadingLine } from './heading-line.ts';

/** A heading's text without its attributes and closing `#`s, and the id that it names itself, if it does. */
export interface NamedHeading {
  readonly text: string;
  readonly id?: string;
}

/**
 * Reads the attributes behind a heading: `Title {#id .class key="value"}` or `Title ## {#id}`. The last `{…}` of the
 * line counts, when it is well-formed and nothing follows it. Lists inside attributes need their commas here, and
 * lists inside lists are not read. https://github.com/yuin/goldmark/blob/v1.5.4/parser/atx_heading.go
 */
export function headingAttributes({ text, atx }: HeadingLine): NamedHeading {
  if (!atx) return withLastBlock(text);
  const [, before = '', block = ''] = CLOSED_WITH_BLOCK.exec(text) ?? [];
  const attributes = readBlock(block);
  if (attributes === undefined) return withLastBlock(withoutClosing(text));
  return 'id' in attributes ? { text: before.trimEnd(), ...attributes } : withLastBlock(before.trimEnd());
}

/** 'Title ##' is the heading 'Title', but 'C#' is one by itself. */
export function withoutClosing(text: string): string {
  return text.replace(/(^|[ \t])#+$/, '').trimEnd();
}

function withLastBlock(text: string): NamedHeading {
  const open = text.search(/(?<!\\)\{[^{]*$/);
  const attributes = open === -1 ? undefined : readBlock(text.slice(open));
  return attributes === undefined ? { text } : { text: text.slice(0, open).trimEnd(), ...attributes };
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
