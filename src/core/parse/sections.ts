import type { Heading, PhrasingContent, Root } from 'mdast';
import type { HeadingIds } from '../addresses/anchors/create-anchors.ts';
import { type Block, type Section, type Span, spansText } from '../report/parsed-report.ts';
import { toBlocks } from './blocks.ts';
import { toSpans } from './spans.ts';
import { cleanText } from './tidy-spans.ts';

/**
 * Cuts a report at every heading, whatever levels it skips. One that is a picture alone is named by the picture's words;
 * one that shows nothing at all cuts nothing.
 */
export function toSections(root: Root, idsOf: (heading: Heading) => HeadingIds): readonly Section[] {
  const sections: (Section & { readonly blocks: Block[] })[] = [];
  let path: readonly Named[] = [];
  for (const child of root.children) {
    const named = child.type === 'heading' ? nameOf(child) : undefined;
    if (named !== undefined && named.text !== '') {
      path = [...path.filter(({ heading }) => heading.depth < named.heading.depth), named];
      sections.push({ ...describe(named, path, idsOf), blocks: [] });
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

/** A heading as a reader sees it. */
interface Named {
  readonly heading: Heading;
  readonly spans: readonly Span[];
  readonly text: string;
}

function nameOf(heading: Heading): Named {
  const spans = toSpans(heading.children);
  return { heading, spans, text: spansText(spans).replace(ATTRIBUTES, '') || pictureWords(heading.children) };
}

function pictureWords(nodes: readonly PhrasingContent[]): string {
  const words = nodes.map((node) =>
    node.type === 'image' ? (node.alt ?? '') : 'children' in node ? pictureWords(node.children) : '',
  );
  return cleanText(words.join(' ')).trim();
}

function describe(
  { heading, spans, text }: Named,
  path: readonly Named[],
  idsOf: (heading: Heading) => HeadingIds,
): Omit<Section, 'blocks'> {
  const link = spans.find(({ href }) => href !== undefined)?.href;
  return {
    heading: text,
    ...(link === undefined ? {} : { link }),
    level: heading.depth,
    path: path.map((each) => each.text),
    ...idsOf(heading),
    line: heading.position?.start.line ?? 1,
  };
}
