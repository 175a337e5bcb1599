import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FetchGuard, RepositoryRefusal } from '../../src/content/git/fetch-guard.ts';
import { createRepository } from '../../src/content/git/repository.ts';
import { type TestRepository, testRepository } from './git-repository.ts';
import { tempFolder } from './temp-folder.ts';

const LIMITS = { megabytes: 2, files: 500, reports: 100, minutes: 1 };

/** A fetch within limits, and what came of it. */
async function fetched(url: string, given: Partial<FetchGuard> = {}) {
  const told: RepositoryRefusal[] = [];
  const left: unknown[] = [];
  const guard: FetchGuard = {
    limits: LIMITS,
    permit: async () => [],
    onRefused: (refusal) => told.push(refusal),
    onLeftBehind: (counted) => left.push(counted),
    ...given,
  };
  const address = { url, branch: undefined, folder: '', protocols: 'file:http' };
  const repository = createRepository(address, await tempFolder(), new AbortController().signal, guard);
  const commit = await repository.pull().catch(() => undefined);
  return { commit, told, left, repository };
}

/** A tree that is in itself so often that it is a million files in a few hundred bytes. */
async function bomb({ git, dir }: TestRepository): Promise<void> {
  const make = (input: string, ...command: string[]) => withInput(dir, input, command);
  const blob = await make('x', 'hash-object', '-w', '--stdin');
  let entry = `100644 blob ${blob}`;
  for (let level = 0; level < 3; level += 1) {
    const lines = Array.from({ length: 100 }, (_, index) => `${entry}\tf${index}`).join('\n');
    entry = `040000 tree ${await make(`${lines}\n`, 'mktree')}`;
  }
  const commit = await git('commit-tree', '-m', 'bomb', entry.split(' ')[2] ?? '');
  await git('update-ref', 'refs/heads/main', commit.trim());
}

async function withInput(cwd: string, input: string, command: readonly string[]): Promise<string> {
  const { execFileSync } = await import('node:child_process');
  return execFileSync('git', [...command], { cwd, input, encoding: 'utf8' }).trim();
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

process.env['GIT_AUTHOR_NAME'] = process.env['GIT_COMMITTER_NAME'] = 'Author';
process.env['GIT_AUTHOR_EMAIL'] = process.env['GIT_COMMITTER_EMAIL'] = 'author@example.org';

describe('a repository that anybody may have named', () => {
  it('is fetched when it is within the limits', async () => {
    const repository = await testRepository();
    await repository.push({ 'a.md': '# A' });
    const { commit, told } = await fetched(repository.url);
    expect(commit).toMatch(/^[0-9a-f]{40}$/u);
    expect(told).toEqual([]);
  });

  it('is cut off while it is fetched when it is larger', async () => {
    const repository = await testRepository();
    const noise = Array.from({ length: 60_000 }, () => Math.random().toString(36)).join('\n');
    await repository.push(
      Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.bin`, `${noise}${index}`])),
    );
    expect((await fetched(repository.url)).told).toEqual([{ reason: 'too-large', most: 2 }]);
  });

  it('is not laid out when it unpacks to more', async () => {
    const repository = await testRepository();
    await repository.push({ 'zeros.md': '0'.repeat(5_000_000) });
    expect((await fetched(repository.url)).told).toEqual([{ reason: 'too-large', most: 2 }]);
  });

  it('is not laid out when it has a million files, however few bytes they take', async () => {
    const repository = await testRepository();
    await bomb(repository);
    expect((await fetched(repository.url)).told).toEqual([{ reason: 'too-many-files', most: 500 }]);
  });

  it('is not laid out when it has too many reports', async () => {
    const repository = await testRepository();
    await repository.push(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}.md`, '# A'])));
    expect((await fetched(repository.url)).told).toEqual([{ reason: 'too-many-reports', most: 100 }]);
  });

  it('keeps what was fetched before when it grows beyond', async () => {
    const repository = await testRepository();
    await repository.push({ 'a.md': '# A' });
    const first = await fetched(repository.url);
    await repository.push({ 'a.md': '0'.repeat(5_000_000) });
    await expect(first.repository.pull()).rejects.toThrow('larger than 2 MB');
    expect(await first.repository.restore()).toBe(first.commit);
  });

  it('leaves links, submodules and hooks where they are, and counts them', async () => {
    const repository = await testRepository();
    const hook = { '.githooks/pre-commit': 'touch /tmp/ran', '.husky/post-checkout': 'touch /tmp/ran' };
    await repository.push({ 'a.md': '# A', 'b.md': { to: '/etc/passwd' }, ...hook });
    const commit = (await repository.git('rev-parse', 'main')).trim();
    const listed = await repository.git('ls-tree', commit);
    const tree = await withInput(repository.dir, `${listed}160000 commit ${commit}\tthemes\n`, ['mktree']);
    const next = await repository.git('commit-tree', '-m', 'with a submodule', '-p', commit, tree);
    await repository.git('update-ref', 'refs/heads/main', next.trim());
    expect((await fetched(repository.url)).left).toEqual([{ links: 1, submodules: 1, hooks: 2 }]);
  });

  it('is not looked for where its address leads on to', async () => {
    const asked: string[] = [];
    const inside = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    const outside = await serve((request, response) => {
      response.writeHead(302, { location: `${inside}${request.url}` }).end();
    });
    const { told } = await fetched(`${outside}/you/site.git`);
    expect(told).toEqual([{ reason: 'redirected' }]);
    expect(asked).toEqual([]);
  });

  it('is looked for only where its host was found to be', async () => {
    const asked: string[] = [];
    const url = new URL(
      await serve((request, response) => {
        asked.push(request.headers.host ?? '');
        response.writeHead(404).end();
      }),
    );
    const permit = async () => [['http.curloptResolve', `pinned.example:${url.port}:127.0.0.1`]] as const;
    const { told } = await fetched(`http://pinned.example:${url.port}/you/site.git`, { permit });
    expect(told).toEqual([{ reason: 'not-found' }]);
    expect(asked).toEqual([`pinned.example:${url.port}`]);
  });
});
