import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Generator } from '../core/addresses/layouts/layout.ts';
import { type BuiltPage, readPages } from './read-pages.ts';

const execute = promisify(execFile);

/** A build that hangs must not hang the tests. */
const BUILD_TIMEOUT_MS = 120_000;

type Build = (site: string, published: string) => readonly [program: string, ...options: string[]];

/** Programs other than Hugo that are called by one command wherever they are installed. */
const BUILDS: Partial<Readonly<Record<Generator, Build>>> = {
  jekyll: (site, published) => ['jekyll', 'build', '--quiet', '--source', site, '--destination', published],
  mkdocs: (site, published) => ['mkdocs', 'build', '--quiet', '-f', join(site, 'mkdocs.yml'), '--site-dir', published],
};

/** Whether a site of this kind can be built here. */
export async function canBuild(generator: Generator): Promise<boolean> {
  const [program] = BUILDS[generator]?.('', '') ?? [];
  if (program === undefined) return false;
  return execute(program, ['--version']).then(
    () => true,
    () => false,
  );
}

/**
 * The pages that the site's own program makes of a copy of it, or its reason for making none. What the site runs itself
 * (plugins, hooks) runs, too: this is for sites that one trusts.
 */
export async function buildWith(generator: Generator, folder: string): Promise<readonly BuiltPage[] | string> {
  const build = BUILDS[generator];
  if (build === undefined) return `no address is held against ${generator} yet`;
  if (!(await canBuild(generator))) return `${generator} is not installed, and only it can say where it puts a page`;
  const temporary = await mkdtemp(join(tmpdir(), 'debrief-site-'));
  try {
    const [site, published] = [join(temporary, 'site'), join(temporary, 'published')];
    await cp(folder, site, { recursive: true, filter: (path) => !/[\\/](?:\.git|node_modules|_site)$/.test(path) });
    const [program, ...options] = build(site, published);
    await execute(program, options, { cwd: site, timeout: BUILD_TIMEOUT_MS });
    return await readPages(published);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const output = 'stderr' in error ? String(error.stderr).trim() : '';
    return (output.split('\n')[0] || error.message).replaceAll(`${temporary}/`, '');
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
