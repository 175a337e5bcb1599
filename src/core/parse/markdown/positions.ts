import type { Nodes, Root } from 'mdast';
import { eachNode } from '../each-node.ts';

type Position = NonNullable<Root['position']>;

/** From a line to another, both 1-based; columns are not known. */
export function linesFrom(start: number, end: number): Position {
  return { start: { line: start, column: 1 }, end: { line: end, column: 1 } };
}

/** Moves a node and all in it by a number of lines, in place. */
export function moveDown(node: Nodes, lines: number): void {
  if (lines === 0) return;
  eachNode(node, ({ position }) => {
    if (position === undefined) return;
    position.start.line += lines;
    position.end.line += lines;
  });
}
