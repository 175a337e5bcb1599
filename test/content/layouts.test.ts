import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import { toReports } from '../../src/core/library/reports.ts';
import { blockText } from '../../src/core/report/parsed-report.ts';
import { urlOf } from '../../src/core/report/report.ts';

const FOLDER = new URL('../fixtures/layouts/', import.meta.url);
const layouts = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());

// `npx vitest run test/content/layouts.test.ts -u` writes x.json from the folder x: read it before you keep it.
describe('a folder of a layout, as it is read', () => {
  it.each(layouts.map(({ name }) => name))('%s', async (name) => {
    const json = `${JSON.stringify(await readLayout(name), undefined, 1)}\n`;
    await expect(json).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.json`, FOLDER)));
  });
});

async function readLayout(name: string) {
  const { content, failures } = await loadContent(fileURLToPath(new URL(name, FOLDER)));
  const { layout, config } = content.sites[0] ?? {};
  const reports = toReports(content).map((report) => ({
    file: report.file,
    url: urlOf(report, '') ?? null,
    sections: report.sections.map(({ line, heading, anchor, blocks }) => ({
      line,
      heading,
      anchor,
      text: blocks.map((block) => `${block.line} ${block.marker ?? ''}${blockText(block)}`),
    })),
  }));
  return { generator: layout?.generator ?? null, title: config?.title, failures: failures.length, reports };
}
