import type { Nodes } from 'mdast';

/** Looks at a node and all in it, in their order. With unist-util-visit, which can do more, this took a seventh of the time of reading a report. */
export function eachNode(node: Nodes, look: (node: Nodes) => void): void {
  look(node);
  if ('children' in node) for (const child of node.children) eachNode(child, look);
}
