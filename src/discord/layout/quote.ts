import type { Quote } from '../../core/quote/quote.ts';
import { sliceSpans } from '../../core/quote/quote.ts';
import { type Block, blockText } from '../../core/report/parsed-report.ts';
import { escapeLine, LINK_END, spansToMarkdown } from './markdown.ts';

/** Says that the section has more, before or behind. */
const MORE = '> …';

/**
 * A quote in Discord's Markdown of at most `room` characters: whole lines from the first on; of a first line that is too
 * long its sentences, of a sentence its words, of a word its letters. '' where there is no room even for one.
 */
export function quoteToMarkdown(quote: Quote, room = Number.POSITIVE_INFINITY): string {
  const whole = markdownOf(quote);
  if (whole.length <= room) return whole;
  for (let count = quote.blocks.length - 1; count > 0; count -= 1) {
    const shorter = markdownOf({ ...quote, blocks: quote.blocks.slice(0, count), cutAfter: true });
    if (shorter.length <= room) return shorter;
  }
  const [first] = quote.blocks;
  return first === undefined ? '' : longestBeginning(first, quote.cutBefore, room);
}

function markdownOf({ blocks, cutBefore, cutAfter }: Quote): string {
  if (blocks.length === 0) return '';
  return [...(cutBefore ? [MORE] : []), blocksToQuote(blocks), ...(cutAfter ? [MORE] : [])].join('\n');
}

/** Sentences, words, letters. */
const SEGMENTERS = (['sentence', 'word', 'grapheme'] as const).map(
  (granularity) => new Intl.Segmenter('en', { granularity }),
);

function longestBeginning(block: Block, cutBefore: boolean, room: number): string {
  const text = blockText(block);
  const beginnings = SEGMENTERS.map((segmenter) => {
    const ends = [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length);
    return longest(ends, (end) => beginning(block, end, cutBefore), room);
  });
  return beginnings.find((found) => found !== '') ?? '';
}

function beginning(block: Block, end: number, cutBefore: boolean): string {
  return markdownOf({ blocks: [{ ...block, spans: sliceSpans(block.spans, 0, end) }], cutBefore, cutAfter: true });
}

/** The longest of growing texts that fits, by bisection. */
function longest(ends: readonly number[], make: (end: number) => string, room: number): string {
  let [best, low, high] = ['', 0, ends.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const made = make(ends[middle] ?? 0);
    if (made.length <= room) [best, low] = [made, middle + 1];
    else high = middle - 1;
  }
  return best;
}

/**
 * The blocks of a quote, each line behind a quote bar. A run from within a list begins at the margin. Lists are
 * Discord's own unless it would show another marker: then all markers are text.
 */
export function blocksToQuote(blocks: readonly Block[]): string {
  const run = outdented(blocks);
  const markerOf = run.every((block, index) => keepsMarker(block, run.slice(0, index))) ? listMarker : textMarker;
  return run
    .flatMap((block, index) => blockLines(block, indentOf(block, run.slice(0, index)), markerOf))
    .map((line) => `> ${line}`)
    .join('\n');
}

function outdented(blocks: readonly Block[]): readonly Block[] {
  let margin = Number.POSITIVE_INFINITY;
  return blocks.map((block) => {
    margin = Math.min(margin, block.depth);
    return { ...block, depth: block.depth - margin };
  });
}

/**
 * Discord makes one list of two that follow each other, counts all of it from its first item, which is 1 or more, and
 * knows no list in a list whose item has no line of its own. Code that is shown as text may go on with a list or end it.
 */
function keepsMarker(block: Block, above: readonly Block[]): boolean {
  const { kind, marker, depth } = block;
  if (kind === 'code') return isFenceable(block);
  if (marker === undefined) return true;
  const outer = above.findLast((block) => block.depth < depth);
  if (depth > 0 && (outer?.marker === undefined || outer.depth < depth - 1)) return false;
  const last = above.findLast((block) => block.depth <= depth);
  if (last?.marker === undefined || last.depth < depth) return marker !== '0.';
  return marker === (last.marker === '•' ? '•' : `${Number.parseInt(last.marker, 10) + 1}.`);
}

function listMarker(marker: string): string {
  return marker === '•' ? '-' : marker;
}

function textMarker(marker: string): string {
  return marker.replace('.', '\\.');
}

/** Number of blanks before what belongs to an item: it stands below the item's text. */
function indentOf({ depth }: Block, above: readonly Block[]): number {
  const at = above.findLastIndex((block) => block.depth < depth);
  const outer = above[at];
  return outer === undefined ? 0 : indentOf(outer, above.slice(0, at)) + (outer.marker?.length ?? 1) + 1;
}

function blockLines(block: Block, indent: number, markerOf: (marker: string) => string): readonly string[] {
  if (block.kind === 'code') return codeLines(block);
  const marker = block.marker === undefined ? '' : `${markerOf(block.marker)} `;
  return [`${' '.repeat(indent)}${marker}${spansToMarkdown(block.spans)}`];
}

function codeLines(block: Block): readonly string[] {
  const lines = blockText(block).split('\n');
  return isFenceable(block) ? ['```', ...lines, '```'] : lines.map(escapeLine);
}

/** Whether Discord shows it as code; else its lines stand there as text. */
function isFenceable(block: Block): boolean {
  const text = blockText(block);
  return !text.includes('```') && !LINK_END.test(text);
}
