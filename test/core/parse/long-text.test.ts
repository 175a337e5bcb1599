import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSection } from '../../../src/core/pack/parts.ts';
import { cutPieces } from '../../../src/core/parse/cut-pieces.ts';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { blocksText, blockText } from '../../../src/core/report/parsed-report.ts';

const SPEECH = 'MSI: We have **looked** at the *wells*, see [the list](https://a.dev/x_y), and at `pumps`.';

function times(count: number, text: (number: number) => string): string {
  return Array.from({ length: count }, (_, index) => text(index + 1)).join('');
}

describe('a document that is merely long', () => {
  it.each([
    ['minutes with headings', times(1_000, (n) => `## Item ${n}\n\n${SPEECH} Number ${n}.\n\n`)],
    ['minutes without headings', times(1_200, (n) => `${SPEECH} Number ${n}.\n\n`)],
    ['a transcript without blank lines', times(1_200, (n) => `${SPEECH} Number ${n}.\n`)],
    ['a list', times(1_500, (n) => `- ${SPEECH} Number ${n}.\n`)],
    ['a list of lists', times(1_000, (n) => `- ${SPEECH}\n  - Number ${n}.\n`)],
    ['a table', `| who | what |\n|---|---|\n${times(1_500, (n) => `| MSI | Number ${n}. |\n`)}`],
    ['one line', times(1_200, (n) => `${SPEECH} Number ${n}. `)],
    ['a changelog with underlined headings', times(600, (n) => `Release ${n}\n---\n\nNumber ${n}.\n\n`)],
    ['a glossary', times(1_500, (n) => `### W${n}\n\nNumber ${n}.\n\n`)],
    ['links listed at its end', times(700, (n) => `[${n}]: https://a.dev/${n}\n`).concat('\n\nNumber 1.')],
    ['marks in each word', times(2_000, (n) => `*a* _b_ **c** [d](e) Number ${n}. `)],
    ['bullets behind each other', times(4_500, (n) => `- - - Number ${n}.\n`)],
    ['a mail that was answered often', times(200, (n) => `${'>'.repeat((n % 30) + 1)} Number ${n}.\n\n`)],
    ['lists that go far in', times(60, (n) => `${'  '.repeat(n)}- Number ${n}.\n`)],
    ['code that looks like lists', `\`\`\`\n${times(300, (n) => `${' '.repeat(70)}- - - Number ${n}.\n`)}\`\`\`\n`],
    ['a log in code', `\`\`\`\n${times(5_000, (n) => `[10:31] <msi> number ${n}.\n`)}\`\`\`\n`],
  ])('is read whole: %s', (_, markdown) => {
    const { sections } = parseReport(`---\ntitle: Long\n---\n${markdown}`);
    const shown = sections.map(({ heading, blocks }) => `${heading}\n${blocksText(blocks)}`).join('\n');
    const numbers = (text: string) => text.match(/[Nn]umber \d+\./g);
    expect(numbers(shown)).toEqual(numbers(markdown));
    expect(shown).not.toContain('|');
    expect(shown).not.toContain('**');
  });

  it('has no room for pictures that are written out in it', () => {
    const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(50_000)}`;
    const { sections, pictures } = parseReport(`# A\n\nBefore ![a well][image1] it.\n\n[image1]: <${picture}>\n`);
    expect(sections.flatMap(({ blocks }) => blocks.map(blockText))).toEqual(['Before it.']);
    expect(JSON.stringify(pictures).length).toBeLessThan(200);
  });

  it('has each thing at its line, and links whose addresses stand at its end', () => {
    const lines = [
      ...times(2_500, (n) => `${n}: see [the ${n}th list][list] of wells.\n\n`).split('\n'),
      '[list]: https://a.dev',
    ];
    const { sections } = parseReport(lines.join('\n'));
    for (const block of sections.flatMap(({ blocks }) => blocks)) {
      expect(lines[block.line - 1]).toContain(blockText(block).slice(0, 5));
      expect(blockText(block)).not.toContain('[');
    }
  });

  it('is cut only at line ends, and none of them is lost', () => {
    const line = fc.constantFrom('', '', '## Head', '- item', '    - deeper', 'word '.repeat(60), '> quote', '1. one');
    fc.assert(
      fc.property(fc.array(line, { minLength: 500, maxLength: 3_000, size: 'max' }), (lines) => {
        const pieces = cutPieces(lines.join('\n'));
        expect(pieces.map(({ text }) => text).join('\n')).toBe(lines.join('\n'));
        let above = 0;
        for (const piece of pieces) {
          expect(piece.above).toBe(above);
          above += piece.text.split('\n').length;
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a transcript in one paragraph', () => {
  it.each([
    ['MSI: Who?\nOTB: Me.\n', ['MSI: Who?', 'OTB: Me.']],
    ['Ada Lund (chair): Open.\nand welcome.\nBo: Hi.', ['Ada Lund (chair): Open. and welcome.', 'Bo: Hi.']],
    ['[10:31] Bo: Hi.\n[10:32] Ada: Hi.', ['[10:31] Bo: Hi.', '[10:32] Ada: Hi.']],
    ['Österreich: Wien.\nSchweiz: Bern.', ['Österreich: Wien.', 'Schweiz: Bern.']],
    ['We met at the mill.\nNote: it was wet.', ['We met at the mill. Note: it was wet.']],
  ])('has a line for each who speaks: %s', (markdown, lines) => {
    expect(parseReport(markdown).sections.flatMap(({ blocks }) => blocks.map(blockText))).toEqual(lines);
  });
});

describe('a section that is one endless paragraph', () => {
  it('is cut at sentences, and holds all of them', () => {
    const text = times(60, (n) => `We spoke about **well ${n}** for a long time, and then about its pump. `).trim();
    const [section] = parseReport(text).sections;
    const parts = cutSection(section?.blocks ?? []);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.map(({ blocks }) => blocks.map(blockText).join('')).join('')).toBe(blocksText(section?.blocks ?? []));
    for (const { blocks } of parts) {
      expect(blocksText(blocks).trimEnd()).toMatch(/^We .*\.$/);
      expect(blocksText(blocks).length).toBeLessThan(1_200);
    }
  });
});
