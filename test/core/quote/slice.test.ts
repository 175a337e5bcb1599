import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, sliceSpans } from '../../../src/core/quote/quote.ts';
import { type Block, blockText, type Span, spansText } from '../../../src/core/report/parsed-report.ts';

const flag = fc.option(fc.constant(true as const), { nil: undefined });
const span = fc
  .record({ text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), strong: flag, code: flag })
  .map(({ text, strong, code }): Span => ({ text, ...(strong && { strong }), ...(code && { code }) }));
const spans = fc.array(span, { maxLength: 8, size: 'max' });

describe('a slice of spans', () => {
  it('keeps the marks of its characters', () => {
    const line: readonly Span[] = [{ text: 'Use ' }, { text: 'IAM', strong: true }, { text: ' well.' }];
    expect(sliceSpans(line, 2, 6)).toEqual([{ text: 'e ' }, { text: 'IA', strong: true }]);
    expect(sliceSpans(line, 7, 99)).toEqual([{ text: ' well.' }]);
    expect(sliceSpans(line, 5, 5)).toEqual([]);
  });

  it('has the text and the marks of that slice of the text', () => {
    fc.assert(
      fc.property(spans, fc.nat(110), fc.nat(110), (line, from, to) => {
        const slice = sliceSpans(line, from, to);
        expect(spansText(slice)).toBe(spansText(line).slice(from, to));
        expect(slice.every(({ text }) => text !== '')).toBe(true);
        expect(slice.flatMap(marksOfCharacters)).toEqual(line.flatMap(marksOfCharacters).slice(from, to));
      }),
      { numRuns: 300 },
    );
  });
});

describe('the sentences of a block', () => {
  it('keep their blanks, their marks and, the first, the marker', () => {
    const block: Block = {
      kind: 'item',
      line: 3,
      depth: 1,
      marker: '2.',
      spans: [{ text: 'Rotate ' }, { text: 'keys. Often', strong: true }, { text: '.' }],
    };
    expect(sentences(block)).toEqual([
      { kind: 'item', line: 3, depth: 1, marker: '2.', spans: [{ text: 'Rotate ' }, { text: 'keys. ', strong: true }] },
      { kind: 'item', line: 3, depth: 1, spans: [{ text: 'Often', strong: true }, { text: '.' }] },
    ]);
  });

  it.each([
    ['Đăng ký trước 9:00. Mang theo máy tính! Có cần không?', 3],
    ['Version 3.5 costs 1.000 VND at example.com and no more', 1],
    ['“Measure first.” Then cut.', 2],
  ])('are found in %j', (text, count) => {
    expect(sentences({ kind: 'paragraph', line: 1, depth: 0, spans: [{ text }] })).toHaveLength(count);
  });

  it('joined are the block', () => {
    let many = 0;
    fc.assert(
      fc.property(spans, (line) => {
        const block: Block = { kind: 'paragraph', line: 1, depth: 0, spans: line };
        const parts = sentences(block);
        expect(parts.map(blockText).join('')).toBe(blockText(block));
        expect(parts.flatMap((part) => part.spans.flatMap(marksOfCharacters))).toEqual(line.flatMap(marksOfCharacters));
        many += parts.length > 1 ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(many).toBeGreaterThan(0);
  });
});

function marksOfCharacters({ text, ...marks }: Span): readonly object[] {
  return text.split('').map(() => marks);
}
