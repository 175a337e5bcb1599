import type { Heading } from 'mdast';

export interface HeadingLine {
  /** Markdown and all, trimmed, without the `#`s in front. */
  readonly text: string;
  /** Whether the heading is of the kind `# …`, which `#`s may also close. */
  readonly atx: boolean;
}

/**
 * The line from which Goldmark makes a heading's id: that of `# …`, or the last one above `===` or `---`. A heading
 * over several lines is named by the last alone.
 * @param lines The lines of the text that the heading was parsed from.
 */
export function headingLine(heading: Heading, lines: readonly string[]): HeadingLine {
  const { start, end } = heading.position ?? { start: { line: 1, column: 1 }, end: { line: 1 } };
  const first = lines[start.line - 1]?.slice(start.column - 1) ?? '';
  const opening = /^#{1,6}(?=[ \t]|$)/.exec(first)?.[0];
  if (opening !== undefined) return { text: first.slice(opening.length).trim(), atx: true };
  const last = end.line - 1 <= start.line ? first : withoutQuoteMarks(lines[end.line - 2] ?? '');
  return { text: last.trim(), atx: false };
}

/** A line of a paragraph cannot itself begin with '>': that would open another quote. */
function withoutQuoteMarks(line: string): string {
  return line.replace(/^[ \t>]+/, '');
}
