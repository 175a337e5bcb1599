import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fetched } from './fetched.ts';
import { pushTree, type TestRepository, testRepository, withInput } from './git-repository.ts';
import { tempFolder } from './temp-folder.ts';

const COMMIT = 'deadbeefdeadbeefdeadbeefdeadbeefdeadbeef';

/** A repository of these files and links (`path -> target`), and submodules at these paths. */
async function repositoryOf(entries: readonly string[], submodules: readonly string[] = []): Promise<TestRepository> {
  const repository = await testRepository();
  const files = entries.map((entry) => {
    const [path = '', to] = entry.split(' -> ');
    return [path, to === undefined ? '# A\n' : { to }] as const;
  });
  await repository.push(Object.fromEntries(files));
  if (submodules.length === 0) return repository;
  // An index of its own: a bare repository has none.
  const index = { GIT_INDEX_FILE: join(repository.dir, 'index') };
  for (const [name, value] of Object.entries(index)) vi.stubEnv(name, value);
  await repository.git('read-tree', 'main');
  for (const path of submodules)
    await repository.git('update-index', '--add', '--cacheinfo', `160000,${COMMIT},${path}`);
  const tree = (await repository.git('write-tree')).trim();
  vi.unstubAllEnvs();
  await pushTree(repository, (await repository.git('ls-tree', tree)).trim().split('\n'));
  return repository;
}

const refusalOf = async (repository: TestRepository, folder = '') =>
  (await fetched(repository.url, { folder })).told[0] ?? 'taken';

describe('a repository that anybody may have named', () => {
  it('is refused for links that lead out of it, and for a folder that is one', async () => {
    const repository = await repositoryOf(['a.md', 'real/a.md', 'docs -> real']);
    expect(await refusalOf(repository, 'docs/2024')).toEqual({ reason: 'folder-link', path: 'docs' });
    expect(await refusalOf(repository, 'real')).toBe('taken');
    for (const to of ['/etc/passwd', '../../a.md', 'x/'.repeat(3_000)]) {
      const other = await repositoryOf(['a.md', 'docs/b.md -> ../a.md', `docs/c.md -> ${to}`]);
      expect(await refusalOf(other)).toEqual({ reason: 'link-out', path: 'docs/c.md' });
    }
  });

  it('is taken with links to its own files and a theme as a submodule, which are left out and counted', async () => {
    const files = ['content/a.md', 'docs/b.md -> ../content/a.md', 'docs/ế.md -> c.md', 'docs/all -> ..'];
    const { told, left } = await fetched((await repositoryOf(files, ['themes/plain'])).url);
    expect([told, left]).toEqual([[], [{ links: 3, submodules: 1, hooks: 0 }]]);
  });

  it('is refused for a submodule where reports would be missing', async () => {
    const path = 'content/events';
    expect(await refusalOf(await repositoryOf(['content/a.md'], [path]))).toEqual({ reason: 'submodule', path });
  });

  it.each(['.git', '.g\u200cit', '..'])('is refused for a folder of Git’s own among its files: %s', async (name) => {
    const repository = await testRepository();
    const blob = withInput(repository.dir, '#!/bin/sh\ntouch ran', ['hash-object', '-w', '--stdin']);
    const hooks = withInput(repository.dir, `100755 blob ${blob}\tpost-checkout\n`, ['mktree']);
    await pushTree(repository, [`100644 blob ${blob}\ta.md`, `040000 tree ${hooks}\t${name}`]);
    expect(await refusalOf(repository)).toEqual({ reason: 'git-folder', path: `${name}/post-checkout` });
  });
});

it('runs nothing of a repository: hooks, filters, drivers, file system monitors, submodules’ commands', async () => {
  const marks = await tempFolder();
  const run = (name: string): string => `touch ${join(marks, name)}`;
  const repository = await testRepository();
  const attributes =
    '* filter=evil diff=evil merge=evil text eol=crlf ident working-tree-encoding=UTF-16\n*.md filter=lfs\n';
  const submodule = '[submodule "x"]\n\tpath = x\n\turl = https://example.org/x\n\tupdate = !touch ran\n';
  const push = (text: string) =>
    repository.push({
      'a.md': text,
      '.gitattributes': attributes,
      '.gitmodules': submodule,
      '.lfsconfig': '[lfs]\n\turl = https://example.org/lfs\n',
      '.husky/post-checkout': `#!/bin/sh\n${run('husky')}\n`,
      'hooks/post-checkout': `#!/bin/sh\n${run('hooks')}\n`,
    });
  await push('# A $Id$\n');
  // What the bare repository itself would run, and what the operator has set for all repositories of the machine.
  await mkdir(join(repository.dir, 'hooks'), { recursive: true });
  for (const hook of [
    'post-checkout',
    'post-merge',
    'reference-transaction',
    'post-index-change',
    'post-rewrite',
    'post-receive',
  ]) {
    const file = join(repository.dir, 'hooks', hook);
    await writeFile(file, `#!/bin/sh\n${run(hook)}\n`);
    await chmod(file, 0o755);
  }
  const evil = (place: string) =>
    [
      `[filter "evil"]\n\tsmudge = ${run(`${place}-smudge`)}; cat\n\tclean = ${run(`${place}-clean`)}; cat\n\trequired = true`,
      `[filter "lfs"]\n\tsmudge = ${run(`${place}-lfs`)}; cat\n\tprocess = ${run(`${place}-process`)}\n\trequired = true`,
      `[diff "evil"]\n\ttextconv = ${run(`${place}-textconv`)}; cat\n\tcommand = ${run(`${place}-diff`)}`,
      `[core]\n\tfsmonitor = ${run(`${place}-fsmonitor`)}\n\thooksPath = ${join(repository.dir, 'hooks')}`,
    ].join('\n');
  await writeFile(
    join(repository.dir, 'config'),
    `[core]\n\tbare = true\n\trepositoryformatversion = 0\n${evil('bare')}\n`,
  );
  await writeFile(join(marks, 'gitconfig'), evil('operator'));
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(marks, 'gitconfig'));
  const { repository: clone, left, commit } = await fetched(repository.url);
  await clone.restore();
  vi.unstubAllEnvs();
  await push('# B\n');
  // This was the author's own Git.
  await rm(join(marks, 'reference-transaction'));
  vi.stubEnv('GIT_CONFIG_GLOBAL', join(marks, 'gitconfig'));
  const next = await clone.pull();
  vi.unstubAllEnvs();
  expect([next === commit, left[0]]).toEqual([false, { links: 0, submodules: 0, hooks: 2 }]);
  expect(await readdir(marks)).toEqual(['gitconfig']);
});
