import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { UnreadableReport } from '../../../src/core/parse/unreadable-report.ts';
import { blockText, type ParsedReport } from '../../../src/core/report/parsed-report.ts';

describe('a report that cannot be read', () => {
  it.each(['js', 'javascript', 'JS', 'coffee', 'coffeescript', 'cson', 'json', 'no-such-language'])(
    'is one whose front matter is in %s, and nothing in it is run',
    (language) => {
      expect(() => parseReport(`---${language}\n({ title: (globalThis.executed = true) })\n---\n\nText.`)).toThrow(
        UnreadableReport,
      );
      expect(globalThis).not.toHaveProperty('executed');
    },
  );

  it('is named with the line of the file on which its front matter breaks', () => {
    expect(refusal('Here is the report:\n\n---\ntitle: Event 2\ntags: [one, two\n---\n\nText.')).toEqual({
      line: 5,
      message: 'the front matter is not valid YAML (unexpected end of the stream within a flow collection)',
    });
  });

  it('is one whose front matter refers to itself', () => {
    expect(refusal('---\na: &a\n  b: *a\n---\n')).toMatchObject({ line: 1 });
  });

  it.each([
    ['that is nearly all marks', '_a*'.repeat(50_000)],
    ['with thousands of quotes inside each other', '>'.repeat(8_000)],
  ])('is one %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ line: 1, message: expect.stringMatching(/\w/) });
  });
});

describe('any text', () => {
  const FOLDER = new URL('../../fixtures/reports/', import.meta.url);
  const reports = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'));

  const piece = fc.constantFrom(
    ...[
      '---\n',
      '+++\n',
      'title: x\n',
      '# H',
      '\n## ',
      '\n- ',
      '\n  + ',
      '\n1. ',
      '\n> ',
      '\n\n',
      '\n',
      '\r\n',
      '  \n',
    ],
    ...['**', '**Date:** ', '_', '~~', '`', '```\n', '    ', '\t', '| a | b |\n|---|---|\n', '|', '\\', '![a](/b.png)'],
    ...[
      '[a](b)',
      '[^1]',
      '\n[^1]: ',
      '<br>',
      '<div>',
      '</div>',
      '<b>',
      '<!--',
      '-->',
      '<inAction>',
      '{{< x >}}',
      '{{%',
    ],
    ...[
      '%}}',
      '{#id}',
      '&emsp;',
      '&#10;• ',
      '\n• ',
      '\u00a0',
      '\u200b',
      '\ufeff',
      '\0',
      'é',
      'e\u0301',
      'Đường',
      '🚀',
      '\ud83d',
      '===\n',
    ],
  );
  const markdown = fc.array(fc.oneof({ weight: 3, arbitrary: piece }, fc.string({ unit: 'grapheme', maxLength: 8 })), {
    maxLength: 60,
    size: 'max',
  });
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(40), inserted: piece });
  const mutated = fc
    .tuple(fc.constantFrom(...reports), fc.array(edit, { minLength: 1, maxLength: 6, size: 'max' }))
    .map(([report, edits]) => edits.reduce(applyEdit, report));
  const anyText = fc.oneof(
    markdown.map((pieces) => pieces.join('')),
    mutated,
    fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
  );

  it('is read, or refused with a line of the file', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parsedOrRefused(text);
        kinds.add(result instanceof UnreadableReport ? 'refused' : 'read');
        const lines = result instanceof UnreadableReport ? [result.line] : linesOf(result);
        const last = text.split(/\r\n|\n|\r/).length;
        expect(lines.filter((line) => !Number.isInteger(line) || line < 1 || line > last)).toEqual([]);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
      { numRuns: 250 },
    );
    expect([...kinds].sort()).toEqual(['read', 'refused']);
  });

  it('is read the same twice, and survives JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = parsedOrRefused(text);
        if (result instanceof UnreadableReport) return;
        expect(parseReport(text)).toEqual(result);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 100 },
    );
  });

  it('lends its letters to headings and blocks in the order of the file', () => {
    let letters = 0;
    fc.assert(
      fc.property(
        anyText.filter((text) => !text.includes('&')),
        (text) => {
          const result = parsedOrRefused(text);
          if (result instanceof UnreadableReport) return;
          const shown = lettersOf(textsOf(result).join(' '));
          letters += shown.length;
          expect(unmatched(shown, lettersOf(text))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
    expect(letters).toBeGreaterThan(1_000);
  });
});

function applyEdit(text: string, { at, removed, inserted }: { at: number; removed: number; inserted: string }): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + inserted + text.slice(from + removed);
}

function parsedOrRefused(text: string): ParsedReport | UnreadableReport {
  try {
    return parseReport(text);
  } catch (error) {
    if (error instanceof UnreadableReport) return error;
    throw error;
  }
}

function refusal(text: string): unknown {
  const result = parsedOrRefused(text);
  return result instanceof UnreadableReport ? { line: result.line, message: result.message } : result;
}

function linesOf({ sections }: ParsedReport): readonly number[] {
  return sections.flatMap(({ line, blocks }) => [line, ...blocks.map((block) => block.line)]);
}

function textsOf({ sections }: ParsedReport): readonly string[] {
  return sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(blockText)]);
}

function lettersOf(text: string): readonly string[] {
  return (
    text
      .replace(/[\u00AD\u200B\u2060\uFEFF\0]/gu, '')
      .normalize('NFC')
      .match(/[\p{L}\p{N}]/gu) ?? []
  );
}

/** What is left of `wanted` when its letters are looked for in `all`, one behind the other. */
function unmatched(wanted: readonly string[], all: readonly string[]): readonly string[] {
  let found = 0;
  for (const letter of all) if (letter === wanted[found]) found += 1;
  return wanted.slice(found);
}
