import { outsideFences } from './outside-code.ts';

/**
 * Boxes for notes and warnings, in whatever of their spellings: their text stays as text, and the title that the writer
 * gave them as a bold line above it. Lines keep their numbers.
 */
export function openAdmonitions(text: string): string {
  const withoutDirectives = openDirectives(text.split('\n')).join('\n');
  return outsideFences(withoutDirectives, (stretch) => openIndented(stretch.split('\n').map(openLine)).join('\n'));
}

/** `:::note[Title]`, `:::tip Title`, `:::` (Docusaurus, VitePress), and `> [!note] Title` (GitHub, Obsidian). */
function openLine(line: string): string {
  const colons = COLONS.exec(line);
  const title = colons === null ? undefined : titleIn((colons[2] ?? '').trim());
  if (title !== undefined) return titleLine(colons?.[1] ?? '', title);
  const callout = CALLOUT.exec(line);
  return callout === null ? line : titleLine(callout[1] ?? '', callout[2] ?? '');
}

const COLONS = /^([ \t>]*):{3,}[ \t]*(?:\{[^{}]*\}|[A-Za-z][\w-]*|$)(.*)$/;

/** What stands behind the name of a box: `[Title]` or `Title`, each with `{attributes}` or without; undefined for anything else. */
function titleIn(text: string): string | undefined {
  const hasAttributes = text.endsWith('}') && text.includes('{');
  if (text.startsWith('[')) {
    if (text.endsWith(']')) return text.slice(1, -1);
    return hasAttributes ? /^\[(.*)\][ \t]*\{/.exec(text)?.[1] : undefined;
  }
  if (hasAttributes) return text.slice(0, text.indexOf('{'));
  return text.startsWith('{') ? undefined : text;
}

const CALLOUT = /^([ \t]*(?:>[ \t]*)+)\[![A-Za-z][\w|/ -]*\][-+]?[ \t]*(.*)$/;

/** Two blanks at its end: what follows is a line of its own. */
function titleLine(indent: string, title: string): string {
  const text = title.trim().replace(/^"(.*)"$/, '$1');
  return text === '' ? indent.trimEnd() : `${indent}**${text.replaceAll('**', '')}**  `;
}

/** `!!! note "Title"`, `??? tip`, `=== "Tab"` (MkDocs): what is in them stands four columns further in. */
function openIndented(lines: readonly string[]): readonly string[] {
  const open: number[] = [];
  return lines.map((line) => {
    const indent = line.trim() === '' ? Number.POSITIVE_INFINITY : (/^ */.exec(line)?.[0].length ?? 0);
    while (open.length > 0 && (open.at(-1) ?? 0) + 4 > indent) open.pop();
    const inner = line.slice(Math.min(4 * open.length, line.length));
    const opening = INDENTED.exec(inner);
    if (opening === null) return inner;
    open.push(indent);
    return titleLine(/^ */.exec(inner)?.[0] ?? '', opening[1] ?? opening[2] ?? '');
  });
}

const INDENTED = /^ *(?:(?:!!!|\?\?\?\+?) *[A-Za-z][\w-]*(?: +[\w-]+)*(?: *"(.*)")?|===[!+]? *"(.*)") *$/;

/** Directives of MyST: a fence with a name in braces, whose text is Markdown unless it is code or a picture. */
function openDirectives(lines: readonly string[]): readonly string[] {
  const open: Directive[] = [];
  return lines.map((line) => {
    const last = open.at(-1);
    const opening = last === undefined || last.isText ? readOpening(line) : undefined;
    if (opening !== undefined) {
      open.push(opening.directive);
      return opening.title;
    }
    if (last === undefined) return line;
    if (line.trim() === last.fence) {
      open.pop();
      return '';
    }
    last.isHead &&= /^\s*:[\w-]+:/.test(line);
    return last.isText && !last.isHead ? line : '';
  });
}

interface Directive {
  readonly fence: string;
  readonly isText: boolean;
  /** Whether only options, `:name: value`, have followed its name so far. */
  isHead: boolean;
}

function readOpening(line: string): { readonly directive: Directive; readonly title: string } | undefined {
  const [, indent = '', fence = '', name = '', title = ''] = DIRECTIVE.exec(line) ?? [];
  if (name === '' || CODE.test(name)) return undefined;
  const isText = !NO_TEXT.test(name);
  return { directive: { fence, isText, isHead: true }, title: isText ? titleLine(indent, title) : '' };
}

const DIRECTIVE = /^([ \t]*)(`{3,}|~{3,}|:{3,})[ \t]*\{([A-Za-z][\w:-]*)\}[ \t]*(.*)$/;
/** Left as the code that it is. */
const CODE = /^(?:code(?:-block|-cell)?|sourcecode|literalinclude|parsed-literal|math|mermaid)$/;
const NO_TEXT = /^(?:toctree|figure|image|include|bibliography|eval-rst|contents|raw|index|tableofcontents)$/;
