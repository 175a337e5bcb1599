import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);

const STALE = /dist\/ was built from other sources than those beside it\. Build it with npm run build/u;

describe('what npm run build has built', () => {
  let project: string;
  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'debrief-build-'));
    for (const name of ['src', 'commands', 'dist', 'data', 'content', 'scripts', 'bench']) {
      await cp(name, join(project, name), { recursive: true });
    }
    await cp('packages', join(project, 'packages'), { recursive: true, filter: (path) => !path.endsWith('/dist') });
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json']) await cp(name, join(project, name));
    await symlink(resolve('node_modules'), join(project, 'node_modules'));
  });
  afterEach(() => rm(project, { recursive: true }));

  const ask = async (): Promise<string> => {
    const { stdout } = await run('node', ['dist/cli.js', 'ask', 'GuardDuty'], { cwd: project });
    return stdout;
  };
  const build = () => run('node', ['scripts/build.mjs'], { cwd: project });

  it('starts beside the sources that it was built from, however new they are', async () => {
    const later = new Date(Date.now() + 60_000);
    await utimes(join(project, 'src/cli.ts'), later, later);
    expect(await ask()).toContain('threat detection');
  });

  it('starts without any sources, as in a production install', async () => {
    for (const name of ['src', 'commands', 'packages', 'bench', 'scripts'])
      await rm(join(project, name), { recursive: true });
    expect(await ask()).toContain('threat detection');
  });

  it.each<[string, (file: (name: string) => string) => Promise<void>]>([
    ['has changed', (file) => appendFile(file('src/core/answer/answer.ts'), '\n')],
    ['is new', (file) => writeFile(file('commands/new.ts'), 'export const NEW = 1;\n')],
    ['is gone', (file) => rm(file('src/core/answer/answer.ts'))],
    ['of a package has changed', (file) => appendFile(file('packages/loopback-discord/package.json'), '\n')],
  ])('does not start where a source %s, and says what to do', async (_what, change) => {
    await change((name) => join(project, name));
    await expect(ask()).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(STALE) });
    await expect(run('node', ['dist/start.js'], { cwd: project })).rejects.toMatchObject({
      code: 78,
      stderr: expect.stringMatching(STALE),
    });
  });

  it('starts again once it is built anew', async () => {
    await appendFile(join(project, 'src/core/answer/answer.ts'), '\n');
    const before = await readFile(join(project, 'dist/built-from'), 'utf8');
    await build();
    expect(await readFile(join(project, 'dist/built-from'), 'utf8')).not.toBe(before);
    expect(await ask()).toContain('threat detection');
  });

  it('says what is wrong with the sources, and where', async () => {
    await writeFile(join(project, 'src/start.ts'), 'const of nothing;');
    await expect(build()).rejects.toThrow(/src\/start\.ts:1:9/u);
  });

  it('stays as it is where nothing is installed that builds', async () => {
    await rm(join(project, 'node_modules'));
    await mkdir(join(project, 'node_modules'));
    const { stdout } = await build();
    expect(stdout).toContain('dist/ stays as it is');
    await rm(join(project, 'node_modules'), { recursive: true });
    await symlink(resolve('node_modules'), join(project, 'node_modules'));
    expect(await ask()).toContain('threat detection');
  });
});
