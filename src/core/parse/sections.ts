import type { Heading, Root } from 'mdast';
import { type Block, type Section, spansText } from '../report/parsed-report.ts';
import { toBlocks } from './blocks.ts';
import { toSpans } from './spans.ts';

/**
 * Cuts a report at every heading, whatever levels it skips. A heading that shows no text (an image directly above
 * `---`) cuts nothing. `anchorOf` gives the id that Hugo gives a heading.
 */
export function toSections(root: Root, anchorOf: (heading: Heading) => string): readonly Section[] {
  const sections: (Section & { readonly blocks: Block[] })[] = [];
  let above: readonly Heading[] = [];
  for (const child of root.children) {
    if (child.type === 'heading' && headingText(child) !== '') {
      above = [...above.filter(({ depth }) => depth < child.depth), child];
      sections.push({ ...describe(child, above, anchorOf), blocks: [] });
      continue;
    }
    const blocks = toBlocks(child);
    const [first] = blocks;
    if (first !== undefined && sections.length === 0) {
      sections.push({ heading: '', level: 0, path: [], anchor: '', line: first.line, blocks: [] });
    }
    sections.at(-1)?.blocks.push(...blocks);
  }
  return sections;
}

/** Goldmark reads attributes behind a heading, `{#id .class}`, and shows none of them. */
const ATTRIBUTES = /\s*\{\s*[#.:][^{}]*\}$/u;

function headingText(heading: Heading): string {
  return spansText(toSpans(heading.children)).replace(ATTRIBUTES, '');
}

function describe(
  heading: Heading,
  above: readonly Heading[],
  anchorOf: (heading: Heading) => string,
): Omit<Section, 'blocks'> {
  const link = toSpans(heading.children).find(({ href }) => href !== undefined)?.href;
  return {
    heading: headingText(heading),
    ...(link === undefined ? {} : { link }),
    level: heading.depth,
    path: above.map(headingText),
    anchor: anchorOf(heading),
    line: heading.position?.start.line ?? 1,
  };
}
