import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { canBuild } from '../../src/check-links/build-others.ts';
import { checkSite } from '../../src/check-links/check-links.ts';
import { findSites } from '../../src/content/folders/find-sites.ts';
import { loadContent } from '../../src/content/load-content.ts';
import type { Generator } from '../../src/core/addresses/layouts/layout.ts';
import { sectionLines } from '../../src/terminal/sections.ts';
import { tempFolder, writeFiles } from '../content/temp-folder.ts';

vi.setConfig({ testTimeout: 600_000 });

const BASE = 'https://links.invalid/';

/** Where `npm run generators` puts the programs that are packages; another folder that has them may be named. */
const PACKAGES = resolve(process.env['GENERATORS'] || '.generators');

/** Says once, where nobody can miss it, that a program did not judge. */
async function isMissing(generator: Generator): Promise<boolean> {
  const isThere = await canBuild(generator, PACKAGES);
  if (!isThere) {
    console.warn(`SKIPPED: ${generator} is not installed (npm run generators), so no link was held against it.`);
  }
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
    '![alt](https://p.example/p.png) with a picture',
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
  name: string,
  file: string,
  change: (text: string) => string,
  more: Readonly<Record<string, string>>,
) {
  const dir = join(await folderBesidePackages(), name);
  await cp(fileURLToPath(new URL(`../fixtures/layouts/${name}`, import.meta.url)), dir, { recursive: true });
  await writeFile(join(dir, file), change(await readFile(join(dir, file), 'utf8')));
  await writeFiles(dir, more);
  const [site] = await findSites(dir);
  if (site === undefined) throw new Error('the fixture is gone');
  const { content } = await loadContent(dir, { siteUrl: BASE });
  return checkSite(site, sectionLines(content), BASE);
}

/** Programs look for packages in the folders above a site. */
async function folderBesidePackages(): Promise<string> {
  if ((await stat(PACKAGES).catch(() => undefined)) === undefined) return tempFolder();
  const folder = await mkdtemp(join(PACKAGES, 'site-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
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

describe.skipIf(await isMissing('docusaurus'))('what Docusaurus makes of its fixtures', () => {
  it('is where we say, and has the ids that we give, in docs, versions, blogs, pages and translations', async () => {
    const result = await check('docusaurus-blog', 'docusaurus.config.ts', (text) => text, {
      'docs/Odd & more/01 - odd.md': ODD,
      'blog/2020-02-29-odd.md': ODD.replace('title: Odd', 'title: Odd\nslug: odd-ones'),
    });
    expect(result).toMatchObject({ kind: 'held', misses: [] });
    expect(result.kind === 'held' && result.good).toBeGreaterThan(60);
  });

  it.each(['true', 'false'])('is where we say with trailingSlash: %s', async (value) => {
    const result = await check(
      'docusaurus-blog',
      'docusaurus.config.ts',
      (text) =>
        text.replace("title: 'Dice Loft',", `title: 'Dice Loft', trailingSlash: ${value},`).replace(", 'vi']", ']'),
      {},
    );
    expect(result).toMatchObject({ kind: 'held', misses: [] });
  });
});

describe.skipIf(await isMissing('astro'))('what Astro makes of its fixtures', () => {
  it.each([
    ['as it is', (text: string) => text],
    [
      'without slashes',
      (text: string) => text.replace("base: '/choir',", "base: '/choir',\n  trailingSlash: 'never',"),
    ],
    [
      'with a folder for each language',
      (text: string) =>
        text
          .replace("defaultLocale: 'root'", "defaultLocale: 'vi'")
          .replace(/root: \{.*\}/, "en: { label: 'English' }"),
    ],
  ] as const)('is where we say, and has the ids that we give, with Starlight %s', async (_, change) => {
    const result = await check('starlight', 'astro.config.mjs', change, {
      'src/content/docs/Odd & more/Ünicode page.md': ODD,
      'src/pages/odd.md': ODD,
    });
    expect(result).toMatchObject({ kind: 'held', misses: [] });
    expect(result.kind === 'held' && result.good).toBeGreaterThan(40);
  });
});

describe.skipIf(await isMissing('vitepress'))('what VitePress makes of its fixtures', () => {
  it.each([
    ['as it is', (text: string) => text],
    [
      'with clean addresses',
      (text: string) => text.replace("srcDir: './notes',", "srcDir: './notes', cleanUrls: true,"),
    ],
  ] as const)('is where we say, and has the ids that we give, %s', async (_, change) => {
    const result = await check('vitepress-locales', '.vitepress/config.mts', change, {
      'notes/Odd & more/Ünicode page.md': ODD,
    });
    expect(result).toMatchObject({ kind: 'held', misses: [] });
    expect(result.kind === 'held' && result.good).toBeGreaterThan(25);
  });
});
