import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './settings/user-error.ts';

/** The folder of the project: this module stands one folder below it, in src/ as well as in dist/. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const IS_BUILT = import.meta.url.endsWith('.js');
/** Written by `npm run build` when all else is in dist/: what `hashOfSources` gave. */
const BUILT_FROM = join(ROOT, 'dist/built-from');

/** What runs in a thread of its own: a file of dist/, or where the sources run, the source. */
export function threadFile(name: keyof typeof THREADS) {
  if (IS_BUILT) return { filename: join(ROOT, `dist/${name}.js`), execArgv: [] };
  const readTypeScript = join(ROOT, 'src/live-library/read-typescript.mjs');
  return { filename: join(ROOT, THREADS[name], `${name}.ts`), execArgv: ['--import', readTypeScript] };
}

const THREADS = {
  'compile-thread': 'src/live-library/compiling',
  'beside-thread': 'src/live-library/compiling',
  'parse-thread': 'src/content/parsing',
  'part-thread': 'src/live-library/compiling',
  'search-thread': 'src/live-library/searching',
  'pglite-thread': 'src/store/database',
};

/** A style sheet of Debrief's own pages. */
export function styleFile(name: 'pages' | 'author'): string {
  if (IS_BUILT) return join(ROOT, `dist/${name}.css`);
  return join(ROOT, 'src/playground', name === 'pages' ? 'site' : 'author', `${name}.css`);
}

/** Changes with every source and every package, for what is kept on disk between two starts: 64 hexadecimal digits. */
export function codeVersion(): string {
  return IS_BUILT ? readFileSync(BUILT_FROM, 'utf8') : hashOfSources();
}

/** @throws UserError when dist/ was built from other sources than those beside it. */
export function assertBuiltFromSources(): void {
  if (!IS_BUILT || !existsSync(join(ROOT, 'src')) || codeVersion() === hashOfSources()) return;
  throw new UserError(
    'dist/ was built from other sources than those beside it. Build it with npm run build, or run the sources with npm run dev.',
  );
}

/** SHA-256 of all sources and of the versions of all packages: 64 hexadecimal digits. Takes some ten milliseconds. */
export function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...['src', 'commands', 'packages', 'bench', 'scripts'].flatMap(filesIn)]) {
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/** The files in a folder, in an order that depends on nothing but their names. */
function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(join(ROOT, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return NOT_SOURCES.includes(entry.name) ? [] : filesIn(join(folder, entry.name));
    return entry.name.endsWith('.md') ? [] : [join(folder, entry.name)];
  });
}

const NOT_SOURCES = ['node_modules', 'dist', 'test', 'example'];
