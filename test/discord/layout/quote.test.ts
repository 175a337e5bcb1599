import fc from 'fast-check';
import { markdownText } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { type Block, blocksText } from '../../../src/core/report/parsed-report.ts';
import { quoteToMarkdown } from '../../../src/discord/layout/quote.ts';

function blocksOf(markdown: string): readonly Block[] {
  return parseReport(`# H\n\n${markdown}`).sections.flatMap(({ blocks }) => blocks);
}

function shown(markdown: string, room?: number): string {
  return markdownText(quoteToMarkdown({ blocks: blocksOf(markdown), cutBefore: false, cutAfter: false }, room));
}

describe('a quote', () => {
  it('is shown whole where there is room', () => {
    expect(shown('- **One** thing.\n- Another.')).toBe('• One thing.\n• Another.');
    expect(quoteToMarkdown({ blocks: blocksOf('One.'), cutBefore: true, cutAfter: true })).toBe('> …\n> One.\n> …');
  });

  it('ends at a line, else at a sentence, else at a word, else at a letter', () => {
    expect(shown('- One two.\n- Three four.', 20)).toBe('• One two.\n…');
    expect(shown('One two. Three four. Five six.', 30)).toBe('One two. Three four.\n…');
    expect(shown('Do not disable the audit trail of all your accounts', 40)).toBe(
      'Do not disable the audit trail of\n…',
    );
    expect(shown('x'.repeat(100), 20)).toMatch(/^x+\n…$/u);
    expect(shown('One two.', 3)).toBe('');
  });

  it('is a beginning of its source that fits, whatever is quoted', () => {
    const piece = fc.constantFrom(
      ...['*', '_', '`', '\\', '[', '](', '<@1>', '@everyone', 'https://x.example/a_b', '👩‍👩‍👧', 'e\u0301', '\u202e'],
      ...['word', 'Đà Nẵng', '. ', ', ', ' ', ' ', 'x'.repeat(60)],
    );
    const line = fc.array(piece, { minLength: 1, maxLength: 40, size: 'max' }).map((pieces) => pieces.join(''));
    const lines = fc
      .array(line, { minLength: 1, maxLength: 6 })
      .map((all) => all.map((each) => `- ${each}`).join('\n'));
    let cut = 0;
    fc.assert(
      fc.property(lines, fc.integer({ min: 12, max: 600 }), (markdown, room) => {
        const blocks = blocksOf(markdown);
        const made = quoteToMarkdown({ blocks, cutBefore: false, cutAfter: false }, room);
        expect(made.length).toBeLessThanOrEqual(room);
        const [text, whole] = [squeezed(markdownText(made)), squeezed(blocksText(blocks))];
        const isCut = text.endsWith('…') && !whole.endsWith('…');
        cut += isCut ? 1 : 0;
        expect(whole.startsWith(isCut ? text.slice(0, -1) : text)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(cut).toBeGreaterThan(50);
  });
});

/** Letters alone: blanks and the markers of items are Discord's. */
function squeezed(text: string): string {
  return text.replace(/[\s•]+/gu, '');
}
