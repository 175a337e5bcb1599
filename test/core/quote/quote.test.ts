import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { quote, sentences, type Worth } from '../../../src/core/quote/quote.ts';
import { type Block, blocksText, blockText } from '../../../src/core/report/parsed-report.ts';

const SECTION = `The keynote opened the day.

- **Cost:** tag every resource.
- **Security:** rotate the keys. Never share them! Is that all?
- Delete what you do not use.

The panel closed it.`;

describe('a quote', () => {
  it('is the whole section when it fits', () => {
    const blocks = blocksOf(SECTION);
    expect(quote(blocks, holding('keys'), 1_000)).toEqual({ blocks, cutBefore: false, cutAfter: false });
  });

  it('of nothing is nothing', () => {
    expect(quote([], holding('keys'), 10)).toEqual({ blocks: [], cutBefore: false, cutAfter: false });
  });

  it.each([
    ['keynote', 90, 'The keynote opened the day.\nCost: tag every resource.', false, true],
    ['keys', 70, 'Security: rotate the keys. Never share them! Is that all?', true, true],
    ['Delete', 50, 'Delete what you do not use.\nThe panel closed it.', true, false],
    ['panel', 60, 'Delete what you do not use.\nThe panel closed it.', true, false],
    ['share', 35, 'Never share them! Is that all?', true, true],
    ['rotate', 12, 'Security: rotate the keys.', true, true],
  ])('about %j in %i characters is %j', (word, maxCharacters, text, cutBefore, cutAfter) => {
    const found = quote(blocksOf(SECTION), holding(word), maxCharacters);
    expect({ ...found, blocks: blocksText(found.blocks).trim() }).toEqual({ blocks: text, cutBefore, cutAfter });
  });

  it('takes the shortest run that holds most of the words asked for', () => {
    const found = quote(blocksOf(SECTION), holding('tag', 'Delete'), 112);
    expect(blocksText(found.blocks)).toBe(
      'Cost: tag every resource.\nSecurity: rotate the keys. Never share them! Is that all?\nDelete what you do not use.',
    );
  });

  it('keeps bold type and the marker of an item whose end it leaves out', () => {
    expect(quote(blocksOf(SECTION), holding('rotate'), 50).blocks).toEqual([
      {
        kind: 'item',
        depth: 0,
        line: 4,
        marker: '•',
        spans: [{ text: 'Security:', strong: true }, { text: ' rotate the keys. ' }, { text: 'Never share them! ' }],
      },
    ]);
  });

  it('never cuts inside a sentence or a piece of code, however long', () => {
    const words = 'word '.repeat(30).trim();
    expect(blocksText(quote(blocksOf(`Short.\n\n${words}.\n\nShort.`), holding('word'), 20).blocks)).toBe(`${words}.`);
    const code = 'one. Two. Three.\nfour. Five.';
    expect(blocksText(quote(blocksOf(`Short.\n\n\`\`\`\n${code}\n\`\`\``), holding('Three'), 12).blocks)).toBe(code);
  });
});

