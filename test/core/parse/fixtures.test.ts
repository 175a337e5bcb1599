import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../src/core/parse/parse-report.ts';
import { UnreadableReport } from '../../../src/core/parse/unreadable-report.ts';

const FOLDER = new URL('../../fixtures/reports/', import.meta.url);
const files = readdirSync(FOLDER);
const names = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length));

// `npx vitest run test/core/parse -u` writes x.json from x.md: read it before you keep it.
describe('a report after parsing', () => {
  it.each(names)('%s', async (name) => {
    const text = readFileSync(new URL(`${name}.md`, FOLDER), 'utf8');
    const json = `${JSON.stringify(parsedOrRefused(text), undefined, 1)}\n`;
    await expect(json).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.json`, FOLDER)));
  });

  it('has a JSON file for each Markdown file, and no other', () => {
    expect(files.filter((file) => file.endsWith('.json'))).toEqual(names.map((name) => `${name}.json`));
  });

  it('keeps the line ends of Windows in the one fixture that is about them', () => {
    const withCarriageReturn = names.filter((name) =>
      readFileSync(new URL(`${name}.md`, FOLDER), 'utf8').includes('\r\n'),
    );
    expect(withCarriageReturn).toEqual(['crlf']);
  });
});

function parsedOrRefused(text: string): unknown {
  try {
    return parseReport(text);
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error;
    return { unreadable: { line: error.line, message: error.message } };
  }
}
