import { writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContent } from '../../src/content/open-content.ts';
import { UserError } from '../../src/settings/user-error.ts';
import { becomes, openFolder, texts } from './opened.ts';
import { report, tempFolder, writeFiles } from './temp-folder.ts';
import { until } from './until.ts';

describe('changes on disk are seen', () => {
  it('when a report comes, changes, moves and goes', async () => {
    const dir = await tempFolder({ 'site/content/a.md': report('A', 'One.') });
    const source = await openFolder(join(dir, 'site'));
    await writeFiles(dir, { 'site/content/deep/er/b.md': report('B', 'Two.') });
    await becomes(source, { 'site/a.md': 'One.', 'site/deep/er/b.md': 'Two.' });
    await writeFiles(dir, { 'site/content/a.md': report('A', 'Changed.') });
    await becomes(source, { 'site/a.md': 'Changed.', 'site/deep/er/b.md': 'Two.' });
    await rename(join(dir, 'site/content/deep/er/b.md'), join(dir, 'site/content/c.md'));
    await becomes(source, { 'site/a.md': 'Changed.', 'site/c.md': 'Two.' });
    await rename(join(dir, 'site/content/c.md'), join(dir, 'site/content/c.md.bak'));
    await becomes(source, { 'site/a.md': 'Changed.' });
  });

  it('in one tree, and in its configuration', async () => {
    const dir = await tempFolder({ 'site/content/a.md': report('A', 'One.'), 'site/hugo.toml': '' });
    const source = await openFolder(join(dir, 'site', 'content'));
    await writeFiles(dir, { 'site/hugo.toml': 'baseURL = "https://site.dev/"' });
    await until(() => source.current().content.sites[0]?.config.baseUrl === 'https://site.dev/');
    await writeFiles(dir, { 'site/config/_default/hugo.toml': 'title = "T"' });
    await until(() => source.current().content.sites[0]?.config.title === 'T');
  });

  it('in many sites, and when a site comes, is renamed or goes', async () => {
    const dir = await tempFolder({ 'one/content/a.md': report('A', 'One.') });
    const source = await openFolder(dir);
    await writeFiles(dir, { 'two/content/b.md': report('B', 'Two.') });
    await becomes(source, { 'one/a.md': 'One.', 'two/b.md': 'Two.' });
    await rename(join(dir, 'one'), join(dir, 'three'));
    await becomes(source, { 'three/a.md': 'One.', 'two/b.md': 'Two.' });
    await rm(join(dir, 'two'), { recursive: true });
    await becomes(source, { 'three/a.md': 'One.' });
  });

  it('while all is read for the first time', async () => {
    const dir = await tempFolder({ 'a.md': report('A', 'One.'), 'b.md': report('B', 'Two.') });
    const onProgress = (done: number, total: number): void => {
      if (done === total) writeFileSync(join(dir, 'a.md'), report('A', 'Changed.'));
    };
    const source = await openFolder(dir, { onProgress });
    await until(() => Object.values(texts(source)).join() === 'Changed.,Two.');
  });

  it('after the site that holds the folder was replaced, when it reads again', async () => {
    const dir = await tempFolder({ 'site/content/a.md': report('A', 'One.'), 'new/content/a.md': report('A', 'Two.') });
    const source = await openFolder(join(dir, 'site/content'), { pullEveryMs: 500 });
    await rename(join(dir, 'site'), join(dir, 'old'));
    await rename(join(dir, 'new'), join(dir, 'site'));
    await becomes(source, { 'content/a.md': 'Two.' });
    let told = 0;
    source.onChange(() => {
      told += 1;
    });
    await writeFiles(dir, { 'site/content/a.md': report('A', 'Three.') });
    await until(() => told > 0);
  });

  it('whole: listeners are told once for many changes, and not at all for none', async () => {
    const files = (text: string) =>
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.md`, report(`R${i}`, text)]));
    const dir = await tempFolder(files('Old.'));
    const source = await openFolder(dir);
    const told: string[][] = [];
    source.onChange((loaded) => {
      told.push(loaded.content.files.map(({ parsed }) => parsed.sections.at(-1)?.blocks[0]?.spans[0]?.text ?? ''));
    });
    await writeFiles(dir, { ...files('Old.'), 'picture.png': 'x' });
    await source.reload();
    expect(told).toEqual([]);
    await writeFiles(dir, files('New.'));
    await until(() => told.at(-1)?.every((text) => text === 'New.') ?? false);
    expect(told.length).toBeLessThan(5);
  });
});

it('somebody is told that there is a change before it is read', async () => {
  const dir = await tempFolder({ 'a.md': report('A', 'One.') });
  const told: (string | undefined)[] = [];
  const onChanging = (): void => void told.push(Object.values(texts(source))[0]);
  const source = await openFolder(dir, { onChanging });
  await source.reload();
  expect(told).toEqual([]);
  await writeFiles(dir, { 'a.md': report('A', 'Changed.') });
  await until(() => Object.values(texts(source))[0] === 'Changed.');
  expect(new Set(told)).toEqual(new Set(['One.']));
});

describe('opening', () => {
  it('fails with what to do when there is nothing at all', async () => {
    const cacheDir = await tempFolder();
    await expect(openContent({ dir: join(cacheDir, 'none'), cacheDir })).rejects.toThrow(UserError);
    await expect(openContent({ cacheDir })).rejects.toThrow(/Set CONTENT_DIR or CONTENT_REPO/);
  });

  it('ends for good: nothing is seen after closing', async () => {
    const dir = await tempFolder({ 'a.md': report('A', 'One.') });
    const source = await openFolder(dir);
    await source.close();
    await writeFiles(dir, { 'a.md': report('A', 'Two.') });
    expect(Object.values(texts(source))).toEqual(['One.']);
    expect((await source.reload()).content.files).toHaveLength(1);
    expect(Object.values(texts(source))).toEqual(['One.']);
  });

  it('without watching sees changes when it reads again', async () => {
    const dir = await tempFolder({ 'a.md': report('A', 'One.') });
    const source = await openFolder(dir, { watch: false, pullEveryMs: 50 });
    await writeFiles(dir, { 'a.md': report('A', 'Two.') });
    await becomes(source, { [`${dir.split('/').at(-1)}/a.md`]: 'Two.' });
  });
});
