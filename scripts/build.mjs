import { execFileSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// Builds the program into dist/: `npm run build`, and by itself after `npm ci` (docs/decisions/0001-one-build.md).

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');

/** What is started: a person's programs, threads, what the build itself asks for (`hashOfSources`); and styles of pages. */
const ENTRIES = {
  start: 'src/start.ts',
  cli: 'src/cli.ts',
  'compile-thread': 'src/live-library/compiling/compile-thread.ts',
  'beside-thread': 'src/live-library/compiling/beside-thread.ts',
  'parse-thread': 'src/content/parsing/parse-thread.ts',
  'part-thread': 'src/live-library/compiling/part-thread.ts',
  'search-thread': 'src/live-library/searching/search-thread.ts',
  'pglite-thread': 'src/store/database/pglite-thread.ts',
  eval: 'bench/quality/evaluate.ts',
  'measure-start': 'bench/measure-start.ts',
  'measure-bot': 'bench/measure-bot.ts',
  pictures: 'scripts/pictures/pictures.ts',
  build: 'src/build.ts',
  pages: 'src/playground/site/pages.css',
  author: 'src/playground/author/author.css',
};

/** Packages that look for files or threads of their own beside their code, and what is no part of a production install. */
const OUTSIDE = [
  '@electric-sql/pglite',
  '@resvg/resvg-js',
  'dejavu-fonts-ttf',
  'dictionary-en',
  'loopback-discord',
  'pino',
  'piscina',
  'playwright-core',
];
/** What packages take where it is installed, and do without where it is not. */
const OPTIONAL = ['bufferutil', 'fsevents', 'utf-8-validate', 'zlib-sync'];

const esbuild = await import('esbuild').catch(() => undefined);
if (esbuild === undefined) {
  process.stdout.write(
    'dist/ stays as it is: what builds it is not installed (npm ci without --omit=dev installs it).\n',
  );
} else {
  await build(esbuild);
}

async function build({ build: bundle }) {
  // Quiet about itself, not about what is wrong.
  execFileSync('npm', ['run', '--silent', 'build', '--workspaces'], { cwd: ROOT, stdio: 'inherit' });
  await rm(DIST, { recursive: true, force: true });
  await mkdir(DIST, { recursive: true });
  await bundle({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES,
    outdir: DIST,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    external: [...OUTSIDE, ...OPTIONAL],
    // Packages in CommonJS ask for Node's own modules with it.
    banner: {
      js: `import { createRequire as _createRequire } from 'node:module'; const require = _createRequire(import.meta.url);`,
    },
    logLevel: 'warning',
  });
  const { hashOfSources } = await import(join(DIST, 'build.js'));
  await writeFile(join(DIST, 'built-from'), hashOfSources());
}
