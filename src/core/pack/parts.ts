import { sentences } from '../quote/quote.ts';
import { type Block, blocksText, blockText } from '../report/parsed-report.ts';
import type { Passage } from '../report/report.ts';

/** Nineteen of twenty sections of real reports are shorter; a longer one is about several things. */
const LONG_SECTION_CHARACTERS = 1_200;

/** About what fits a quote; a part ends at the first seam behind it. */
const PART_CHARACTERS = 700;

/**
 * Parts of a section: cut before bold lines that serve as headings; a long one else between outermost items or paragraphs,
 * in an endless list also between inner items, and in an endless paragraph between sentences.
 */
export function cutSection(blocks: readonly Block[]): readonly Pick<Passage, 'blocks' | 'lead'>[] {
  const isLong = blocksText(blocks).length > LONG_SECTION_CHARACTERS;
  const parts: Block[][] = [];
  for (const block of isLong ? blocks.flatMap(cutLongBlock) : blocks) {
    const current = parts.at(-1);
    if (current === undefined || isSeam(block, current, isLong)) parts.push([block]);
    else current.push(block);
  }
  return (parts.length === 0 ? [blocks] : parts).map((part) => ({ blocks: part, lead: leadOf(part) }));
}

function isSeam(block: Block, current: readonly Block[], isLong: boolean): boolean {
  if (isBoldLine(block)) return !current.every(isBoldLine);
  if (!isLong) return false;
  const length = blocksText(current).length;
  return length >= (block.depth === 0 ? PART_CHARACTERS : 2 * PART_CHARACTERS);
}

/** A block in blocks of about a part's length, each of whole sentences; code stays whole. */
function cutLongBlock(block: Block): readonly Block[] {
  if (block.kind === 'code' || blockText(block).length <= LONG_SECTION_CHARACTERS) return [block];
  const blocks: Block[] = [];
  for (const sentence of sentences(block)) {
    const last = blocks.at(-1);
    if (last === undefined || blockText(last).length >= PART_CHARACTERS) blocks.push(sentence);
    else blocks[blocks.length - 1] = { ...last, spans: [...last.spans, ...sentence.spans] };
  }
  return blocks;
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
