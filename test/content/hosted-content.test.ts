import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadContent } from '../../src/content/load-content.ts';
import type { Content } from '../../src/core/library/content.ts';
import { toReports } from '../../src/core/library/reports.ts';
import { urlOf } from '../../src/core/report/report.ts';
import { testRepository } from './git-repository.ts';
import { openRepos } from './opened.ts';
import { report, tempFolder, writeFiles } from './temp-folder.ts';

/** Each test starts Git dozens of times. */
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => {
  vi.unstubAllEnvs();
});

const run = promisify(execFile);

/** A checkout whose remote has its first commit. */
async function checkoutOf(remote: string, files: Readonly<Record<string, string>>) {
  const dir = await tempFolder(files);
  const git = async (...args: readonly string[]) => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    return (await run('git', [...author, ...args], { cwd: dir })).stdout.trim();
  };
  const commit = async () => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message=Reports');
    return git('rev-parse', 'HEAD');
  };
  await git('init', '--quiet', '--initial-branch=main');
  const first = await commit();
  await git('remote', 'add', 'origin', remote);
  await git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  return { dir, git, commit, first };
}

function links(content: Content): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    toReports(content).map((each) => [each.file, urlOf(each, each.sections.at(-1)?.anchor ?? '')]),
  );
}

describe('a checkout of a repository without a site', () => {
  it('links each section to its file at the commit', async () => {
    const { dir, first } = await checkoutOf('https://user:secret-token@github.com/choir/minutes.git', {
      'README.md': '# Choir\n',
      'meetings/may 1.md': '# May\n\n## C & A: *sopranos*\n\nLouder.\n',
      'talks/x.mdx': '# X\n\n## Y\n\nZ.\n',
    });
    const base = `https://github.com/choir/minutes/blob/${first}`;
    expect(links((await loadContent(dir)).content)).toEqual({
      'meetings/may 1.md': `${base}/meetings/may%201.md#c--a-sopranos`,
      'talks/x.mdx': `${base}/talks/x.mdx`,
    });
    expect(links((await loadContent(join(dir, 'meetings'))).content)).toEqual({
      'may 1.md': `${base}/meetings/may%201.md#c--a-sopranos`,
    });
  });

  it('links what has changed here to the branch, what was not pushed to the last commit that was, and new files nowhere', async () => {
    const { dir, commit, first } = await checkoutOf('git@codeberg.org:bees/yard.git', {
      'a.md': report('A', 'One.'),
      'b.md': report('B', 'Two.'),
    });
    await writeFiles(dir, { 'b.md': report('B', 'Changed.') });
    await commit();
    await writeFiles(dir, { 'new.md': report('New', 'Not there yet.') });
    expect(links((await loadContent(dir)).content)).toEqual({
      'a.md': `https://codeberg.org/bees/yard/src/commit/${first}/a.md#takeaways`,
      'b.md': 'https://codeberg.org/bees/yard/src/branch/main/b.md#takeaways',
      'new.md': undefined,
    });
  });

  it('has the links of its site where there is one, and the host for what the site leaves out', async () => {
    const { dir, first } = await checkoutOf('https://gitlab.com/town/parks/trees.git', {
      'hugo.toml': 'baseURL = "https://trees.dev/"\nignoreFiles = ["odd"]',
      'content/a.md': report('A', 'One.'),
      'content/odd.md': report('Odd', 'Two.'),
    });
    expect(links((await loadContent(dir)).content)).toEqual({
      'a.md': 'https://trees.dev/a/#takeaways',
      'odd.md': `https://gitlab.com/town/parks/trees/-/blob/${first}/content/odd.md#takeaways`,
    });
  });

  it.each(['https://git.example.org/choir/minutes.git', '/srv/git/minutes.git'])(
    'has no links when its remote is %s',
    async (remote) => {
      const { dir } = await checkoutOf(remote, { 'a.md': report('A', 'One.') });
      expect(links((await loadContent(dir)).content)).toEqual({ 'a.md': undefined });
    },
  );

  it('has no links when nothing of it was pushed', async () => {
    const { dir, git } = await checkoutOf('https://github.com/choir/minutes', { 'a.md': report('A', 'One.') });
    await git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(links((await loadContent(dir)).content)).toEqual({ 'a.md': undefined });
  });
});

describe('a repository that is fetched', () => {
  it('links each section to its file at the commit that was fetched, without credentials', async () => {
    const repo = await testRepository();
    await repo.push({ 'docs/notes/a.md': report('A', 'One.'), 'README.md': '# No report' });
    const address = 'https://me:token-of-mine@github.com/choir/minutes';
    const config = await tempFolder({
      config: `[url "${repo.url}"]\n\tinsteadOf = https://github.com/choir/minutes\n`,
    });
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(config, 'config'));
    const source = await openRepos(`${address}:docs`);
    const commit = source.status().repositories[0]?.commit ?? '';
    expect(links(source.current().content)).toEqual({
      'notes/a.md': `https://github.com/choir/minutes/blob/${commit}/docs/notes/a.md#takeaways`,
    });
    await repo.push({ 'docs/notes/a.md': report('A', 'One.'), 'docs/b.md': report('B', 'Two.') });
    await source.reload();
    const next = source.status().repositories[0]?.commit ?? '';
    expect(next).not.toBe(commit);
    expect(links(source.current().content)['notes/a.md']).toContain(next);
    expect(JSON.stringify(source.current().content)).not.toContain('token-of-mine');
  });
});
