import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../src/markdown/markdown-text.ts';
import { STRANGER } from '../src/markdown/reading.ts';

const SHOWN: Readonly<Record<string, readonly (readonly [markdown: string, shown: string])[]>> = {
  'marks that format': [
    ['**bold** and *italic* and _italic_', 'bold and italic and italic'],
    ['__under__ ~~gone~~ ||hidden||', 'under gone hidden'],
    ['***both*** and **a *b* c**', 'both and a b c'],
    ['`code **not bold**`', 'code **not bold**'],
    ['``a ` b``', 'a ` b'],
    ['**two\nlines**', 'two\nlines'],
  ],
  'marks that do not': [
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['** spaced **', ' spaced '],
    ['* spaced*', '• spaced*'],
    ['a_b_c and snake_case_name', 'a_b_c and snake_case_name'],
    ['**open', '**open'],
    ['~one~ |one|', '~one~ |one|'],
    ['a < b > c', 'a < b > c'],
    ['C:\\new and \\d+', 'C:\\new and \\d+'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['| a | b |\n|---|---|', '| a | b |\n|---|---|'],
  ],
  'a backslash': [
    ['\\*not italic\\*', '*not italic*'],
    ['\\\\', '\\'],
    ['\\# x', '# x'],
    ['\\> x', '> x'],
    ['\\- x', '- x'],
    ['1\\. x', '1. x'],
    ['\\`a\\`', '`a`'],
    ['\\[a\\](https://x.org/)', '[a](https://x.org/)'],
    ['\\<@1\\>', '<@1>'],
    ['`\\*`', '\\*'],
    ['¯\\_(ツ)_/¯', '¯\\_(ツ)_/¯'],
    ['**a\\** b', '*a* b'],
  ],
  'the start of a line': [
    ['# One', 'One'],
    ['  ## Two ##', 'Two'],
    ['#### Four', '#### Four'],
    ['#no space', '#no space'],
    ['a # b', 'a # b'],
    ['# # x', '# # x'],
    ['# C#\nnext', 'C\nnext'],
    ['-# small\nnext', 'small\nnext'],
    [' -# small', ' -# small'],
    ['-#small', '-#small'],
    ['> quote\n> more\nafter', 'quote\nmore\nafter'],
    ['>no space', '>no space'],
    ['a > b', 'a > b'],
    ['before\n> quote', 'before\nquote'],
    ['>>> all\nof it', 'all\nof it'],
    ['> > twice', '> twice'],
    ['> ### Title\n> text', 'Title\ntext'],
    ['**- a**', '• a'],
  ],
  lists: [
    ['- a\n- b', '• a\n• b'],
    ['* a\n* b', '• a\n• b'],
    ['+ a', '+ a'],
    ['-a', '-a'],
    ['a - b', 'a - b'],
    ['- a\n  - b\n    - c\n- d', '• a\n  • b\n    • c\n• d'],
    ['3. a\n7. b', '3. a\n4. b'],
    ['2024. A year', '2024. A year'],
    ['0. a', '1. a'],
    ['1) a', '1) a'],
    ['1. a\n   - b', '1. a\n  • b'],
    ['- a\n  more', '• a\n  more'],
    ['- a\nafter', '• a\nafter'],
    ['> - a\n>   - b\n> after', '• a\n  • b\nafter'],
    ['- > quoted', '• quoted'],
    ['- # no heading', '• # no heading'],
  ],
  'code blocks': [
    ['```\na\n```', 'a'],
    ['```ts\nconst a = 1;\n```', 'const a = 1;'],
    ['```one line```', 'one line'],
    ['before```ts\na\n```after', 'before\na\nafter'],
    ['> ```\n> a\n> ```', 'a'],
    ['``` ', '``` '],
    ['```\na\n```\nafter', 'a\nafter'],
  ],
  links: [
    ['[words](https://x.org/a_b)', 'words'],
    ['[words](<https://x.org/a b>)', '[words](<https://x.org/a b>)'],
    ['[**bold** words](<https://x.org/>)', 'bold words'],
    ['[a \\* b](<https://x.org/>)', 'a \\* b'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](data:text/html,x)', '[x](data:text/html,x)'],
    ['[https://a.org](https://b.org/)', '[https://a.org](https://b.org/)'],
    ['[<@1>](https://b.org/)', '[<@1>](https://b.org/)'],
    ['[](https://b.org/)', '[](https://b.org/)'],
    ['see https://x.org/a_b_c*d* end', 'see https://x.org/a_b_c*d* end'],
    ['(https://x.org/a_(b))', '(https://x.org/a_(b))'],
    ['<https://x.org/>', 'https://x.org/'],
    ['https://x.org/\\_a', 'https://x.org/\\_a'],
    ['<me@x.org>', 'me@x.org'],
    ['file://x', 'file://x'],
  ],
  mentions: [
    ['<@1> <@!1> <@&2> <#3>', '@Ann @Ann @Staff #talk'],
    ['<@9> <@&9> <#9>', '@unknown-user @unknown-role #unknown'],
    ['@everyone @here', '@everyone @here'],
    ['</ask:1> </manage status:1>', '/ask /manage status'],
    ['<:key:12> <a:key:12>', ':key: :key:'],
    ['<id:customize>', 'Channels & Roles'],
    ['<@x> <#> <:k:>', '<@x> <#> <:k:>'],
  ],
  timestamps: [
    ['<t:1764374400:D>', 'November 29, 2025'],
    ['<t:1764374400:d>', '11/29/25'],
    ['<t:1764374400:R>', 'in 2 hours'],
    ['<t:1764374400:x>', '<t:1764374400:x>'],
    ['<t:99999999999999999>', '<t:99999999999999999>'],
  ],
  'other scripts': [
    ['**Tiếng Việt** _ở đây_', 'Tiếng Việt ở đây'],
    // For Discord, letters outside ASCII end a word: the underscores format here, and not in snake_case_name.
    ['Đà_Nẵng_đẹp', 'ĐàNẵngđẹp'],
    ['\u202eabc\u202c **x**', '\u202eabc\u202c x'],
    ['🔑 **key** \\🔑', '🔑 key 🔑'],
  ],
};

const READING = {
  ...STRANGER,
  users: { 1: 'Ann' },
  roles: { 2: 'Staff' },
  channels: { 3: 'talk' },
  now: 1_764_367_200_000,
};

describe.each(Object.entries(SHOWN))('%s', (_name, table) => {
  it.each(table)('shows %j', (markdown, shown) => {
    expect(markdownText(markdown, READING)).toBe(shown);
  });
});

describe('whatever is written', () => {
  it('shows each sign behind a backslash as it is', () => {
    const signs = fc.constantFrom(...'*_~`|>#-+.1[]()<>\\ a@:/!', '**', '```', '- ', 'https://', '<t:1>', '<@1>');
    fc.assert(
      fc.property(fc.string({ unit: signs, minLength: 1, maxLength: 60, size: 'max' }), (text) => {
        expect(markdownText(text.replace(/[!-/:-@[-`{-~]/gu, '\\$&'))).toBe(text);
      }),
    );
  });

  it('stays as it is where no sign formats', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}]{1,9}$/u), { minLength: 1, maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        expect(markdownText(text)).toBe(text);
      }),
    );
  });

  it('does not fail on marks without end', () => {
    for (const sign of ['*', '_', '~', '|', '`', '[', '> ', '- ', '  - ', '# ']) {
      expect(markdownText(sign.repeat(4_000 / sign.length))).toBeTypeOf('string');
    }
  });
});
