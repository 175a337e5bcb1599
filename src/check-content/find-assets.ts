import { readdir } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { CheckedSite } from '../core/problems/checked-content.ts';

/** The files of a site that are no Markdown: those that it publishes as they are, and those beside its reports. */
export async function findAssets(contentDir: string): Promise<Pick<CheckedSite, 'assets' | 'resources'>> {
  const resources = new Set((await filesBelow(contentDir)).filter((path) => !/\.md$/i.test(path)));
  const site = basename(contentDir) === 'content' ? dirname(contentDir) : undefined;
  const own = site === undefined ? [] : await filesBelow(join(site, 'static'));
  if (site === undefined || own.length === 0) return { assets: undefined, resources };
  const folders = [join(site, 'assets'), ...(await themesOf(site)).map((theme) => join(theme, 'static'))];
  const others = await Promise.all(folders.map(filesBelow));
  return { assets: new Set([...own, ...others.flat()]), resources };
}

async function themesOf(site: string): Promise<readonly string[]> {
  const entries = await entriesOf(join(site, 'themes'));
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(site, 'themes', name));
}

/** Paths of all files below a folder, with forward slashes; [] when it is not there. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await entriesOf(folder, true);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
}

async function entriesOf(folder: string, recursive = false) {
  try {
    return await readdir(folder, { withFileTypes: true, recursive });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
