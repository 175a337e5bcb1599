import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseRepoAddresses } from '../../src/content/git/repo-address.ts';
import { loadContent } from '../../src/content/load-content.ts';
import { openContent } from '../../src/content/open-content.ts';
import { testRepository } from '../content/git-repository.ts';
import { plainReport } from '../content/plain-report.ts';
import { report, tempFolder } from '../content/temp-folder.ts';
import { runProcess } from '../operation/run-process.ts';

const SECRET = 'hunter2hunter2';

/** A content tree beside a folder that is nobody's business. */
async function besideSecrets() {
  const folder = await tempFolder({
    'content/a/_index.md': report('Good', 'We learned about Kubernetes.'),
    'private/secret.md': report('Secret', SECRET),
    'content-of-others/secret.md': report('Secret', SECRET),
  });
  return { folder, content: join(folder, 'content') };
}

async function read(dir: string) {
  const { content, failures } = await loadContent(dir);
  const all = JSON.stringify({
    ...content,
    files: content.files.map(({ parsed, ...file }) => [file, plainReport(parsed)]),
  });
  expect(all).toContain('Kubernetes');
  expect(all).not.toContain(SECRET);
  return failures.map(({ reason }) => reason);
}

describe('nothing outside of the content folder is read', () => {
  it.each([
    ['a file', 'secret.md', '../private/secret.md'],
    ['a file, by an absolute path', 'secret.md', '/private/secret.md'],
    ['a file in a folder whose name begins alike', 'secret.md', '../content-of-others/secret.md'],
    ['a file, through a link to a link', 'secret.md', 'a/again.md'],
  ])('through a link to %s', async (_what, name, target) => {
    const { folder, content } = await besideSecrets();
    await symlink('../../private/secret.md', join(content, 'a/again.md'));
    await symlink(target.startsWith('/') ? join(folder, target) : target, join(content, name));
    const reasons = await read(content);
    expect(reasons).toContain('it is a symbolic link that leads out of the reports');
  });

  it('through a link to a folder, or to the folder itself', async () => {
    const { content } = await besideSecrets();
    await symlink('../private', join(content, 'private'));
    await symlink('.', join(content, 'circle'));
    expect(await read(content)).toEqual([]);
  });

  it('through a hidden folder or file', async () => {
    const { content } = await besideSecrets();
    await mkdir(join(content, '.git'));
    await writeFile(join(content, '.git/x.md'), report('Secret', SECRET));
    await writeFile(join(content, '.x.md'), report('Secret', SECRET));
    expect(await read(content)).toEqual([]);
  });
});

describe('a repository', () => {
  it('is not fetched over anything but https and ssh, wherever its address leads', async () => {
    const repository = await testRepository();
    await repository.push({ 'a.md': report('A', SECRET) });
    const config = await tempFolder({
      config: `[url "${repository.url}"]\n\tinsteadOf = https://github.com/choir/minutes\n`,
    });
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(config, 'config'));
    const repos = parseRepoAddresses('https://github.com/choir/minutes');
    await expect(openContent({ repos, cacheDir: await tempFolder() })).rejects.toThrow(
      /neither https:\/\/ nor ssh:\/\/.*Correct CONTENT_REPO/,
    );
    vi.unstubAllEnvs();
  });

  it.each(['file:///etc', '/etc', 'ext::sh -c id', '--upload-pack=id'])(
    '%s is refused at the start',
    async (address) => {
      const started = runProcess(process.execPath, ['dist/start.js'], {
        env: { PATH: process.env['PATH'], CONTENT_REPO: address, PORT: '3991', CACHE_DIR: await tempFolder() },
      });
      expect(await started.exitCode).not.toBe(0);
      expect(started.output()).toMatch(/^CONTENT_REPO: .* (?:is on this machine|is no address that can be used)\./);
    },
  );
});
