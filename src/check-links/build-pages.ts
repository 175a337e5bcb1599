import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SiteFolder } from '../content/folders/find-sites.ts';
import { UserError } from '../settings/user-error.ts';
import { type BuiltPage, readPages } from './read-pages.ts';
import { layWorkFolder } from './work-folder.ts';

/** The pages that Hugo makes of a site, or its reason for making none. */
export async function buildPages(site: SiteFolder): Promise<readonly BuiltPage[] | string> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-hugo-'));
  try {
    await layWorkFolder(site, folder);
    const published = join(folder, 'published');
    return (await buildSite(folder, published)) ?? (await readPages(published));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const execute = promisify(execFile);

/** The largest of the sites that Debrief was measured on takes a second; a build that hangs must not hang the tests. */
const BUILD_TIMEOUT_MS = 60_000;

/** Output of Hugo that is kept, in bytes: enough for a warning about each of a thousand pages. */
const MAX_OUTPUT = 4_000_000;

/**
 * Builds the site in `folder` into `destination`.
 * @returns Hugo's reason when it refuses the site, else undefined.
 */
async function buildSite(folder: string, destination: string): Promise<string | undefined> {
  const options = { timeout: BUILD_TIMEOUT_MS, maxBuffer: MAX_OUTPUT };
  try {
    await execute('hugo', ['--source', folder, '--destination', destination, '--quiet'], options);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const output = 'stderr' in error && 'stdout' in error ? `${error.stderr}\n${error.stdout}` : '';
    return (firstError(output) ?? error.message).replaceAll(`${folder}/`, '');
  }
}

function firstError(output: string): string | undefined {
  const line = output.split('\n').find((each) => /error/i.test(each));
  return line?.replace(/^(?:ERROR [\d/]+ [\d:]+|Error:)\s*/, '').trim();
}

/** The version as Hugo names it, 'v0.111.3+extended'; undefined when Hugo is not installed. */
export async function hugoVersion(): Promise<string | undefined> {
  try {
    const { stdout } = await execute('hugo', ['version']);
    return /v\d\S*/.exec(stdout)?.[0] ?? stdout.trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** @throws UserError that says how to install Hugo. */
export async function requireHugo(): Promise<string> {
  const version = await hugoVersion();
  if (version !== undefined) return version;
  throw new UserError(
    'Hugo is not installed, and only Hugo can say where it puts a page. Install it (Debian, Ubuntu: apt-get install hugo; macOS: brew install hugo; Windows: winget install Hugo.Hugo.Extended) and run this again.',
  );
}
