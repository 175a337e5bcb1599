import type { Heading, Root, RootContent } from 'mdast';
import { type Section, spansText } from '../report/parsed-report.ts';
import { toBlocks } from './blocks.ts';
import { toSpans } from './spans.ts';

/**
 * Cuts a report at every heading, whatever levels it skips. A heading that shows no text (an image directly above
 * `---`) cuts nothing. `anchorOf` gives the id that Hugo gives a heading.
 */
export function toSections(root: Root, anchorOf: (heading: Heading) => string): readonly Section[] {
  const sections: Section[] = [];
  let above: readonly Heading[] = [];
  for (const { heading, content } of groupByHeading(root.children)) {
    const blocks = content.flatMap(toBlocks);
    if (heading !== undefined) {
      above = [...above.filter(({ depth }) => depth < heading.depth), heading];
      sections.push({ ...describe(heading, above, anchorOf), blocks });
    } else if (blocks[0] !== undefined) {
      sections.push({ heading: '', level: 0, path: [], anchor: '', line: blocks[0].line, blocks });
    }
  }
  return sections;
}

interface Group {
  readonly heading: Heading | undefined;
  readonly content: RootContent[];
}

function groupByHeading(children: readonly RootContent[]): readonly Group[] {
  const groups: Group[] = [{ heading: undefined, content: [] }];
  for (const child of children) {
    if (child.type === 'heading' && headingText(child) !== '') groups.push({ heading: child, content: [] });
    else groups.at(-1)?.content.push(child);
  }
  return groups;
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
