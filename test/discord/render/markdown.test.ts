import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { type Block, blockText, type Span } from '../../../src/core/report.ts';
import { blocksToQuote, escapeLine, spansToMarkdown } from '../../../src/discord/render/markdown.ts';
import { parseMarkdown } from '../../../src/playground/markdown/parse-markdown.ts';
import { markdownText } from '../../../src/playground/markdown-text.ts';

const HOSTILE = [
  ...['*', '**', '_', '__', '~', '~~', '|', '||', '`', '``', '```', '\\', '[', ']', '(', ')', '<', '>', '](', ' - '],
  ...['<@1>', '<@&1>', '<#1>', '<t:0:R>', '</ask:1>', '<id:home>', '<:a:1>', '@everyone', '@here', ':key:', '<b>'],
  ...['# ', '## ', '-# ', '- ', '+ ', '* ', '> ', '>>> ', '1. ', '0. ', '2) ', '#', '-', '1.', ' ', ' ', ' '],
  ...[
    'https://a.example/b_c_d',
    'http://x.example/~e',
    '(https://x.example/f_(g))',
    'https://',
    'https://*',
    'steam://a_b',
  ],
  ...[
    'me@x.example',
    '¯\\_(ツ)_/¯',
    '[a](https://x.example)',
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2060',
    '👩‍💻',
    'e\u0301',
  ],
  ...['Đà_Nẵng_đẹp', 'IAM', '10:30:45', '"', "'", '.', ',', ':', ';', '!', '&amp;', 'x'],
];
const hostileText = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...HOSTILE) }, fc.string({ unit: 'grapheme', maxLength: 3 })),
    {
      minLength: 1,
      maxLength: 12,
      size: 'max',
    },
  )
  .map((pieces) => pieces.join('').replace(/\s+/gu, ' ').trim())
  .filter((text) => text !== '');

const plainText = fc.constantFrom('IAM', 'the docs', 'Đường dẫn');

describe('a line of text', () => {
  it.each([
    ['**bold** and _slanted_ and ~~gone~~', String.raw`\*\*bold\*\* and \_slanted\_ and \~\~gone\~\~`],
    ['# no heading', String.raw`\# no heading`],
    ['#', String.raw`\#`],
    ['-# no small print', String.raw`\-# no small print`],
    ['1. no list', String.raw`1\. no list`],
    ['> no quote', String.raw`\> no quote`],
    ['<@1> and @everyone', String.raw`\<@1\> and @everyone`],
    [':key: at 10:30', String.raw`\:key: at 10:30`],
    ['see https://a.example/b_c (or not).', String.raw`see <https://a.example/b_c> \(or not\).`],
    ['Read https://a.example/b_c.', 'Read <https://a.example/b_c>.'],
    ['(https://a.example/b_(c))', String.raw`\(<https://a.example/b_(c)>\)`],
    ['two\n  lines', 'two lines'],
  ])('is escaped: %j', (text, markdown) => {
    expect(escapeLine(text)).toBe(markdown);
  });

  it.each([
    ['by itself', (line: string) => line],
    ['in bold', (line: string) => `**${line}**`],
    ['as small print', (line: string) => `-# ${line}`],
    ['as a list item', (line: string) => `- ${line}`],
    ['in a quote', (line: string) => `> ${line}`],
    ['under another line', (line: string) => `first\n${line}\nlast`],
  ])('is shown letter by letter %s', (_, around) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(markdownText(around(escapeLine(text)))).toBe(markdownText(around('?')).replace('?', () => text));
      }),
      { numRuns: 500 },
    );
  });

  it('holds no formatting of its own, only text and addresses', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const kinds = parseMarkdown(escapeLine(text)).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind !== 'text' && kind !== 'link' && kind !== 'everyone')).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the spans of a line', () => {
  it.each<[readonly Span[], string]>([
    [[{ text: 'Use ' }, { text: 'IAM', strong: true }, { text: '!' }], 'Use **IAM**!'],
    [[{ text: 'Use ' }, { text: ' IAM ', strong: true }, { text: '!' }], 'Use  **IAM** !'],
    [[{ text: 'a', strong: true, emphasis: true, strike: true }], '***~~a~~***'],
    [
      [
        { text: 'a', strong: true },
        { text: 'b', emphasis: true },
      ],
      '**a**b',
    ],
    [[{ text: 'a*b', code: true }], '`a*b`'],
    [[{ text: 'a`b', code: true }], '``a`b``'],
    [[{ text: 'the docs', href: 'https://x.example/a' }], '[the docs](<https://x.example/a>)'],
    [[{ text: 'a_b', href: 'https://x.example/a' }], String.raw`a\_b`],
    [
      [{ text: 'docs', href: 'https://x.example/a' }, { text: ' ' }, { text: '](b)', code: true }],
      String.raw`[docs](<https://x.example/a>) \]\(b\)`,
    ],
    [[{ text: 'the docs', href: '/a' }], 'the docs'],
    [[{ text: 'the docs', href: 'javascript:alert(1)' }], 'the docs'],
    [[{ text: 'the docs', href: `https://x.example/${'a'.repeat(500)}` }], 'the docs'],
    [[{ text: 'https://x.example/a_b', href: 'https://x.example/a_b' }], '<https://x.example/a_b>'],
  ])('%j', (spans, markdown) => {
    expect(spansToMarkdown(spans)).toBe(markdown);
  });

  it('are shown with all their words and no mark', () => {
    const flag = fc.option(fc.constant(true as const), { nil: undefined, freq: 2 });
    const href = fc.constantFrom(
      undefined,
      'https://x.example/a_b*c',
      'https://x.example/a_b',
      '/c',
      'http://[',
      'https:///d',
    );
    const marked = fc
      .record({ text: fc.oneof(hostileText, plainText), strong: flag, emphasis: flag, strike: flag, code: flag, href })
      .map(
        (span) =>
          Object.fromEntries(Object.entries(span).filter(([, value]) => value !== undefined)) as unknown as Span,
      );
    const blank = fc.constant<Span>({ text: ' ' });
    const spans = fc.array(fc.oneof({ weight: 3, arbitrary: marked }, blank), {
      minLength: 1,
      maxLength: 5,
      size: 'max',
    });
    const kinds = new Set<string>();
    fc.assert(
      fc.property(spans, (line) => {
        const markdown = spansToMarkdown(line);
        for (const [, kind = ''] of JSON.stringify(parseMarkdown(markdown)).matchAll(/"kind":"(\w+)"/g))
          kinds.add(kind);
        expect(plain(markdownText(markdown))).toBe(plain(line.map(({ text }) => text).join('')));
      }),
      { numRuns: 1_500 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['text', 'bold', 'italic', 'strike', 'code', 'link']));
  });
});

describe('the blocks of a quote', () => {
  it('stand behind a bar, each on its line', () => {
    expect(
      blocksToQuote(blocksOf('Intro\n\n- One **two**\n  1. Inner\n  2. Second\n\n     More\n\n> Said\n\n|a|b|\n|-|-|')),
    ).toBe('> Intro\n> - One **two**\n>   1. Inner\n>   2. Second\n>      More\n> Said\n> a – b');
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

  it('are shown with all their words, markers and numbers, whatever run of a report is quoted', () => {
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
      hostileText,
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
