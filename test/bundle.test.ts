import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** What the sources and the bundle are read with. */
const PACKAGES = ['esbuild', '@esbuild', 'tsx', 'get-tsconfig', 'resolve-pkg-maps'];

describe('start.mjs', () => {
  let project: string;
  let bundles: string;
  beforeEach(async () => {
    project = await mkdtemp(join(tmpdir(), 'debrief-bundle-'));
    bundles = join(project, 'node_modules/.cache/debrief');
    for (const folder of ['src/words', 'commands', 'node_modules'])
      await mkdir(join(project, folder), { recursive: true });
    for (const name of PACKAGES) {
      const installed = resolve('node_modules', name);
      await symlink(installed, join(project, 'node_modules', name)).catch(() => {});
    }
    for (const file of ['src/start.mjs', 'src/bundle.mjs']) await cp(file, join(project, file));
    await write('package.json', '{ "type": "module" }');
    await write('package-lock.json', '{}');
    await write('src/words/en.ts', `export const HELLO: string = 'hello';`);
    await write(
      'src/main.ts',
      `const load = async (tag: string): Promise<{ HELLO: string }> => import(\`./words/\${tag}.ts\`);
       const { HELLO } = await load('en');
       process.stdout.write([HELLO, process.pid, import.meta.url, import.meta.dirname, new Error().stack].join('\\n'));`,
    );
  });
  afterEach(() => rm(project, { recursive: true }));

  const write = (file: string, text: string) => writeFile(join(project, file), text);
  const started = async (): Promise<string> => (await run('node', ['src/start.mjs'], { cwd: project })).stdout;

  it('runs the program from a bundle, which says of itself what the sources would', async () => {
    const child = run('node', ['src/start.mjs'], { cwd: project });
    const [hello, pid, url, folder, ...stack] = (await child).stdout.split('\n');
    expect([hello, Number(pid)]).toEqual(['hello', child.child.pid]);
    expect([url, folder]).toEqual([`file://${project}/src/main.ts`, `${project}/src`]);
    expect(stack.join('\n')).toContain('src/main.ts:3:');
    expect(await readdir(bundles)).toHaveLength(1);
  });

  it('bundles once, and anew when a source, a new one too, or a package has changed', async () => {
    await started();
    await started();
    expect(await readdir(bundles)).toHaveLength(1);
    await write('src/words/en.ts', `export const HELLO: string = 'good day';`);
    expect(await started()).toMatch(/^good day/u);
    await write('src/words/vi.ts', `export const HELLO: string = 'xin chào';`);
    await started();
    await write('package-lock.json', '{ "lockfileVersion": 3 }');
    await started();
    expect(await readdir(bundles)).toHaveLength(4);
  });

  it('keeps the newest bundles', async () => {
    for (const round of [1, 2, 3, 4, 5, 6, 7]) {
      await write('src/words/en.ts', `export const HELLO: string = 'hello ${round}';`);
      expect(await started()).toMatch(new RegExp(`^hello ${round}\n`, 'u'));
    }
    expect(await readdir(bundles)).toHaveLength(5);
  });

  it('starts several times at once', async () => {
    const all = await Promise.all([started(), started(), started(), started()]);
    expect(all.map((text) => text.split('\n')[0])).toEqual(['hello', 'hello', 'hello', 'hello']);
    expect(await readdir(bundles)).toHaveLength(1);
  });

  it('runs the sources where a bundle cannot be written', async () => {
    await write('node_modules/.cache', 'not a folder');
    expect(await started()).toMatch(/^hello\n/u);
  });

  it('says what is wrong with the sources, and where', async () => {
    await write('src/main.ts', 'const of nothing;');
    await expect(started()).rejects.toThrow(/main\.ts:1:9/u);
  });
});
