import { writeFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Changed } from '../../../src/content/watching/changes.ts';
import { watchFolder } from '../../../src/content/watching/watch-folder.ts';
import { tempFolder, writeFiles } from '../temp-folder.ts';
import { until } from '../until.ts';

/** Longer than things have to be quiet. */
const QUIET_MS = 400;

describe('a watched folder tells that it has changed', () => {
  it('deep in folders that came with folders in them, by moving and by copying', async () => {
    const dir = await tempFolder({ 'site/a.md': '1', 'elsewhere/in/deep/b.md': '1' });
    const watched = await watch(join(dir, 'site'));
    await rename(join(dir, 'elsewhere'), join(dir, 'site', 'moved'));
    await cp(join(dir, 'site', 'moved'), join(dir, 'site', 'copied'), { recursive: true });
    await watched.tells();
    await watched.tellsOf(() => writeFile(join(dir, 'site/moved/in/deep/b.md'), '2'));
    await watched.tellsOf(() => writeFile(join(dir, 'site/copied/in/deep/b.md'), '2'));
  });

  it('in a folder that has taken the place of another one', async () => {
    const dir = await tempFolder({ 'site/in/deep/a.md': '1', 'other/deep/a.md': '2' });
    const watched = await watch(join(dir, 'site'));
    await rm(join(dir, 'site/in'), { recursive: true });
    await rename(join(dir, 'other'), join(dir, 'site/in'));
    await watched.tells();
    await watched.tellsOf(() => writeFile(join(dir, 'site/in/deep/a.md'), '3'));
  });

  it('when it comes, goes and comes back', async () => {
    const dir = await tempFolder();
    const site = join(dir, 'site');
    const watched = await watch(site);
    await watched.tellsOf(() => writeFiles(site, { 'in/a.md': '1' }));
    await watched.tellsOf(() => writeFile(join(site, 'in/a.md'), '2'));
    await watched.tellsOf(() => rm(site, { recursive: true }));
    await watched.tellsOf(() => writeFiles(site, { 'in/a.md': '3' }));
    await watched.tellsOf(() => writeFile(join(site, 'in/a.md'), '4'));
  });

  it('of the configuration beside it alone, where it is a site’s content', async () => {
    const dir = await tempFolder({ 'site/content/a.md': '1', 'site/data/x.md': '1' });
    const watched = await watch(join(dir, 'site/content'));
    await watched.tellsOf(() => writeFiles(dir, { 'site/config/_default/hugo.toml': '' }));
    await watched.tellsOf(() => writeFiles(dir, { 'site/config/_default/params.yaml': '' }));
    await watched.tellsOf(() => writeFiles(dir, { 'site/hugo.toml': '' }));
    await watched.saysNothingOf(() =>
      writeFiles(dir, { 'site/README.md': '', 'site/data/x.md': '2', 'site/b/c.md': '' }),
    );
  });

  it('of nothing else', async () => {
    const dir = await tempFolder({
      'site/a.md': '1',
      'site/.git/HEAD': '',
      'site/public/a.md': '1',
      'elsewhere/b.md': '1',
    });
    await symlink(join(dir, 'elsewhere'), join(dir, 'site/linked'));
    const watched = await watch(join(dir, 'site'));
    await watched.saysNothingOf(() =>
      writeFiles(dir, {
        'site/picture.png': 'x',
        'site/.git/HEAD': 'x',
        'site/.git/in/a.md': 'x',
        'site/public/a.md': '2',
        'site/public/deep/a.md': '2',
        'elsewhere/b.md': '2',
        'other/c.md': '1',
      }),
    );
  });

  it('of a link that comes and goes, which may lead to a site', async () => {
    const dir = await tempFolder({ 'sites/one/a.md': '1', 'elsewhere/two/b.md': '1' });
    const watched = await watch(join(dir, 'sites'));
    await watched.tellsOf(() => symlink(join(dir, 'elsewhere/two'), join(dir, 'sites/two')));
    await watched.tellsOf(() => rm(join(dir, 'sites/two')));
  });

  it('with the paths of what has changed as it was given itself, and with none where it was very much', async () => {
    const dir = await tempFolder({ 'sites/one/a.md': '1', 'sites/one/b.md': '1' });
    await symlink(join(dir, 'sites'), join(dir, 'linked'));
    const given = join(dir, 'linked');
    const watched = await watch(given);
    await watched.tellsOf(() => writeFiles(given, { 'one/a.md': '2', 'one/b.md': '2' }));
    expect([...(watched.last() ?? [])].sort()).toEqual([join(given, 'one/a.md'), join(given, 'one/b.md')]);
    // With the thread held meanwhile, so that they are told of in a row however slow the machine is.
    await watched.tellsOf(async () => {
      for (let i = 0; i < 3_000; i += 1) writeFileSync(join(given, `one/${i}.png`), 'x');
    });
    expect(watched.all()).toContain(undefined);
  });

  it('once for many changes in a row, and never after its end', async () => {
    const dir = await tempFolder({ 'a.md': '1' });
    const watched = await watch(dir);
    await watched.tellsOf(() =>
      writeFiles(dir, Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.md`, 'x']))),
    );
    const told = watched.count();
    expect(told).toBeLessThan(5);
    await writeFile(join(dir, 'a.md'), '2');
    await watched.end();
    await writeFiles(dir, { 'in/b.md': '1' });
    await wait(QUIET_MS);
    expect(watched.count()).toBe(told);
  });

  it('whatever was done to its folders before', async () => {
    const place = fc
      .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 })
      .map((names) => names.join('/'));
    const step = fc.oneof(
      fc.record({ kind: fc.constant('make' as const), at: place }),
      fc.record({ kind: fc.constant('remove' as const), at: place }),
      fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(1, 20, 300) }),
    );
    const scenario = fc.record({ steps: fc.array(step, { minLength: 3, maxLength: 12 }), last: place });
    const holds = async ({
      steps,
      last,
    }: {
      readonly steps: readonly Step[];
      readonly last: string;
    }): Promise<void> => {
      const dir = await tempFolder({ 'a/b/c/x.md': '1', 'b/a/x.md': '1' });
      const watched = await watch(dir);
      for (const each of steps) await take(each, dir);
      await mkdir(join(dir, last), { recursive: true });
      await watched.isQuiet();
      await watched.tellsOf(() => writeFile(join(dir, last, 'y.md'), 'y'));
      await watched.end();
    };
    // Each waits most of the time.
    const many = fc.array(scenario, { minLength: 40, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(many, async (scenarios) => void (await Promise.all(scenarios.map(holds)))),
      { numRuns: 3 },
    );
  });
});

type Step =
  | { readonly kind: 'make' | 'remove'; readonly at: string }
  | { readonly kind: 'move'; readonly at: string; readonly to: string }
  | { readonly kind: 'wait'; readonly ms: number };

async function take(step: Step, dir: string): Promise<void> {
  switch (step.kind) {
    case 'wait':
      return wait(step.ms);
    case 'make':
      return writeFiles(dir, { [`${step.at}/x.md`]: 'x' });
    case 'remove':
      return rm(join(dir, step.at), { recursive: true, force: true });
    case 'move':
      await mkdir(dirname(join(dir, step.to)), { recursive: true });
      // Where there is nothing, or it would lie in itself, nothing is moved.
      return rename(join(dir, step.at), join(dir, step.to)).catch(() => {});
    default:
      return step satisfies never;
  }
}

async function watch(dir: string) {
  const all: Changed[] = [];
  let told = 0;
  let expected = 0;
  const end = await watchFolder(dir, {
    onChange: (changed) => {
      told += 1;
      all.push(changed);
    },
    onLost: (reason) => expect.unreachable(reason),
  });
  onTestFinished(end);
  const isQuiet = async (): Promise<void> => {
    do {
      expected = told;
      await wait(2 * QUIET_MS);
    } while (told !== expected);
  };
  const tells = async (): Promise<void> => {
    await until(() => told > expected);
    await isQuiet();
  };
  return {
    end,
    count: () => told,
    all: () => all,
    last: () => all.at(-1),
    isQuiet,
    tells,
    tellsOf: async (change: () => Promise<void>): Promise<void> => {
      await change();
      await tells();
    },
    saysNothingOf: async (change: () => Promise<void>): Promise<void> => {
      await change();
      await wait(2 * QUIET_MS);
      expect(told).toBe(expected);
    },
  };
}
