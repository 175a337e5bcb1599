import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readableLog } from './log.ts';
import { openFolder, texts } from './opened.ts';
import { report, tempFolder, writeFiles } from './temp-folder.ts';
import { until } from './until.ts';

describe('the last good version of a report stays', () => {
  const broken: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['is half written', '---\ntitle: "A', /the front matter has no end/],
    ['has broken front matter', '---\ntitle: "A\n---\n\n# A\n', /not valid YAML/],
    ['is not UTF-8 any more', Buffer.from('# Caf\xE9', 'latin1'), /it is not UTF-8/],
    ['is empty', '\n', /it is empty now/],
    ['is being copied', `# A\n\n${'\0'.repeat(100)}`, /still being copied/],
    ['has become a knot', '>'.repeat(8_000), /quotes and list items in one line/],
  ];

  it.each(broken)('when it %s, and it is named until it is mended', async (_, data, reason) => {
    const dir = await tempFolder({ 'a.md': report('A', 'One.'), 'b.md': report('B', 'Two.') });
    const { log, lines } = readableLog();
    const source = await openFolder(dir, { log });
    const before = texts(source);
    await writeFiles(dir, { 'a.md': data });
    await until(() => source.status().failures.length > 0);
    expect(texts(source)).toEqual(before);
    expect(source.status().failures).toMatchObject([{ kind: 'kept', reason: expect.stringMatching(reason) }]);
    expect(lines.join()).toMatch(/Its last good version stays until it is mended/);
    await writeFiles(dir, { 'a.md': report('A', 'Mended.') });
    await until(() => source.status().failures.length === 0);
    expect(Object.values(texts(source))).toEqual(['Mended.', 'Two.']);
  });

  it('when it can no longer be looked at', async () => {
    const dir = await tempFolder({ 'a.md': report('A', 'One.'), 'b.md': report('B', 'Two.') });
    const source = await openFolder(dir);
    const before = texts(source);
    await rm(join(dir, 'a.md'));
    await symlink('a.md', join(dir, 'a.md'));
    await until(() => source.status().failures.length > 0);
    expect(texts(source)).toEqual(before);
  });

  it('of a configuration, too', async () => {
    const dir = await tempFolder({ 'content/a.md': report('A', 'One.'), 'hugo.toml': 'baseURL = "https://site.dev/"' });
    const source = await openFolder(dir);
    await truncate(join(dir, 'hugo.toml'), 15);
    await until(() => source.status().failures.length > 0);
    expect(source.current().content.sites[0]?.config.baseUrl).toBe('https://site.dev/');
  });
});

describe('the last good content stays', () => {
  it('when the folder is emptied or goes, until there is some again', async () => {
    const dir = await tempFolder({ 'site/content/a.md': report('A', 'One.') });
    const { log, lines } = readableLog();
    const source = await openFolder(join(dir, 'site'), { log });
    await rm(join(dir, 'site', 'content', 'a.md'));
    await until(() => source.status().problems.length > 0);
    expect(source.status().problems[0]).toMatch(/holds no reports/);
    expect(Object.values(texts(source))).toEqual(['One.']);
    await rm(join(dir, 'site'), { recursive: true });
    await until(() => /not there/.test(source.status().problems.join()));
    expect(Object.values(texts(source))).toEqual(['One.']);
    expect(lines.join()).toMatch(/What was read last stays/);
    await mkdir(join(dir, 'site'));
    await writeFiles(dir, { 'site/content/b.md': report('B', 'Two.') });
    await until(
      () => Object.values(texts(source)).join() === 'Two.',
      () => source.status(),
    );
    expect(source.status().problems).toEqual([]);
  });

  it('when one of many sites is emptied', async () => {
    const dir = await tempFolder({ 'one/content/a.md': report('A', 'One.'), 'two/content/b.md': report('B', 'Two.') });
    const source = await openFolder(dir);
    await rm(join(dir, 'two', 'content', 'b.md'));
    await until(() => source.status().failures.length > 0);
    expect(texts(source)).toEqual({ 'one/a.md': 'One.', 'two/b.md': 'Two.' });
    expect(source.status().failures).toMatchObject([{ kind: 'emptied' }]);
  });

  it('when whoever uses the content fails at it', async () => {
    const dir = await tempFolder({ 'a.md': report('A', 'One.') });
    const { log, lines } = readableLog();
    const source = await openFolder(dir, { log });
    let told = 0;
    source.onChange(() => {
      throw new Error('no library can be made of it');
    });
    source.onChange(() => {
      told += 1;
    });
    await writeFile(join(dir, 'a.md'), report('A', 'Two.'));
    await until(() => told > 0);
    expect(lines.join()).toMatch(/no library can be made of it/);
  });
});
