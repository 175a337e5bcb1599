import { type Block, blocksText, blockText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';

/** Nineteen of twenty sections of real reports are shorter; a longer one is about several things. */
const LONG_SECTION_CHARACTERS = 1_200;

/** About what fits a quote; a part ends at the first seam behind it. */
const PART_CHARACTERS = 700;

/** Parts of a long section, cut before bold lines that serve as headings, else between outermost items or paragraphs. */
export function cutLongSection(blocks: readonly Block[]): readonly Pick<Passage, 'blocks' | 'lead'>[] {
  if (blocksText(blocks).length <= LONG_SECTION_CHARACTERS) return [{ blocks, lead: leadOf(blocks) }];
  const parts: Block[][] = [];
  for (const block of blocks) {
    const current = parts.at(-1);
    if (current === undefined || isSeam(block, current)) parts.push([block]);
    else current.push(block);
  }
  return parts.map((part) => ({ blocks: part, lead: leadOf(part) }));
}

function isSeam(block: Block, current: readonly Block[]): boolean {
  if (isBoldLine(block)) return !current.every(isBoldLine);
  return block.depth === 0 && blocksText(current).length >= PART_CHARACTERS;
}

function leadOf(blocks: readonly Block[]): string | undefined {
  const first = blocks[0];
  return first !== undefined && blocks.length > 1 && isBoldLine(first) ? blockText(first) : undefined;
}

const MAX_HEADING_CHARACTERS = 120;

/** A line all in bold, not an item, and short enough for a heading: 162 of 647 real reports use such lines as headings. */
export function isBoldLine(block: Block): boolean {
  return (
    block.kind === 'paragraph' &&
    block.depth === 0 &&
    block.spans.every((span) => span.strong === true || span.text.trim() === '') &&
    blockText(block).length <= MAX_HEADING_CHARACTERS
  );
}
