import fc from 'fast-check';
import { markdownText } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { type Block, blockText } from '../../../src/core/report/parsed-report.ts';
import { blocksToQuote } from '../../../src/discord/layout/quote.ts';
import { hostileText } from './hostile-text.ts';

describe('the blocks of a quote', () => {
  it('stand behind a bar, each on its line', () => {
    expect(
      blocksToQuote(blocksOf('Intro\n\n- One **two**\n  1. Inner\n  2. Second\n\n     More\n\n> Said\n\n|a|b|\n|-|-|')),
    ).toBe('> Intro\n> - One **two**\n>   1. Inner\n>   2. Second\n>      More\n> Said\n> a – b');
  });

  it('say what is ticked off in a list of tasks', () => {
    expect(markdownText(blocksToQuote(blocksOf('- [x] Enable **MFA**\n- [ ] Rotate the keys')))).toBe(
      '• [x] Enable MFA\n• [ ] Rotate the keys',
    );
  });

  it('begin at the margin where the quote begins within a list', () => {
    expect(blocksToQuote(blocksOf('- One\n  - Two\n    - Three\n  - Four\n- Five').slice(1))).toBe(
      '> - Two\n>   - Three\n> - Four\n> - Five',
    );
  });

  it('keep code as it is, empty lines and all', () => {
    expect(blocksToQuote(blocksOf('```\nif (a) {\n\n  b_c()\n```'))).toBe('> ```\n> if (a) {\n> \n>   b_c()\n> ```');
  });

  it('escape code that would end its own fence', () => {
    expect(blocksToQuote(blocksOf('~~~~\n```\na_b\n~~~~'))).toBe('> \\`\\`\\`\n> a\\_b');
  });

  it('keep the numbers of two lists that follow each other', () => {
    const markdown = blocksToQuote(blocksOf('3. a\n4. b\n\n- c\n\n1) d\n\n<!-- -->\n\n1. e'));
    expect(markdownText(markdown)).toBe('3. a\n4. b\n• c\n1. d\n1. e');
  });

  it.each([
    ['Text.\n\n- 1. a\n- b', ['Text.', '1. a', '• b']],
    ['1. a\n2. - 1. b\n   - c', ['1. a', '1. b', '• c']],
  ])('keep the markers of a list in an item without words: %j', (markdown, shown) => {
    expect(shownLines(markdownText(blocksToQuote(blocksOf(markdown))))).toEqual(shown);
  });

  it.each([
    ['1. a\n   ~~~\n   ```\n   ~~~\n   2. b\n2. c', ['1. a', '```', '2. b', '2. c']],
    ['- - a\n2. ~~~\n      ```b\n   ~~~\n3. c', ['• a', '```b', '3. c']],
    ['- a\n- ~~~\n  ```\n    b\n  ~~~\n- c', ['• a', '```', 'b', '• c']],
  ])('keep the markers of a list around code that is shown as text: %j', (markdown, shown) => {
    expect(shownLines(markdownText(blocksToQuote(blocksOf(markdown))))).toEqual(shown);
  });

  it.each([
    ['1. `\n- ```\n  ```\\\n1. 2. ||\n7. [\n  - ~~', ['1. `', '```\\', '2. ||', '2. [']],
    [
      '- 1.```\n- ```\n  x\n- - 1.```\n- ```\n  ```#\n1. 2. ```\n   1. js\n\nz',
      ['• 1.```', 'x', '• 1.```', '```#', '3. js'],
    ],
    [
      '   1. IAM```\n- ```\n  _\n- ```\n  ```**\n- - ](```\n2. ](\n```\nz',
      ['1. IAM```', '_', '```**', '• ](```', '2. ]('],
    ],
  ])(
    'keep the markers of a list that is quoted in part, where an item begins with backticks: %j',
    (markdown, shown) => {
      const blocks = blocksOf(markdown).slice(0, -1);
      expect(shownLines(markdownText(blocksToQuote(blocks)))).toEqual(shown);
    },
  );

  it('are shown with all their words, markers and numbers, whatever run of a report is quoted', () => {
    const ticks = fc
      .array(fc.constantFrom('```', '``', '`', ' ', 'x', '](', '1.', '- ', '#', '\\'), { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.join('').trim())
      .filter((text) => text !== '');
    const line = fc.tuple(
      fc.constantFrom(
        '',
        '- ',
        '  - ',
        '    - ',
        '1. ',
        '7. ',
        '   1. ',
        '> ',
        '> - ',
        '    ',
        '\n',
        '\n\n',
        '| a | b |\n|-|-|\n',
        '```\n',
        '- ```\n  ',
        '- - ',
        '1. 2. ',
        '1) ',
      ),
      fc.oneof({ weight: 2, arbitrary: hostileText }, ticks),
    );
    const run = fc.tuple(fc.array(line, { minLength: 1, maxLength: 12, size: 'max' }), fc.nat(6), fc.nat(6));
    let items = 0;
    fc.assert(
      fc.property(run, ([lines, skipped, cut]) => {
        const all = blocksOf(lines.map(([start, text]) => start + text).join('\n'));
        const blocks = all.slice(skipped, all.length - cut);
        items += blocks.filter(({ marker }) => marker !== undefined).length;
        expect(shownLines(markdownText(blocksToQuote(blocks)))).toEqual(
          shownLines(blocks.map(expectedLine).join('\n')),
        );
      }),
      { numRuns: 250 },
    );
    expect(items).toBeGreaterThan(100);
  });
});

function blocksOf(markdown: string): readonly Block[] {
  return parseReport(`# H\n\n${markdown}`).sections.flatMap(({ blocks }) => blocks);
}

function expectedLine(block: Block): string {
  return `${block.marker === undefined ? '' : `${block.marker} `}${blockText(block)}`;
}

/** Without what no reader sees: blank lines, and how many blanks stand where. */
function shownLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
