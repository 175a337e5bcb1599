import { type Block, blockText, type Span } from '../report/parsed-report.ts';

/** The characters from `from` up to but not including `to` (UTF-16 offsets into the spans' text), with their marks. */
export function sliceSpans(spans: readonly Span[], from: number, to: number): readonly Span[] {
  const result: Span[] = [];
  let position = 0;
  for (const span of spans) {
    const text = span.text.slice(Math.max(0, from - position), Math.max(0, to - position));
    if (text !== '') result.push({ ...span, text });
    position += span.text.length;
  }
  return result;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentences of a block as blocks of their own, in order; joined they are the block's text (Unicode's UAX #29).
 * A list marker stays with the first.
 */
export function sentences(block: Block): readonly Block[] {
  const { marker, ...unmarked } = block;
  return [...segmenter.segment(blockText(block))].map(({ segment, index }) => {
    const spans = sliceSpans(block.spans, index, index + segment.length);
    return index === 0 ? { ...block, spans } : { ...unmarked, spans };
  });
}
