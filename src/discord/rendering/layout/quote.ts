import type { Quote } from '../../../core/quote/quote.ts';
import { sliceSpans } from '../../../core/quote/quote.ts';
import { type Block, blockText } from '../../../core/report/parsed-report.ts';
import { blocksToQuote } from './blocks.ts';

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

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

function longestBeginning(block: Block, cutBefore: boolean, room: number): string {
  const text = blockText(block);
  const beginnings = [SENTENCES, WORDS, LETTERS].map((segmenter) => {
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
