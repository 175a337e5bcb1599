import fc from 'fast-check';
import type { Heading, Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { type AnchorRules, createAnchors, DEFAULT_ANCHOR_RULES } from '../../../src/core/addresses/hugo/anchors.ts';
import { parseMarkdown } from '../../../src/core/parse/markdown.ts';

// What is expected here was read from pages that Hugo 0.111 built.

describe('the id of a heading', () => {
  it.each([
    [
      '# 1. Security Foundation & IAM (Identity & Access Management)',
      '1-security-foundation--iam-identity--access-management',
    ],
    ['## _Emphasis_, **strong** and `co de` __done__', '_emphasis_-strong-and-co-de-__done__'],
    ['### [Event 1](4.1-Event1/)', 'event-141-event1'],
    ['# “DX<inAction> Talk#7”: a', 'dxinaction-talk7-a'],
    ['## R&amp;D &nbsp; x', 'rampd-nbsp-x'],
    ['## :smile: ⭐ Star', 'smile--star'],
    ['## ⭐ Pillar 1 — Identity', '-pillar-1--identity'],
    ['## zero\u200bwidth no\u00a0break', 'zerowidth-nobreak'],
    ['## \u00a0around\u00a0', 'around'],
    ['## Nền tảng – Đường dẫn', 'nền-tảng--đường-dẫn'],
    ['## de\u0301compose\u0301', 'decompose'],
    ['## İSTANBUL ΑΣ ẞ', 'istanbul-ασ-ß'],
    ['## ½ ² Ⅷ ٣ x_y', '---٣-x_y'],
    ['## a  b\tc', 'a--bc'],
    ['## C# and F#', 'c-and-f'],
    ['## Closed ###', 'closed'],
    ['##', 'heading'],
    ['## !!!', 'heading'],
    ['## ###', 'heading'],
    ['One line\n===', 'one-line'],
    ['First line  \nsecond **line** #\n---', 'second-line-'],
    ['> quoted\n> heading\n> ---', 'heading'],
    ['- in a list\n  ---', 'in-a-list'],
    ['> - ## deep', 'deep'],
  ])('of %j is %j', (markdown, id) => {
    expect(anchors(markdown)).toEqual([id]);
  });

  it.each([
    ['## Title {#own}', 'own'],
    ['## Title { #own .class }', 'own'],
    ['## Title {#My_Id:x.y}', 'My_Id:x.y'],
    ['## Title {#Tiếng-Việt}', 'Tiếng-Việt'],
    ['## Title {data-x="a } b" id=valued}', 'valued'],
    ['## Title {id="with space"}', 'with space'],
    ['## Title {data-x=[1, "two"] #listed}', 'listed'],
    ['## Title {.class}', 'title'],
    ['## Title ## {#closed}', 'closed'],
    ['## Title ## {.class}', 'title'],
    ['## Title {#before} ##', 'before'],
    ['## Title {#before} ## {.class}', 'before'],
    ['## Two {#first} {#second}', 'second'],
    ['## Two {#one #two}', 'two'],
    ['## Empty {#}', ''],
    ['## Title {#a b}', 'title-a-b'],
    ['## Title {#no} more', 'title-no-more'],
    ['## Title \\{#no}', 'title-no'],
    ['## Title { }', 'title--'],
    ['Setext {#own}\n---', 'own'],
  ])('that names its own, %j, is %j', (markdown, id) => {
    expect(anchors(markdown)).toEqual([id]);
  });

  it('is numbered from 1 when it is taken, whoever took it', () => {
    const markdown = '# Plain\n\n## Plain\n\n## Plain\n\n## Plain-1\n\n## x {#plain-3}\n\n## Plain';
    expect(anchors(markdown)).toEqual(['plain', 'plain-1', 'plain-2', 'plain-1-1', 'plain-3', 'plain-4']);
  });

  it('stays as it is named, even twice', () => {
    expect(anchors('## a {#dup}\n\n## b {#dup}\n\n## dup')).toEqual(['dup', 'dup', 'dup-1']);
  });

  it('is found in no time behind a thousand classes', () => {
    const classes = '.a'.repeat(1_000);
    expect(anchors(`## x {${classes} #own}`)).toEqual(['own']);
    expect(anchors(`## x {${classes} !}`)).toEqual([`x-${'a'.repeat(1_000)}-`]);
    expect(anchors(`## x {a=[${'1,'.repeat(1_000)}!}`)).toHaveLength(1);
  });

  it('is also taken by headings in quotes and lists, and by pictures', () => {
    const markdown = '> ## Same\n\n- ## Same\n\n![same](same)\n---\n\n## Same\n\n```\n## Same\n```';
    expect(anchors(markdown)).toEqual(['same', 'same-1', 'samesame', 'same-2']);
  });

  it('is unknown when a shortcode stands in it, though the parser did not see it', () => {
    const source = 'Text.\n\n## Plain {{< icon >}}\n\n## Plain';
    const root = parseMarkdown(source.replace('{{< icon >}}', ''));
    expect(headingsOf(root).map(createAnchors(root, source))).toEqual(['', 'plain']);
  });

  it('follows the configuration of the site', () => {
    const markdown = '## Tiếng Việt – đường ⭐ {#own}\n\n## Tiếng Việt – đường ⭐\n\n## :smile: x';
    expect(anchors(markdown, { type: 'github-ascii' })).toEqual(['own', 'tieng-viet--uong-', 'smile-x']);
    expect(anchors(markdown, { type: 'blackfriday' })).toEqual(['own', 'tiếng-việt-đường', 'smile-x']);
    expect(anchors(markdown, { auto: false })).toEqual(['own', '', '']);
    expect(anchors(markdown, { attributes: false })[0]).toBe('tiếng-việt--đường--own');
    expect(anchors(markdown, { emoji: true })[2]).toBe('');
  });

  it('is never given twice to headings that name none', () => {
    const title = fc.constantFrom('Plain', 'Plain-1', 'plain 1', '!!!', 'heading', 'heading-1', 'Đường');
    fc.assert(
      fc.property(fc.array(title, { size: 'max', maxLength: 30 }), (titles) => {
        const ids = anchors(titles.map((each) => `## ${each}`).join('\n\n'));
        expect(new Set(ids).size).toBe(titles.length);
      }),
    );
  });
});

function anchors(markdown: string, rules: Partial<AnchorRules> = {}): readonly string[] {
  const root = parseMarkdown(markdown);
  return headingsOf(root).map(createAnchors(root, markdown, { ...DEFAULT_ANCHOR_RULES, ...rules }));
}

function headingsOf(node: Nodes): readonly Heading[] {
  if (node.type === 'heading') return [node];
  return 'children' in node ? node.children.flatMap(headingsOf) : [];
}
