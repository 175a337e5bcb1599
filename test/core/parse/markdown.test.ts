import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { HOST_SLUGS } from '../../../src/core/addresses/anchors/host-slugs.ts';
import { SITE_SLUGS } from '../../../src/core/addresses/anchors/site-slugs.ts';
import { createSlugs } from '../../../src/core/addresses/anchors/slugs.ts';
import { createAnchors } from '../../../src/core/addresses/hugo/anchors.ts';
import { phrasingMayDiffer } from '../../../src/core/parse/markdown/differences.ts';
import { readQuickly } from '../../../src/core/parse/markdown/quick-markdown.ts';
import { parseWithRemark } from '../../../src/core/parse/markdown/remark.ts';
import { toSections } from '../../../src/core/parse/sections.ts';

/** Enough for each run; `ROUNDS=10000 npx vitest run test/core/parse/markdown.test.ts` for a release. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 400);

/** All that a report is made of: sections, blocks, pictures, and the ids that each program gives to headings. */
function reading(root: Root, text: string): unknown {
  const rules = [...Object.values(SITE_SLUGS), ...Object.values(HOST_SLUGS)];
  const programs = [createAnchors(root, text), ...rules.map((each) => createSlugs(root, text, each))];
  const headings: unknown[] = [];
  visit(root, 'heading', (heading) => {
    const { line, column } = heading.position?.start ?? {};
    headings.push([heading.depth, line, column, ...programs.map((idOf) => idOf(heading))]);
  });
  const pictures: unknown[] = [];
  visit(root, 'image', ({ url, alt, position }) => {
    pictures.push([position?.start.line, url, alt ?? '']);
  });
  return { sections: toSections(root, () => ({ anchor: '' })), headings, pictures };
}

/** Holds the quick reader against remark. @returns Whether it read the text, and did not leave it to remark. */
function hold(text: string): boolean {
  const quick = readQuickly(text);
  if (quick === undefined) return false;
  expect(JSON.stringify(reading(quick, text))).toBe(JSON.stringify(reading(parseWithRemark(text), text)));
  return true;
}

function reportsBelow(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .map((file) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .replace(/\r\n?/g, '\n')
        .replace(/^\uFEFF/, ''),
    );
}

const REPORTS = ['test/fixtures/reports', 'test/questions', 'content', 'docs'].flatMap(reportsBelow);

