import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';

/**
 * A program of the tests in one file, for those that start it again and again: from its sources a start takes seconds of
 * processor time.
 * @param source `test/…/program.ts`
 * @returns What Node is started with, once the file's tests have begun.
 */
export function bundledForFile(source: string): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'program-'));
    // Threads are looked for in dist/, packages beside it: see src/build.ts.
    await mkdir(join(folder, 'dist'));
    await symlink(join(import.meta.dirname, '../node_modules'), join(folder, 'node_modules'));
    await build({
      entryPoints: [source, 'src/store/database/pglite-thread.ts'],
      entryNames: '[name]',
      outdir: join(folder, 'dist'),
      ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20' },
      external: OUTSIDE,
      // Packages in CommonJS ask for Node's own modules with it.
      banner: {
        js: `import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);`,
      },
      logLevel: 'warning',
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return () => join(folder, 'dist', basename(source).replace(/\.ts$/u, '.js'));
}

/** What looks for files of its own beside its code, and what is taken only where it is installed: see scripts/build.mjs. */
const OUTSIDE = ['@electric-sql/pglite', 'pino', 'bufferutil', 'utf-8-validate', 'zlib-sync', '@resvg/resvg-js'];
