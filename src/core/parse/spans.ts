import { htmlTagNames } from 'html-tag-names';
import type { PhrasingContent } from 'mdast';
import type { Span } from '../report/parsed-report.ts';
import { type Marks, tidy } from './tidy-spans.ts';

/** One line as a reader sees it. */
export interface Line {
  /** 1-based line of the file on which it begins. */
  readonly line: number;
  readonly spans: readonly Span[];
}

type Piece = { readonly line: number; readonly span: Span } | 'break';

/**
 * The lines of a paragraph, cut at hard breaks, `<br>`, and where a source line begins with a bullet character or a
 * bold label ("**Date:**"): authors mean a line of its own there. Pictures, comments and HTML tags are left out; what
 * only looks like a tag ("DX<inAction>") stays.
 */
export function toLines(nodes: readonly PhrasingContent[], markerLine: number): readonly Line[] {
  const lines: { line: number; spans: Span[] }[] = [];
  let isNew = true;
  for (const piece of breakAtLabels(nodes.flatMap((node) => pieces(node, {}, markerLine)))) {
    if (piece === 'break') isNew = true;
    else if (isNew) {
      lines.push({ line: piece.line, spans: [piece.span] });
      isNew = false;
    } else lines.at(-1)?.spans.push(piece.span);
  }
  return lines.map(({ line, spans }) => ({ line, spans: tidy(spans) })).filter(({ spans }) => spans.length > 0);
}

/** The same as one line: headings and table cells have no breaks. */
export function toSpans(nodes: readonly PhrasingContent[]): readonly Span[] {
  return tidy(
    nodes.flatMap((node) => pieces(node, {}, 0)).map((piece) => (piece === 'break' ? { text: ' ' } : piece.span)),
  );
}

function pieces(node: PhrasingContent, marks: Marks, fallbackLine: number): Piece[] {
  const line = node.position?.start.line ?? fallbackLine;
  switch (node.type) {
    case 'text':
      return textPieces(node.value, marks, line, node.position?.end.line ?? line);
    case 'inlineCode':
      return [{ line, span: { text: node.value, ...marks, code: true } }];
    case 'html':
      return htmlPieces(node.value, marks, line);
    case 'break':
      return ['break'];
    case 'strong':
      return node.children.flatMap((child) => pieces(child, { ...marks, strong: true }, line));
    case 'emphasis':
      return node.children.flatMap((child) => pieces(child, { ...marks, emphasis: true }, line));
    case 'delete':
      return node.children.flatMap((child) => pieces(child, { ...marks, strike: true }, line));
    case 'link':
      return node.children.flatMap((child) => pieces(child, { ...marks, href: node.url }, line));
    case 'linkReference':
      return node.children.flatMap((child) => pieces(child, marks, line));
    case 'mdxJsxTextElement':
      return node.name === 'br' ? ['break'] : node.children.flatMap((child) => pieces(child, marks, line));
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'mdxTextExpression':
      return [];
    default:
      return node satisfies never;
  }
}

/**
 * Each source line is a piece of its own, so that a label at its start can be seen. A break written as `&#10;` begins
 * no line of the file: none is beyond `lastLine`.
 */
function textPieces(value: string, marks: Marks, line: number, lastLine: number): Piece[] {
  return value.split('\n').map((text, index) => ({
    line: Math.min(line + index, lastLine),
    span: { text: index === 0 ? text : `\n${text}`, ...marks },
  }));
}

const TAG_NAMES: ReadonlySet<string> = new Set(htmlTagNames);

function htmlPieces(value: string, marks: Marks, line: number): Piece[] {
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(value)?.[1]?.toLowerCase();
  if (name === 'br') return ['break'];
  if (name === undefined || TAG_NAMES.has(name)) return [];
  return [{ line, span: { text: value, ...marks } }];
}

/** "• one", "– two", "+ three", "-Four"; not "-5 °C" and no range such as "– 12:00". */
const PSEUDO_BULLET = /^\n?\s*(?:[•●▪‣◦*+–—-]\s+(?=\D)|[•●▪‣◦-](?=\p{Lu}))/u;
const LABEL_END = /:\s*$/u;

function breakAtLabels(all: readonly Piece[]): readonly Piece[] {
  return all.flatMap((piece, index): Piece[] => {
    if (piece === 'break') return [piece];
    const startsLine = piece.span.text.startsWith('\n');
    const next = all[index + 1];
    if (startsLine && PSEUDO_BULLET.test(piece.span.text)) return ['break', piece];
    if (startsLine && piece.span.text.trim() === '' && next !== undefined && isLabel(next, all[index + 2])) {
      return ['break', { ...piece, line: next === 'break' ? piece.line : next.line }];
    }
    return [piece];
  });
}

function isLabel(piece: Piece, after: Piece | undefined): boolean {
  if (piece === 'break' || piece.span.strong !== true) return false;
  const follows = after === undefined || after === 'break' ? '' : after.span.text;
  return LABEL_END.test(piece.span.text) || /^\s*:/u.test(follows);
}
