import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import type { Generator, Layout } from '../core/addresses/layouts/layout.ts';
import { type BuiltPage, readPages } from './read-pages.ts';

const execute = promisify(execFile);

/** A build that hangs must not hang the tests; Docusaurus takes a minute for each two languages. */
const BUILD_TIMEOUT_MS = 600_000;

interface Program {
  readonly name: string;
  /** Whether it is one of the packages that the site itself has installed; the others are called wherever they are. */
  readonly isPackage?: true;
  readonly options: (site: string, published: string, layout: Layout) => readonly string[];
}

/** Programs other than Hugo that are called by one command. */
const PROGRAMS: Partial<Readonly<Record<Generator, Program>>> = {
  jekyll: {
    name: 'jekyll',
    options: (site, published) => ['build', '--quiet', '--source', site, '--destination', published],
  },
  mkdocs: {
    name: 'mkdocs',
    options: (site, published, { toldBy }) => ['build', '--quiet', '-f', join(site, toldBy), '--site-dir', published],
  },
  docusaurus: {
    name: 'docusaurus',
    isPackage: true,
    options: (site, published) => ['build', site, '--out-dir', published],
  },
  vitepress: {
    name: 'vitepress',
    isPackage: true,
    options: (site, published, { toldBy }) => [
      'build',
      join(site, toldBy.replace(/\.vitepress\/.*$/, '')),
      '--outDir',
      published,
    ],
  },
  astro: {
    name: 'astro',
    isPackage: true,
    options: (site, published) => ['build', '--root', site, '--outDir', published],
  },
};

/** Whether a site of this kind can be built here. @param folder The site's own, or one of whose packages it is built with. */
export async function canBuild(generator: Generator, folder: string): Promise<boolean> {
  const program = PROGRAMS[generator];
  return program !== undefined && (await commandFor(program, folder)) !== undefined;
}

/** How a program is called for a site; undefined where it is not installed. */
async function commandFor({ name, isPackage }: Program, folder: string): Promise<string | undefined> {
  if (isPackage) {
    const packages = await packagesFor(folder, name);
    return packages && join(packages, '.bin', name);
  }
  return execute(name, ['--version']).then(
    () => name,
    () => undefined,
  );
}

/** The nearest `node_modules` at or above a folder that has a program, as Node looks for packages. */
async function packagesFor(folder: string, name: string): Promise<string | undefined> {
  const packages = join(folder, 'node_modules');
  const isThere = await stat(join(packages, '.bin', name)).then(
    () => true,
    () => false,
  );
  if (isThere) return packages;
  return dirname(folder) === folder ? undefined : packagesFor(dirname(folder), name);
}

/**
 * The pages that the site's own program makes of it, or its reason for making none. A program that is one of the site's
 * packages builds it where it stands, and leaves its caches there as always; the others build a copy. What the site runs
 * itself (plugins, hooks) runs, too: this is for sites that one trusts.
 */
export async function buildWith(layout: Layout, folder: string): Promise<readonly BuiltPage[] | string> {
  const { generator } = layout;
  const program = PROGRAMS[generator];
  if (program === undefined) return `no address is held against ${generator} yet`;
  const command = await commandFor(program, folder);
  if (command === undefined) {
    const how = program.isPackage ? ' with the site (npm install)' : '';
    return `${generator} is not installed${how}, and only it can say where it puts a page`;
  }
  const temporary = await mkdtemp(join(tmpdir(), 'debrief-site-'));
  try {
    const published = join(temporary, 'published');
    const site = program.isPackage ? folder : join(temporary, 'site');
    if (site !== folder) await cp(folder, site, { recursive: true, filter: (path) => !LEFT_BEHIND.test(path) });
    const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
    const options = { cwd: site, timeout: BUILD_TIMEOUT_MS, maxBuffer: MAX_OUTPUT, env };
    await execute(command, program.options(site, published, layout), options);
    return await readPages(published);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return reasonIn(error).replaceAll(`${temporary}/`, '');
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const LEFT_BEHIND = /[\\/](?:\.git|node_modules|_site)$/;

/** Output that is kept, in bytes: some programs write a line for each page. */
const MAX_OUTPUT = 4_000_000;

/** The line in which a program says why it failed. */
function reasonIn(error: Error): string {
  const outputs = ['stderr' in error ? error.stderr : '', 'stdout' in error ? error.stdout : ''];
  const lines = outputs.flatMap((each) => stripVTControlCharacters(String(each)).split('\n')).filter(isSaying);
  const index = Math.max(
    0,
    lines.findIndex((line) => /error/i.test(line)),
  );
  return (lines[index]?.endsWith(':') ? lines.slice(index, index + 2) : [lines[index] ?? error.message])
    .join(' ')
    .trim();
}

function isSaying(line: string): boolean {
  return line.trim() !== '';
}
