import type { Heading, PhrasingContent, Root } from 'mdast';
import type { HeadingIds } from '../addresses/anchors/create-anchors.ts';
import { type Block, type Section, spansText } from '../report/parsed-report.ts';
import { toBlocks } from './blocks.ts';
import { toSpans } from './spans.ts';
import { cleanText } from './tidy-spans.ts';

/**
 * Cuts a report at every heading, whatever levels it skips. One that is a picture alone is named by the picture's words;
 * one that shows nothing at all cuts nothing.
 */
export function toSections(root: Root, idsOf: (heading: Heading) => HeadingIds): readonly Section[] {
  const sections: (Section & { readonly blocks: Block[] })[] = [];
  let above: readonly Heading[] = [];
  for (const child of root.children) {
    if (child.type === 'heading' && headingText(child) !== '') {
      above = [...above.filter(({ depth }) => depth < child.depth), child];
      sections.push({ ...describe(child, above, idsOf), blocks: [] });
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
const ATTRIBUTES = /(?<!\s)\s*\{\s*[#.:][^{}]*\}$/u;

function headingText(heading: Heading): string {
  return spansText(toSpans(heading.children)).replace(ATTRIBUTES, '') || pictureWords(heading.children);
}

function pictureWords(nodes: readonly PhrasingContent[]): string {
  const words = nodes.map((node) =>
    node.type === 'image' ? (node.alt ?? '') : 'children' in node ? pictureWords(node.children) : '',
  );
  return cleanText(words.join(' ')).trim();
}

function describe(
  heading: Heading,
  above: readonly Heading[],
  idsOf: (heading: Heading) => HeadingIds,
): Omit<Section, 'blocks'> {
  const link = toSpans(heading.children).find(({ href }) => href !== undefined)?.href;
  return {
    heading: headingText(heading),
    ...(link === undefined ? {} : { link }),
    level: heading.depth,
    path: above.map(headingText),
    ...idsOf(heading),
    line: heading.position?.start.line ?? 1,
  };
}
