import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkout, testRepository } from './git-repository.ts';
import { readableLog } from './log.ts';
import { openRepos, paths } from './opened.ts';
import { report, tempFolder, writeFiles } from './temp-folder.ts';

/** Each test starts Git dozens of times. */
vi.setConfig({ testTimeout: 60_000 });

const ONE = { 'hugo.toml': '', 'content/a.md': report('A', 'One.') };
const TWO = { 'hugo.toml': '', 'content/b.md': report('B', 'Two.') };

describe('a repository of reports', () => {
  it('is fetched, shallow, and what is pushed comes with the next pull', async () => {
    const repo = await testRepository();
    await repo.push({ 'content/old.md': report('Old', 'Old.') });
    await repo.push(ONE);
    const cacheDir = await tempFolder();
    const source = await openRepos(repo.url, { cacheDir });
    expect(paths(source)).toEqual(['site/a.md']);
    expect(source.status().repositories).toMatchObject([{ address: repo.url, folder: '', error: undefined }]);
    expect(source.status().repositories[0]?.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(await readFile(join(await checkout(cacheDir), '.git', 'shallow'), 'utf8')).toMatch(/^[0-9a-f]{40}\n$/);
    await repo.push(TWO);
    await source.reload();
    expect(paths(source)).toEqual(['site/b.md']);
  });

  it('is said to change when something was pushed, before it is read', async () => {
    const repo = await testRepository();
    await repo.push(ONE);
    const told: (readonly string[])[] = [];
    const source = await openRepos(repo.url, { onChanging: () => void told.push(paths(source)) });
    await source.reload();
    expect(told).toEqual([]);
    await repo.push(TWO);
    await source.reload();
    expect(told).toEqual([['site/a.md']]);
  });

  it('can be on a branch, in a folder, and one of several beside a folder of this machine', async () => {
    const [one, two] = [await testRepository(), await testRepository()];
    await one.push(ONE);
    await one.push({ 'docs/en/c.md': report('C', 'Three.'), 'README.md': '# No report' }, { branch: 'pages/x' });
    await two.push(TWO);
    const dir = await tempFolder({ 'site/content/d.md': report('D', 'Four.') });
    const source = await openRepos(`${one.url}#pages/x:docs/en, ${two.dir}`, { dir });
    expect(paths(source)).toEqual(['site/d.md', 'site-2/c.md', 'site-3/b.md']);
  });

  it('is taken as it is now, after a push by force, a deleted file and another layout', async () => {
    const repo = await testRepository();
    await repo.push({ ...ONE, 'content/z.md': report('Z', 'Last.') });
    const source = await openRepos(repo.url);
    await repo.push({ 'just-a-tree.md': report('T', 'Tree.') }, { anew: true });
    await source.reload();
    expect(paths(source)).toEqual(['site/just-a-tree.md']);
  });

  it('shows nothing of this machine through its links, and runs nothing of its own', async () => {
    const repo = await testRepository();
    const outside = await tempFolder({ 'secret.md': '# Secret\n\nPassword' });
    await repo.push({
      ...ONE,
      '.gitattributes': '*.md filter=evil\n',
      'content/secret.md': { to: join(outside, 'secret.md') },
      'content/folder': { to: outside },
    });
    const source = await openRepos(repo.url);
    expect(JSON.stringify(source.current().content.files)).not.toContain('Password');
  });
});

describe('a pull that fails', () => {
  it('keeps the last good content and says so, until it works again', async () => {
    const repo = await testRepository();
    await repo.push(ONE);
    const { log, lines } = readableLog();
    const source = await openRepos(repo.url, { log });
    await rename(repo.dir, `${repo.dir}.away`);
    await source.reload();
    await source.reload();
    expect(paths(source)).toEqual(['site/a.md']);
    expect(source.status().repositories[0]?.error).toMatch(/cannot be fetched: there is no such repository/);
    expect(source.status().problems).toHaveLength(1);
    expect(lines.filter((line) => /What was fetched last stays/.test(line))).toHaveLength(1);
    await rename(`${repo.dir}.away`, repo.dir);
    await repo.push(TWO);
    await source.reload();
    expect(paths(source)).toEqual(['site/b.md']);
    expect(source.status().problems).toEqual([]);
    expect(lines.at(-1)).toMatch(/content has changed|is fetched again/);
  });

  it('for a deleted branch names the branch', async () => {
    const repo = await testRepository();
    await repo.push(ONE, { branch: 'reports' });
    const source = await openRepos(`${repo.url}#reports`);
    await repo.git('update-ref', '-d', 'refs/heads/reports');
    await source.reload();
    expect(paths(source)).toEqual(['site/a.md']);
    expect(source.status().repositories[0]?.error).toMatch(/#reports cannot be fetched: it has no such branch/);
  });

  it('at a start falls back on what an earlier run has fetched, even if that was left half changed', async () => {
    const repo = await testRepository();
    await repo.push(ONE);
    const cacheDir = await tempFolder();
    await (await openRepos(repo.url, { cacheDir })).close();
    await rm(repo.dir, { recursive: true });
    await writeFiles(await checkout(cacheDir), { 'content/a.md': 'half', 'content/stray.md': '# Stray' });
    const source = await openRepos(repo.url, { cacheDir });
    expect(paths(source)).toEqual(['site/a.md']);
    expect(source.current().content.files[0]?.parsed.sections.at(-1)?.heading).toBe('Takeaways');
    expect(source.status().repositories[0]?.error).toMatch(/there is no such repository/);
  });

  it('at a first start is an error when there is nothing else, and none when there is', async () => {
    const cacheDir = await tempFolder();
    const dir = await tempFolder({ 'a.md': report('A', 'One.') });
    await expect(openRepos('file:///nowhere/site.git', { cacheDir })).rejects.toThrow(
      /Correct the address in CONTENT_REPO/,
    );
    const source = await openRepos('file:///nowhere/site.git', { cacheDir, dir });
    expect(source.current().content.files).toHaveLength(1);
  });
});
