import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFailure } from '../../src/content/failure.ts';
import type { LoadedContent } from '../../src/content/load-content.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { toReports } from '../../src/core/library/reports.ts';
import { urlOf } from '../../src/core/report/report.ts';
import { UserError } from '../../src/settings/user-error.ts';
import { report, tempFolder } from './temp-folder.ts';

const GOOD = report('Cloud Day', 'Backups were tested.');

function paths({ content }: LoadedContent): readonly string[] {
  return content.files.map(({ site, path }) => `${site}: ${path}`);
}

describe('what a folder of content holds', () => {
  it('is one tree, one site, or many sites', async () => {
    const dir = await tempFolder({
      'tree/a.md': GOOD,
      'site/content/b.md': GOOD,
      'site/hugo.toml': '',
      'site/README.md': GOOD,
      'many/one/content/c.md': GOOD,
      'many/two/content/d.md': GOOD,
      'many/no-site/e.md': GOOD,
    });
    expect(paths(await loadContent(join(dir, 'tree')))).toEqual(['tree: a.md']);
    expect(paths(await loadContent(join(dir, 'site')))).toEqual(['site: b.md']);
    expect(paths(await loadContent(join(dir, 'site/content')))).toEqual(['site: b.md']);
    expect(paths(await loadContent(join(dir, 'many')))).toEqual(['one: c.md', 'two: d.md']);
  });

  it('is in the same order on every machine', async () => {
    const names = ['b.md', 'B.md', 'a/z.md', 'a.md', 'ä.md', 'a-b.md', '10.md', '9.md'];
    const dir = await tempFolder(Object.fromEntries(names.map((name) => [name, GOOD])));
    const { content } = await loadContent(dir);
    expect(content.files.map(({ path }) => path)).toEqual([...names].sort());
  });

  it('is only Markdown that is not hidden, whatever its names are', async () => {
    const odd = ['a b.md', "it's.md", 'Đà Nẵng.md', '100%.md', '#1?.md', '[x].md', 'UPPER.MD', 'new\nline.md'];
    const dir = await tempFolder({
      ...Object.fromEntries(odd.map((name) => [name, GOOD])),
      'a.md.bak': GOOD,
      'a.markdown.txt': GOOD,
      '.hidden.md': GOOD,
      '.git/x.md': GOOD,
      'node_modules/x.md': GOOD,
    });
    await mkdir(join(dir, 'folder.md'));
    await writeFile(join(dir, 'folder.md', 'inside.md'), GOOD);
    const { content, failures } = await loadContent(dir);
    expect(content.files.map(({ path }) => path)).toEqual([...odd, 'folder.md/inside.md'].sort());
    expect(failures).toEqual([]);
  });

  it('is an error that says what to do when it is missing or holds no report', async () => {
    const dir = await tempFolder({ 'empty/readme.txt': '' });
    await expect(loadContent(join(dir, 'none'))).rejects.toThrow(/cannot be read or is not there\. Set CONTENT_DIR/);
    await expect(loadContent(join(dir, 'empty'))).rejects.toThrow(/no file in it ends in \.md\. Set CONTENT_DIR/);
    await expect(loadContent(join(dir, 'empty'))).rejects.toBeInstanceOf(UserError);
  });
});

describe('a report that cannot be read', () => {
  it('is left out and named, and the others work', async () => {
    const dir = await tempFolder({
      'good.md': GOOD,
      'latin1.md': Buffer.from('# Caf\xE9', 'latin1'),
      'yaml.md': '---\ntitle: "a\n---\n\n# A\n',
      'script.md': '---js\n{ title: process.exit(1) }\n---\n\n# A\n',
      'circle.md': '---\na: &a [*a]\n---\n\n# A\n',
      'hostile.md': '>'.repeat(8_000),
    });
    await symlink('loop.md', join(dir, 'loop.md'));
    const loaded = await loadContent(dir);
    expect(loaded.content.files.map(({ path }) => path)).toEqual(['good.md']);
    expect(loaded.failures.map(describeFailure)).toHaveLength(6);
    const sentences = loaded.failures.map(describeFailure).join('\n');
    expect(sentences).toMatch(/latin1\.md:1: it is not UTF-8\. The report is left out until it is mended\./);
    expect(sentences).toMatch(/hostile\.md:1: it has more than 12 quotes and list items in one line/);
    expect(sentences).toMatch(/loop\.md:1: it is a symbolic link that leads in a circle/);
  });

  it('is none when it is merely long: of what is longer than eight megabytes, the rest is left out and named', async () => {
    const line = `**Ada:** We looked at the wells, all of them, ${'and at the pumps '.repeat(400)}.\n\n`;
    const dir = await tempFolder({ 'book.md': line.repeat(Math.ceil(8_200_000 / line.length)) });
    const { content, failures } = await loadContent(dir);
    const [{ parsed } = { parsed: undefined }] = content.files;
    expect(failures).toEqual([]);
    expect(parsed?.sections[0]?.blocks.length).toBe(Math.floor(8_000_000 / line.length));
    expect(parsed?.problems).toMatchObject([{ rule: 'too-long', line: 2 * Math.floor(8_000_000 / line.length) }]);
  });

  it('is a link out of the reports, for it could publish anything', async () => {
    const dir = await tempFolder({ 'secret.md': 'password', 'tree/a.md': GOOD, 'tree/data/b.md': GOOD });
    await symlink('../secret.md', join(dir, 'tree', 'secret.md'));
    await symlink('data/b.md', join(dir, 'tree', 'b.md'));
    await symlink('..', join(dir, 'tree', 'up'));
    const { content, failures } = await loadContent(join(dir, 'tree'));
    expect(content.files.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'data/b.md']);
    expect(failures.map(({ reason }) => reason)).toEqual(['it is a symbolic link that leads out of the reports']);
  });
});

describe('a site whose configuration is broken', () => {
  it('is read without addresses, and the other sites have theirs', async () => {
    const dir = await tempFolder({
      'broken/hugo.toml': 'baseURL = "https://broken.dev/',
      'broken/content/a.md': GOOD,
      'broken/content/a.vi.md': GOOD,
      'fine/hugo.toml': 'baseURL = "https://fine.dev/"',
      'fine/content/a.md': GOOD,
    });
    const { content, failures } = await loadContent(dir);
    const urls = toReports(content).map((each) => `${each.site} ${each.lang} ${urlOf(each, 'takeaways')}`);
    expect(urls).toEqual(['broken en undefined', 'broken vi undefined', 'fine en https://fine.dev/a/#takeaways']);
    expect(failures.map(describeFailure).join()).toMatch(/broken\/hugo\.toml:1: .*no links until it is mended\./);
    const withSiteUrl = await loadContent(dir, { siteUrl: 'https://elsewhere.dev/' });
    expect(toReports(withSiteUrl.content).map((each) => each.page?.base)).toEqual([
      undefined,
      undefined,
      'https://elsewhere.dev/',
    ]);
  });
});