describe('the quick reader of Markdown', () => {
  it('reads reports as remark does, and nearly all of them', () => {
    const read = REPORTS.filter(hold);
    expect(REPORTS.length).toBeGreaterThan(150);
    expect(read.length).toBeGreaterThan(0.9 * REPORTS.length);
  });

  it.each([
    [
      'marks of several lengths',
      ['**n*<*:', ';*<*h**', '**W***r**', '*s***e*', '*~*T', 'a ~~b~~ c', 'a ~b~ c', '***a***'],
    ],
    ['addresses in text', ['see https://a.dev/b_c_.', 'www.a.dev', 'ada@a.dev', '[1 https://a.dev', '<https://a.dev>']],
    [
      'links',
      ['[a](b "c\nd") e', '[a]\n\n[a]: b', '![a][b]\n\n[b]: c', '[a [b](c)](d)', '[a](<b c>)', '![a *b* `c`](d)\ne'],
    ],
    ['footnotes', ['a[^1] b\n\n[^1]: c\n', 'a[^1] b']],
    ['definitions', ['[a]: b\nc\n===\n[a]', '>[a]:b\nc', '[a]:\n2. ""', '[a]:-\n6. E', '- [x] [a]:b\n~~', '[a]:\n=']],
    [
      'lines of text',
      ['a `b\nc` d\n**E:** f', 'a <b\nc="d"> e\n**F:** g', 'a\\\n**B:** c', 'a\t \n**B:** c', 'a&#10;b\nc'],
    ],
    ['tags', ['<e w="" s=//>', '<span e=""\u3000>', 'a <![CDATA[<!d>', 'a <!-- b\nc --> d', '- I\n<r>\n', '<p>\n\na']],
    ['tasks', ['- [x] a\n- [ ] b', '- [ ]', '- [x]\n  a', '- # [x] a', '- [x](y)', '1. [X]\ta']],
    [
      'tables',
      [
        '|a|b|\n|-|-|\n|1|2|3|',
        '|>\n--',
        ')\n|-',
        '|a|\\||\n|-|-|',
        '```|t\n--|-',
        'a\n|b|c|\n|-|-|\nd',
        '|a|b|\n|-|-|\n<i>\n|c|d|',
        '\u00A0|a|\n|-|',
        '\u00A0|a|\n|-|-|',
        '- a|b\n  -|-',
      ],
    ],
    [
      'lists',
      [
        '1.',
        ')\n* 2.',
        ')\n* 2. F',
        '1.    * :\n    * E',
        'a\n+ >-',
        '- a\n\n      b',
        '3) a\n4) b\n\n7. c',
        '-\ta\n\t- b',
      ],
    ],
    [
      'code',
      [
        '    a\n2. b',
        '    a\n\n2. b',
        '    d\n     ',
        '    d\n     \n',
        '```\nh\n\t',
        '>~~~\n>>\n>\n',
        '>```\n>\tw',
        '    - a\n    - b',
      ],
    ],
    ['quotes', ['>\n    >', '> a\nb\n> - c\nd', '2.   t\n\n    >\n    a', '> a\n===']],
    ['headings', ['  # a #', '> ## b', '- # c\n- d\n  ===', 'a\nb\n---\nc', '#\td', '#e', '####### f', '# \\#']],
    [
      'characters',
      [
        '\uFEFF**"a"**',
        '\uDC64**g *h**',
        'é**"a"**b',
        '🎉**a**',
        '\u3000a\n\u00A0b',
        'a\u2028b',
        '&amp;&#0;&nope;&#x1F389;',
      ],
    ],
  ])('leaves to remark what it would read otherwise: %s', (_, texts) => {
    for (const text of texts) hold(text);
  });

  it('reads marks of both lengths itself where each ends the one before it, as remark does', () => {
    for (const text of ['**Topic:** *tea*, **cups**', '"*a*" (**b.**) – *“c”*', '*a*\n**b:** *c d*']) {
      expect(phrasingMayDiffer(text, {})).toBe(false);
    }
    const sign = fc.constantFrom(
      'a',
      '1',
      'ế',
      ' ',
      '.',
      ':',
      '(',
      ')',
      '"',
      '“',
      '$',
      '–',
      'e\u0301',
      '\n',
      '*',
      '_',
      '<',
    );
    const marked = fc
      .tuple(sign, fc.constantFrom('*', '**'), sign, fc.constantFrom('', 'b c', '-'), sign, sign)
      .map(([before, mark, first, middle, last, after]) => `${before}${mark}${first}${middle}${last}${mark}${after}`);
    const text = fc.array(marked, { minLength: 2, maxLength: 4 }).map((parts) => `z${parts.join(' ')}`);
    fc.assert(
      fc.property(text, (each) => {
        hold(each);
      }),
      { numRuns: ROUNDS },
    );
  });

  it(
    'reads a report that somebody has damaged as remark does',
    () => {
      const lines = REPORTS.filter((report) => report.length < 50_000).map((report) => report.split('\n'));
      const part = fc
        .tuple(fc.nat(lines.length - 1), fc.nat(1_000), fc.integer({ min: 1, max: 40 }))
        .map(([report, from, count]) => {
          const all = lines[report] ?? [];
          const start = from % all.length;
          return all.slice(start, start + count).join('\n');
        });
      const text = fc.array(part, { minLength: 1, maxLength: 3, size: 'max' }).map((parts) => parts.join('\n'));
      let read = 0;
      const damaged = fc.tuple(text, fc.array(DAMAGE, { minLength: 1, maxLength: 8, size: 'max' }));
      fc.assert(
        fc.property(damaged, ([start, damages]) => {
          read += Number(hold(damages.reduce(damage, start)));
        }),
        { numRuns: ROUNDS },
      );
      expect(read).toBeGreaterThan(ROUNDS / 3);
    },
    120_000 + 100 * ROUNDS,
  );
});

