import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSection, isBoldLine } from '../../../src/core/pack/parts.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { type Block, blocksText, blockText } from '../../../src/core/report/parsed-report.ts';

const LINE = 'In this week the team moved one more service to the new account.';

describe('a section', () => {
  it('stays whole when it is short, and a bold line that opens it leads it', () => {
    const blocks = blocksOf('**Morning**\n\nText.\n\nMore text.');
    expect(cutSection(blocks)).toEqual([{ blocks, lead: 'Morning' }]);
  });

  it('is cut before the bold lines that serve as headings, however short it is', () => {
    const parts = cutSection(blocksOf('Came: six.\n\n**Morning**\n\nText.\n\n**Afternoon**\n\nText.'));
    expect(parts.map(({ lead, blocks }) => [lead, blocks.length])).toEqual([
      [undefined, 1],
      ['Morning', 2],
      ['Afternoon', 2],
    ]);
  });

  it('of nothing but a bold line has that as its text', () => {
    expect(cutSection(blocksOf('**Morning**'))).toMatchObject([{ lead: undefined }]);
  });

  it('without text is one part without text', () => {
    expect(cutSection([])).toEqual([{ blocks: [], lead: undefined }]);
  });

  it('is cut before the bold lines that serve as headings when it is long', () => {
    const text = Array.from({ length: 10 }, () => LINE).join('\n\n');
    const parts = cutSection(blocksOf(`Intro.\n\n**Morning**\n\n${text}\n\n**Afternoon**\n\n**Panel:**\n\n${text}`));
    expect(parts.map(({ lead, blocks }) => [lead, blocks.length])).toEqual([
      [undefined, 1],
      ['Morning', 11],
      ['Afternoon', 12],
    ]);
  });

  it('without bold lines is cut between outermost items', () => {
    const item = `- ${LINE}\n  - ${LINE}`;
    const parts = cutSection(blocksOf(Array.from({ length: 12 }, () => item).join('\n')));
    expect(parts.map(({ blocks }) => blocks.length)).toEqual([12, 12]);
    expect(parts.map(({ blocks }) => blocks[0]?.depth)).toEqual([0, 0]);
  });

  it.each([
    ['**Morning**', true],
    ['**Morning:** a keynote', false],
    ['**Morning** **Noon**', true],
    ['- **Morning**', false],
    ['> **Morning**', false],
    [`**${'x'.repeat(121)}**`, false],
    ['Morning', false],
  ])('takes %j for a bold line: %s', (markdown, expected) => {
    expect(blocksOf(markdown).map(isBoldLine)).toEqual([expected]);
  });

  const block = fc.record({
    kind: fc.constantFrom<Block['kind']>('paragraph', 'paragraph', 'item', 'row', 'code'),
    depth: fc.constantFrom(0, 0, 0, 1, 2),
    strong: fc.boolean(),
    length: fc.integer({ min: 1, max: 300 }),
  });
  const section = fc.array(block, { maxLength: 30, size: 'max' }).map((blocks) =>
    blocks.map(({ kind, depth, strong, length }, index): Block => {
      const text = 'x'.repeat(length);
      return { kind, depth, line: index + 1, spans: [strong ? { text, strong } : { text }] };
    }),
  );

  it('of any length loses and moves nothing when it is cut', () => {
    const seen = { whole: 0, cut: 0 };
    fc.assert(
      fc.property(section, (blocks) => {
        const parts = cutSection(blocks);
        const text = (all: readonly Block[]) => all.map(blockText).join('');
        expect(text(parts.flatMap((part) => part.blocks))).toBe(text(blocks));
        expect(parts.every((part) => part.blocks.length > 0)).toBe(blocks.length > 0);
        expect(parts.length === 1 || blocksText(blocks).length > 1_200 || blocks.some(isBoldLine)).toBe(true);
        for (const { blocks: own } of parts) {
          const [first] = own;
          const inner = parts[parts.findIndex((part) => part.blocks === own) - 1]?.blocks ?? [];
          expect(first?.depth === 0 || own === parts[0]?.blocks || blocksText(inner).length >= 1_400).toBe(true);
        }
        seen[parts.length > 1 ? 'cut' : 'whole'] += 1;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});

function blocksOf(markdown: string): readonly Block[] {
  return parseReport(markdown).sections.flatMap(({ blocks }) => blocks);
}
