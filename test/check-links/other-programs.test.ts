import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { canBuild } from '../../src/check-links/build-others.ts';
import { checkSite } from '../../src/check-links/check-links.ts';
import { findSites } from '../../src/content/folders/find-sites.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Generator } from '../../src/core/addresses/layouts/layout.ts';
import { sectionLines } from '../../src/terminal/sections.ts';
import { tempFolder, writeFiles } from '../content/temp-folder.ts';

vi.setConfig({ testTimeout: 120_000 });

const BASE = 'https://links.invalid/';

/** Says once, where nobody can miss it, that a program did not judge. */
async function isMissing(generator: Generator): Promise<boolean> {
  const isThere = await canBuild(generator);
  if (!isThere) console.warn(`SKIPPED: ${generator} is not installed, so no link was held against it.`);
  return !isThere;
}

const HEADINGS = [
  ...[
    'C++ & C#: *two* `langs`',
    'A -- b --- c ...',
    '"Quoted" it\'s',
    'Same',
    'Same',
    'Same-1',
    'Same',
    'Größe_x Đại học 1.2!',
  ],
  ...[
    '![alt](p.png) with a picture',
    '[linked](https://a.example/x_y) words',
    '🎉 party 🎉',
    '1. First',
    '日本語',
    'a  b',
    '~~gone~~',
  ],
  ...[
    '\\*escaped\\* &amp; entity',
    'Ends ##',
    '2024-03-13',
    '2. Present_1',
    '2. Present',
    '2. Present',
    '!!!',
    ':smile: x',
  ],
];
const ODD = `---\ntitle: Odd\n---\n${HEADINGS.map((heading) => `## ${heading}\n\ntext\n\n`).join('')}Under *lined*\n---\n\n> ## In a quote\n\n- ## In a list\n\n## Same\n`;

/** What came of the addresses of a layout's folder with one of its files changed. */
async function check(
  name: Generator,
  file: string,
  change: (text: string) => string,
  more: Readonly<Record<string, string>>,
) {
  const dir = join(await tempFolder(), name);
  await cp(fileURLToPath(new URL(`../fixtures/layouts/${name}`, import.meta.url)), dir, { recursive: true });
  await writeFile(join(dir, file), change(await readFile(join(dir, file), 'utf8')));
  await writeFiles(dir, more);
  const [site] = await findSites(dir);
  if (site === undefined) throw new Error('the fixture is gone');
  const { content } = await loadContent(dir, { siteUrl: BASE });
  return checkSite(site, sectionLines(content), BASE);
}

describe.skipIf(await isMissing('jekyll'))('what Jekyll makes of its fixture', () => {
  it.each([
    ['as it is', (text: string) => text],
    ...[
      'date',
      'pretty',
      'none',
      'ordinal',
      '/:year/:i_month/:i_day/:slug.html',
      '/p/:title/',
      '/:categories/:title',
    ].map(
      (style) => [`with ${style}`, (text: string) => text.replace(/^permalink: .*$/m, `permalink: ${style}`)] as const,
    ),
    ['without a style', (text: string) => text.replace(/^permalink: .*\n/m, '')],
    ['with kramdown as it was', (text: string) => text.replace('input: GFM', 'input: kramdown')],
    ['without ids', (text: string) => text.replace('input: GFM', 'auto_ids: false')],
  ] as const)('is where we say, and has the ids that we give, %s', async (_, change) => {
    const result = await check('jekyll', '_config.yml', change, {
      '_posts/2020-02-29-Odd Headings & more.md': ODD,
      'a folder/Page with Ünicode.md': ODD,
    });
    expect(result).toMatchObject({ kind: 'held', misses: [] });
    expect(result.kind === 'held' && result.good).toBeGreaterThan(40);
  });
});

describe.skipIf(await isMissing('mkdocs'))('what MkDocs makes of its fixture', () => {
  it.each([
    ['as it is', (text: string) => text],
    ['with files for addresses', (text: string) => `${text}use_directory_urls: false\n`],
    ['with another sign between words', (text: string) => text.replace('permalink: true', 'separator: "_"')],
  ] as const)('is where we say, and has the ids that we give, %s', async (_, change) => {
    const result = await check('mkdocs', 'mkdocs.yml', change, { 'docs/Odd & more/Ünicode page.md': ODD });
    expect(result).toMatchObject({ kind: 'held', misses: [] });
    expect(result.kind === 'held' && result.good).toBeGreaterThan(30);
  });
});
