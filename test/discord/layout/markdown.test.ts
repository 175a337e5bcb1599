import fc from 'fast-check';
import { markdownText, parseMarkdown } from 'loopback-discord';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/core/report/parsed-report.ts';
import { escapeLine, spansToMarkdown } from '../../../src/discord/layout/markdown.ts';
import { hostileText } from './hostile-text.ts';

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
    [[{ text: ' `a', code: true }], '``  `a``'],
    [[{ text: 'a` ', code: true }], '``a`  ``'],
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

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
