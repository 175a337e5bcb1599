import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING, type ReadingRules } from '../../../src/core/addresses/reading-rules.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { openAdmonitions } from '../../../src/core/parse/syntax/admonitions.ts';
import { removeAttributes } from '../../../src/core/parse/syntax/attributes.ts';
import { removeComponents } from '../../../src/core/parse/syntax/components.ts';
import { removeLiquid } from '../../../src/core/parse/syntax/liquid.ts';
import { removeVaultMarks, showWikiLinks } from '../../../src/core/parse/syntax/vault.ts';
import { blockText } from '../../../src/core/report/parsed-report.ts';

function text(markdown: string, rules: Partial<ReadingRules> = {}): readonly string[] {
  const { sections } = parseReport(markdown, { ...DEFAULT_READING, ...rules });
  return sections.flatMap(({ heading, blocks }) => [...(heading ? [`# ${heading}`] : []), ...blocks.map(blockText)]);
}

describe('what is no text', () => {
  it.each([
    ['attributes of a paragraph', 'Stir.\n{: .note }\n', ['Stir.']],
    ['attributes of a link', '[mill](https://a.dev){:rel="nofollow"}, open', ['mill, open']],
    ['attributes of a button', '[Join](x.md){ .button target=_blank } us', ['Join us']],
    ['the place of a list of contents', '1. TOC\n{:toc}\n\nText.\n', ['Text.']],
    ['a comment of kramdown', 'One.\n\n{::comment}\nhidden\n{:/comment}\n\nTwo.\n', ['One.', 'Two.']],
  ])('is %s', (_, markdown, shown) => {
    expect(text(markdown)).toEqual(shown);
  });

  it.each([
    ['a tag', 'Bake {% include x.html a="b" %}bread.', ['Bake bread.']],
    ['an output', 'At {{ site.oven | default: 200 }} degrees.', ['At degrees.']],
    ['an address made by a tag', '[last time]({% post_url 2024-01-01-x %}) too', ['last time too']],
    ['a comment', '{% comment %}\nno\n{% endcomment %}\nYes.', ['Yes.']],
  ])('is %s of Liquid', (_, markdown, shown) => {
    expect(text(markdown, { tags: 'liquid' })).toEqual(shown);
  });

  it.each([
    ['imports, exports and comments', 'import A from "a";\nexport const b = 1;\n\nText{/* c */}.\n', ['Text.']],
    [
      'elements, but for what stands in them',
      '<Tabs>\n\n- **one**\n\n</Tabs>\n\nA <B c={1}>word</B>.',
      ['one', 'A word.'],
    ],
    ['an element in a file that is not valid', 'A { <Badge type="tip" /> word', ['A { word']],
  ])('is %s of MDX', (_, markdown, shown) => {
    expect(text(markdown, { elements: 'mdx' })).toEqual(shown);
  });

  it.each([
    ['comments and names of blocks', 'Oil it. %%ask Per%% ^oil-1\n', ['Oil it.']],
    ['what is embedded', '![[lathe.png]]\n\nNo.', ['No.']],
  ])('is %s of a vault', (_, markdown, shown) => {
    expect(text(markdown, { isVault: true })).toEqual(shown);
  });
});

describe('what is text all the same', () => {
  it.each([
    ['a box with colons', ':::note[Cold]\nBring a coat.\n:::\n', ['Cold', 'Bring a coat.']],
    ['a box with colons, as VitePress has it', '::: details More\nA coat.\n:::\n', ['More', 'A coat.']],
    ['a box with exclamation marks', '!!! note "Cold"\n    Bring a coat.\n\nGo.', ['Cold', 'Bring a coat.', 'Go.']],
    ['a box that folds, with a list in it', '???+ tip\n    - one\n    - two\n', ['one', 'two']],
    ['tabs', '=== "Tea"\n\n    Hot.\n\n=== "Beer"\n\n    Cold.\n', ['Tea', 'Hot.', 'Beer', 'Cold.']],
    ['a box of a Git host', '> [!TIP]\n> Bring a coat.\n', ['Bring a coat.']],
    ['a callout with a title', '> [!faq]- Who votes?\n> All.\n', ['Who votes?', 'All.']],
    ['a directive', '```{warning}\n:class: x\nMind the step.\n```\n', ['Mind the step.']],
    ['a link of a wiki', 'See [[Tools/Lathe|the lathe]] and [[Oil]].', ['See the lathe and Oil.']],
    ['an underlined heading', 'Title\n===\n\nText', ['# Title', 'Text']],
    ['brackets in the text of a link', '[[1]](https://a.dev) is a note', ['[1] is a note']],
    ['braces of mathematics', 'The set {a, b} and {1..n}.', ['The set {a, b} and {1..n}.']],
    ['a time with colons', 'Start ::: 10:30', ['Start ::: 10:30']],
    [
      'tags in code',
      '`{% raw %}` and `[[x]]` and `{: .a}`\n\n```\n::: note\n{: .b}\n```\n',
      ['{% raw %} and [[x]] and {: .a}', '::: note\n{: .b}'],
    ],
  ])('is %s', (_, markdown, shown) => {
    expect(text(markdown)).toEqual(shown);
  });

  it('is a heading that is a picture alone, by its words', () => {
    expect(text('## ![The panel](panel.jpg)\n\nFive of them.\n')).toEqual(['# The panel', 'Five of them.']);
    expect(text('![Group photo](a.jpg)\n---\n\nAll.\n')).toEqual(['# Group photo', 'All.']);
    expect(text('# [![Logo of the club](a.svg)](https://a.dev)\n\nText.\n')).toEqual(['# Logo of the club', 'Text.']);
    expect(text('## ![](a.jpg)\n\nText.\n')).toEqual(['Text.']);
  });
});

describe('each step', () => {
  const steps = { openAdmonitions, removeAttributes, removeComponents, removeLiquid, removeVaultMarks, showWikiLinks };
  const pieces = fc.constantFrom(
    ...[
      '{% x %}',
      '{{ y }}',
      '{% comment %}',
      '{% endcomment %}',
      '{% raw %}',
      '{% endraw %}',
      '{: .a}',
      '{::comment}',
    ],
    ...[
      '{:/}',
      '[[a|b]]',
      '![[c]]',
      '%%',
      '^id',
      '<Box a="1">',
      '</Box>',
      ':::note[T]',
      ':::',
      '!!! note "T"',
      '=== "T"',
    ],
    ...['> [!note] T', '```{note}', '```', '`', '``', '~~~', '    ', '- ', '\n', '\n\n', 'word ', ' ', '(x)', ']('],
  );
  const markdown = fc.array(pieces, { maxLength: 40, size: 'max' }).map((all) => all.join(''));

  it.each(Object.entries(steps))('%s keeps the number of lines', (_, step) => {
    fc.assert(
      fc.property(markdown, (source) => {
        expect(step(source).split('\n')).toHaveLength(source.split('\n').length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(steps))('%s leaves plain words and fenced code as they are', (_, step) => {
    const plain = fc.stringMatching(/^[a-zA-Z0-9 .,;'"!?()\n-]{0,80}$/).filter((words) => !/!!!|\?\?\?/.test(words));
    fc.assert(
      fc.property(plain, (words) => {
        expect(step(words)).toBe(words);
      }),
    );
    fc.assert(
      fc.property(markdown, (source) => {
        const code = `~~~~~~\n${source}\n~~~~~~`;
        if (step !== removeLiquid && step !== openAdmonitions) expect(step(code)).toBe(code);
      }),
    );
  });
});
