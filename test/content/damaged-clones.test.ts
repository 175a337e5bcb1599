import { readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkout, testRepository } from './git-repository.ts';
import { readableLog } from './log.ts';
import { openRepos } from './opened.ts';
import { report, tempFolder } from './temp-folder.ts';

/** Each test starts Git dozens of times. */
vi.setConfig({ testTimeout: 60_000 });

const ONE = { 'hugo.toml': '', 'content/a.md': report('A', 'One.') };

describe('a clone that was left in a bad state', () => {
  const states: readonly (readonly [string, (dir: string) => Promise<void>])[] = [
    ['half-finished', (dir) => rm(join(dir, '.git', 'HEAD'))],
    ['without its objects', (dir) => rm(join(dir, '.git', 'objects'), { recursive: true })],
    ['with a broken reference', (dir) => writeFile(join(dir, '.git', 'refs', 'debrief', 'newest'), 'nonsense')],
    ['not a repository at all', (dir) => rm(join(dir, '.git'), { recursive: true })],
    [
      'with the locks of a Git that was killed',
      async (dir) => {
        const old = new Date(Date.now() - 3_600_000);
        for (const name of ['index.lock', 'shallow.lock', 'HEAD.lock', 'config.lock']) {
          await writeFile(join(dir, '.git', name), '');
          await utimes(join(dir, '.git', name), old, old);
        }
      },
    ],
  ];

  it.each(states)('(%s) is mended by the next pull', async (_, spoil) => {
    const repo = await testRepository();
    await repo.push(ONE);
    const cacheDir = await tempFolder();
    const source = await openRepos(repo.url, { cacheDir });
    const dir = await checkout(cacheDir);
    await rm(join(dir, 'content', 'a.md'));
    await spoil(dir);
    await source.reload();
    expect(source.status().problems).toEqual([]);
    expect(await readdir(join(dir, 'content'))).toEqual(['a.md']);
  });
});

it('a damaged clone inside of another repository leaves that one alone', async () => {
  const [repo, outer] = [await testRepository(), await tempFolder({ 'work.txt': 'mine' })];
  await repo.git('-C', outer, 'init', '--quiet');
  await repo.push(ONE);
  const source = await openRepos(repo.url, { cacheDir: join(outer, '.cache') });
  await rm(join(await checkout(join(outer, '.cache')), '.git'), { recursive: true });
  await source.reload();
  expect(source.status().problems).toEqual([]);
  expect(await readFile(join(outer, 'work.txt'), 'utf8')).toBe('mine');
});

describe('the credentials of a repository', () => {
  it('reach its host, and no log, error, status or file', async () => {
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Git"' }).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    const { port } = server.address() as AddressInfo;
    const { log, lines } = readableLog();
    const cacheDir = await tempFolder();
    const dir = await tempFolder({ 'a.md': report('A', 'One.') });
    const source = await openRepos(`http://user:s3cr3t-t0ken@127.0.0.1:${port}/you/site.git`, { cacheDir, dir, log });
    expect(asked).toContain(`Basic ${Buffer.from('user:s3cr3t-t0ken').toString('base64')}`);
    expect(source.status().repositories[0]?.error).toMatch(/does not let Debrief in/);
    const files = await readdir(cacheDir, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
    );
    const all = [...lines, JSON.stringify(source.status()), ...files.map(({ name }) => name), ...texts].join('\n');
    expect(all).not.toContain('s3cr3t');
    expect(all).not.toContain(Buffer.from('user:s3cr3t-t0ken').toString('base64'));
  });
});

describe('without Git on the machine', () => {
  it('a repository is an error that says how to install it', async () => {
    const { PATH } = process.env;
    onTestFinished(() => {
      process.env['PATH'] = PATH;
    });
    process.env['PATH'] = await tempFolder();
    await expect(openRepos('/srv/site.git')).rejects.toThrow(/there is no git on this machine\. Install it/);
  });
});