const MARKS = [
  ...['*', '**', '***', '_', '__', '~', '~~', '`', '``', '```', '~~~', '[', ']', '(', ')', '![', '](', '](a "b")'],
  ...['[a]', '[^1]', '<', '>', '<b>', '</b>', '<br>', '<!--', '-->', '<div>', '</div>', '<https://a.b>', '<x', '/>'],
  ...['#', '## ', '|', '|---|', '\\', '\\|', '&amp;', '&#10;', '&', ';', ':', '!', '-', '--', '---', '===', '+', '+ '],
  ...[
    '- ',
    '1.',
    '1. ',
    '2) ',
    '> ',
    '\t',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    '\u00A0',
    '\u3000',
    'é',
    '🎉',
  ],
  ...[
    '“',
    '…',
    'a',
    '1',
    'http://a.b',
    'www.a.b',
    'a@b.c',
    '[ ] ',
    '[x] ',
    '{',
    '}',
    '"',
    "'",
    '<?',
    ']]>',
    '<!A',
    '€',
  ],
];
const STARTS = [
  ...[
    '> ',
    '>',
    '- ',
    '* ',
    '1. ',
    '2. ',
    '10) ',
    '    ',
    '  ',
    ' ',
    '\t',
    '   ',
    '# ',
    '| ',
    '- [ ] ',
    '- [x] ',
    '+ ',
  ],
  ...['     ', '-\t', '>\t', '<div>', '```', '~~~', '[a]: '],
];
const LINES = [
  ...[
    '',
    '---',
    '===',
    '***',
    '```',
    '~~~',
    '> q',
    '- i',
    '  - j',
    '1. o',
    '    code',
    '| a | b |',
    '|---|---|',
    ':-- | --:',
  ],
  ...[
    '<div>',
    '</div>',
    '<!--',
    '-->',
    '[a]: /b',
    '[a]: /b "t"',
    '## h',
    '-',
    '*',
    '1.',
    '>',
    '\t',
    'text',
    'a | b',
    '<br>',
  ],
  ...['[a]:', '/url', '"title"', '* * *', '   text', '  two  ', '<script>', '</script>', '<img src="a">', '=', '--'],
];

/** Where, as a part of the whole; what; and what is put there or in front. */
const DAMAGE = fc.oneof(
  fc.record({ at: fc.nat(9_999), kind: fc.constantFrom('insert', 'remove'), text: fc.constantFrom(...MARKS) }),
  fc.record({ at: fc.nat(9_999), kind: fc.constantFrom('line', 'drop', 'dedent'), text: fc.constantFrom(...LINES) }),
  fc.record({ at: fc.nat(9_999), kind: fc.constantFrom('indent', 'swap'), text: fc.constantFrom(...STARTS) }),
);

function damage(text: string, { at, kind, text: added }: { at: number; kind: string; text: string }): string {
  const place = Math.floor((at / 10_000) * (text.length + 1));
  if (kind === 'insert') return text.slice(0, place) + added + text.slice(place);
  if (kind === 'remove') return text.slice(0, place) + text.slice(place + added.length);
  const lines = text.split('\n');
  const index = Math.floor((at / 10_000) * lines.length);
  const [line = ''] = lines.splice(index, 1);
  if (kind === 'line') lines.splice(index, 0, added, line);
  if (kind === 'dedent') lines.splice(index, 0, line.replace(/^[\s>*+-]+/, ''));
  if (kind === 'indent') lines.splice(index, 0, added + line);
  if (kind === 'swap') lines.splice(Math.max(0, index - 1), 0, line);
  return lines.join('\n');
}
