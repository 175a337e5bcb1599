import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetched } from './fetched.ts';
import { pushTree, type TestRepository, testRepository, withInput } from './git-repository.ts';

/** A tree that is in itself so often that it is a million files in a few hundred bytes. */
async function bomb(repository: TestRepository): Promise<void> {
  const { dir } = repository;
  let entry = `100644 blob ${withInput(dir, 'x', ['hash-object', '-w', '--stdin'])}`;
  const lines = () => Array.from({ length: 100 }, (_, index) => `${entry}\tf${index}`);
  for (let level = 0; level < 2; level += 1)
    entry = `040000 tree ${withInput(dir, `${lines().join('\n')}\n`, ['mktree'])}`;
  await pushTree(repository, lines());
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

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
