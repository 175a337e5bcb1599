import { type Block, blockText } from '../../../core/report/parsed-report.ts';
import { escapeLine, LINK_END, spansToMarkdown } from './markdown.ts';

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
