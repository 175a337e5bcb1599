import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/core/parse/guard.ts';
import { UnreadableReport } from '../../src/core/parse/unreadable-report.ts';

describe('Markdown that would hold up everything else', () => {
  it.each([
    ['quotes inside each other', '>'.repeat(8_000)],
    ['lists inside each other', `${'- '.repeat(100)}a`],
    ['lists that go deeper with each line', Array.from({ length: 50 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['emphasis without end', 'a*b_'.repeat(5_000)],
    ['brackets without end', '['.repeat(5_000)],
    ['comments without end', 'a <!-- '.repeat(5_000)],
    ['a paragraph of thousands of lines', 'b\n'.repeat(5_000)],
    ['underlined headings by the hundred', 'a\n=\n\n'.repeat(300)],
    ['headings by the thousand', '# a\n\n'.repeat(2_000)],
    ['list items by the thousand', '- a\n\n'.repeat(3_990) + '- - - a\n'.repeat(10)],
    ['footnotes by the thousand', '[^a]: b\n\n'.repeat(1_000)],
    ['nothing but blank lines', '\n'.repeat(20_000)],
    ['one line of a book', 'word '.repeat(15_000)],
    ['a book', 'word word\n\n'.repeat(20_000)],
  ])('is refused: %s', (_, text) => {
    expect(() => guard(text)).toThrow(UnreadableReport);
  });

  it('is named with its line', () => {
    expect(() => guard(`# Fine\n\ntext\n\n${'>'.repeat(20)} deep\n`)).toThrow(
      expect.objectContaining({ line: 5, message: 'it has more than 12 quotes and list items in one line' }),
    );
  });

  it('is not a rule, a table, a long list or code', () => {
    guard('- - - - - - - - - - - - - - - - - - - - -\n\n* * * * * * * * * * * * * * * *\n');
    guard(`|a|b|\n|-|-|\n${'| [x](y) | **z** |\n'.repeat(100)}`);
    guard('- item with **bold** text\n'.repeat(300));
    guard(`\`\`\`yaml\n${'            - key: value\n'.repeat(300)}\`\`\`\n`);
  });

  it('is not in the reports that come with Debrief', async () => {
    const folder = fileURLToPath(new URL('../../content', import.meta.url));
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter(({ name }) => name.endsWith('.md'))) {
      guard(await readFile(join(file.parentPath, file.name), 'utf8'));
    }
  });
});