describe('any quote', () => {
  const sentence = fc
    .tuple(
      fc.array(fc.constantFrom('key', 'lock', 'Đường', 'naïve', '3.5', 'e.g.', 'U.S.', '👩‍💻', '“so”', '(b)'), {
        minLength: 1,
        maxLength: 9,
        size: 'max',
      }),
      fc.constantFrom('.', '!', '?', '…', ':', ''),
    )
    .map(([words, end]) => `${words.join(' ')}${end}`);
  const block = fc
    .record({
      kind: fc.constantFrom<Block['kind']>('paragraph', 'item', 'quote', 'row', 'code'),
      texts: fc.array(sentence, { minLength: 1, maxLength: 6, size: 'max' }),
    })
    .map(
      ({ kind, texts }): Block => ({
        kind,
        line: 1,
        depth: 0,
        // Numbered, so that the place of a sentence within its line is not in doubt.
        spans: texts.map((text, index) =>
          index % 2 === 0
            ? { text: `${index === 0 ? '' : ' '}N${index} ${text}` }
            : { text: ` N${index} ${text}`, strong: true },
        ),
      }),
    );
  const section = fc
    .array(block, { maxLength: 10, size: 'max' })
    .map((blocks) => blocks.map((each, index) => ({ ...each, line: index + 1 })));
  const worth = fc.constantFrom<Worth>(
    holding('key', 'naïve'),
    holding('no such word'),
    (texts) => -texts.length,
    (texts) => texts.join('').length % 7,
    (texts) => texts.join('').length,
  );

  it('is a contiguous run of lines and sentences within the limit, and says where text is missing', () => {
    const seen = { whole: 0, cutBefore: 0, cutAfter: 0, withinLine: 0, tooLong: 0 };
    fc.assert(
      fc.property(section, worth, fc.integer({ min: 1, max: 400 }), (blocks, value, maxCharacters) => {
        const found = quote(blocks, value, maxCharacters);
        const { before, after } = around(blocks, found.blocks);
        expect(before + blocksText(found.blocks) + after).toBe(blocksText(blocks));
        expect(found).toMatchObject({ cutBefore: before !== '', cutAfter: after !== '' });
        expect(found.blocks.flatMap(unitsOf)).toSatisfy((units) => isRunOf(units, blocks.flatMap(unitsOf)));
        const length = blocksText(found.blocks).length;
        const alone = found.blocks.length === 1 && found.blocks.flatMap(unitsOf).length === 1;
        expect(length <= maxCharacters || alone).toBe(true);
        seen.whole += Number(before + after === '');
        seen.cutBefore += Number(before !== '');
        seen.cutAfter += Number(after !== '');
        seen.withinLine += Number(/[^\n]$/.test(before) || /^[^\n]/.test(after));
        seen.tooLong += Number(length > maxCharacters);
      }),
      { numRuns: 500 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  it('is worth as much as any other run of whole lines within the limit', () => {
    const value = holding('key', 'naïve', '👩‍💻', 'lock');
    let better = 0;
    fc.assert(
      fc.property(section, fc.integer({ min: 200, max: 500 }), (blocks, maxCharacters) => {
        const best = value(quote(blocks, value, maxCharacters).blocks.map(blockText));
        for (let from = 0; from < blocks.length; from += 1) {
          for (let to = from + 1; to <= blocks.length; to += 1) {
            const texts = blocks.slice(from, to).map(blockText);
            if (texts.join('\n').length < maxCharacters) expect(value(texts)).toBeLessThanOrEqual(best);
          }
        }
        better += Number(blocksText(blocks).length > maxCharacters);
      }),
      { numRuns: 100 },
    );
    expect(better).toBeGreaterThan(0);
  });
});

function blocksOf(markdown: string): readonly Block[] {
  return parseReport(markdown).sections.flatMap(({ blocks }) => blocks);
}

/** How many of the words a run of text holds. */
function holding(...words: readonly string[]): Worth {
  return (texts) => words.filter((word) => texts.join('\n').includes(word)).length;
}

/** The text of a section before and behind a quote of it, found by its lines rather than by its words. */
function around(blocks: readonly Block[], quoted: readonly Block[]): { before: string; after: string } {
  const all = blocksText(blocks);
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (first === undefined || last === undefined) return { before: '', after: '' };
  const lineStart = (line: number) =>
    blocks.slice(0, line - 1).reduce((sum, block) => sum + blockText(block).length + 1, 0);
  const firstLine = blocks.find(({ line }) => line === first.line);
  const withinFirst = firstLine === undefined ? -1 : offsetIn(firstLine, first);
  const start = lineStart(first.line) + withinFirst;
  return { before: all.slice(0, start), after: all.slice(start + blocksText(quoted).length) };
}

/** A part of a line that holds its end stands at the end, any other at the first place where it fits. */
function offsetIn(line: Block, part: Block): number {
  return blockText(line).endsWith(blockText(part))
    ? blockText(line).length - blockText(part).length
    : blockText(line).indexOf(blockText(part));
}

function unitsOf(block: Block): readonly string[] {
  return block.kind === 'code' ? [blockText(block)] : sentences(block).map(blockText);
}

function isRunOf(part: readonly string[], whole: readonly string[]): boolean {
  return whole.some((_, from) => part.every((text, index) => whole[from + index] === text)) || part.length === 0;
}
