import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { cutPieces } from '../../../src/core/parse/cut-pieces.ts';
import { guard } from '../../../src/core/parse/guard.ts';
import { parseWithRemark } from '../../../src/core/parse/markdown/remark.ts';
import { fenceAfter, type Place, START } from '../../../src/core/parse/syntax/fences.ts';
import { UnreadableReport } from '../../../src/core/parse/unreadable-report.ts';

/** The lines (1-based) that are not blank and that are fenced code to a reader of Markdown. */
function codeLines(text: string): readonly number[] {
  const lines = text.split('\n');
  const found: number[] = [];
  visit(parseWithRemark(text), 'code', ({ position }) => {
    const [first, last] = [position?.start.line ?? 1, position?.end.line ?? 0];
    const start = (lines[first - 1] ?? '').slice((position?.start.column ?? 1) - 1);
    if (!/^(?:```|~~~)/.test(start)) return;
    for (let line = first; line <= last; line += 1) if (lines[line - 1]?.trim() !== '') found.push(line);
  });
  return found;
}

/** The lines (1-based) that are not blank and that are told to be fenced code. */
function toldLines(text: string, told: readonly Place['isCode'][]): readonly number[] {
  let place = START;
  return text.split('\n').flatMap((line, index) => {
    place = fenceAfter(line, place);
    return told.includes(place.isCode) && line.trim() !== '' ? [index + 1] : [];
  });
}

describe('fenced code', () => {
  it.each([
    ['at the margin', 'a\n```js\n- b\n\nc\n```\nd\n'],
    ['in a list item', '1. a\n\n   ```\n   b\n\n   c\n   ```\n\n2. d\n'],
    ['in a list item within another', '- a\n  - b\n    ~~~\n    c\n    ~~~\n'],
    ['that begins a list item', '- ```\n  a\n  ```\n- b\n'],
    ['that ends with its list item', '- a\n\n  ```\n  b\n\nc\n'],
    ['in a quote', '> ```\n> a\n> ```\nb\n'],
    ['that ends with its quote', '> ```\n> a\nb\n'],
    ['with other signs in it', '````\n```\na\n```\n````\nb\n'],
    ['behind a comment', '<!-- a -->\n```\nb\n```\n'],
    ['that is none, in HTML', '<div>\n```\n</div>\n\na\n'],
    ['that is none, too far in', 'a\n\n    ```\n    b\n'],
    ['that is none, with signs behind it', '``` a ``` b\nc\n'],
    ['to the end', 'a\n\n```\nb\n'],
  ])('is told: %s', (_, text) => {
    const perhaps = toldLines(text, ['surely', 'perhaps']);
    expect(perhaps.filter((line) => !codeLines(text).includes(line) && !/<div>/.test(text))).toEqual([]);
    expect(codeLines(text).filter((line) => !perhaps.includes(line))).toEqual([]);
  });

  it('is never told for sure where a reader of Markdown sees none', () => {
    const fence = fc.constantFrom('```', '~~~', '````', '```js', '~~~\t');
    const mark = fc.constantFrom(
      ...['- ', '* ', '1. ', '2. ', '-', '> ', '>', ' ', '  ', '    ', '\t', 'a', '`', '# ', '---', '===', '|', '|-|'],
      ...['<div>', '<!--', '-->', '<b>', '<pre>', '</pre>', '<?', '?>', '[^a]: ', '[a]: b'],
    );
    const end = fc.constantFrom('\n', '\n', '\n\n');
    const pieces = fc.array(fc.oneof(fence, mark, mark, end, end), { maxLength: 30, size: 'max' });
    let sure = 0;
    fc.assert(
      fc.property(pieces, (all) => {
        const text = all.join('');
        const told = toldLines(text, ['surely']);
        sure += told.length;
        const real = new Set(codeLines(text));
        expect(told.filter((line) => !real.has(line))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
    expect(sure).toBeGreaterThan(1_000);
  });
});

describe('what only seems to be fenced code', () => {
  const HOSTILE = 'a*b_'.repeat(5_000);

  it.each([
    ['a quote that has ended', `> \`\`\`\n\n${HOSTILE}`],
    ['a list item that has ended', `- \`\`\`\n\n${HOSTILE}`],
    ['the end of code in a list item', `- \`\`\`\n  a\n  \`\`\`\n${HOSTILE}`],
    ['signs in HTML', `<div>\n\`\`\`\n\n${HOSTILE}`],
    ['signs in a comment', `<!--\n\`\`\`\n-->\n\n${HOSTILE}`],
    ['signs too far in', `a\n\n      \`\`\`\n\n${HOSTILE}`],
  ])('is held to the limits: behind %s', (_, text) => {
    expect(() => guard(text)).toThrow(UnreadableReport);
  });

  it('does not keep a text from being cut', () => {
    const text = `> \`\`\`\n\n${'word word word\n\n'.repeat(8_000)}`;
    expect(cutPieces(text).length).toBeGreaterThan(1);
    expect(cutPieces(text).every((piece) => !piece.text.endsWith('\n```'))).toBe(true);
  });
});
