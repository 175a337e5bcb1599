import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../settings/user-error.ts';
import { type ConfigFiles, findConfigFiles } from './hugo-config-files.ts';

/** A place on disk that holds one content tree, with the configuration of its site. */
export interface SiteFolder extends ConfigFiles {
  /** The folder's name. */
  readonly name: string;
  /** The folder that report paths are relative to. */
  readonly contentDir: string;
}

/** A folder that content is read from, and how to speak of it. */
export interface Place {
  readonly dir: string;
  /** What the operator knows it by. */
  readonly shown: string;
  /** What the operator can do when it is not what it should be, as a sentence. */
  readonly advice: string;
  /** Name of the site when there is but one; undefined: the folder's. */
  readonly siteName?: string;
  /** Nobody works in it: whatever it holds is meant to be so, and is no half of something. */
  readonly isWhole?: true;
}

export function folderPlace(dir: string): Place {
  const advice = 'Set CONTENT_DIR, or --content, to the folder that holds the reports.';
  return { dir, shown: `The folder ${dir}`, advice };
}

/**
 * What a folder holds: many sites, one site (a folder with `content/` in it), or one bare content tree. For a tree that
 * is a site's `content/`, the configuration beside it counts. Sites are in the order of their names.
 * @throws UserError when the folder is missing or may not be read.
 */
export async function findSites(dir: string, place = folderPlace(dir)): Promise<readonly SiteFolder[]> {
  const { siteName } = place;
  const root = resolve(dir);
  const inside = await foldersOf(root, place);
  if (await isFolder(join(root, 'content'))) return [await site(root, siteName)];
  const isSite = await Promise.all(inside.map((name) => isFolder(join(root, name, 'content'))));
  const names = inside.filter((_, index) => isSite[index]);
  if (names.length > 0) return Promise.all(names.map((name) => site(join(root, name), name)));
  const parent = dirname(root);
  const config = basename(root) === 'content' ? await findConfigFiles(parent) : { configFiles: [] };
  return [{ name: siteName ?? basename(config.configFiles.length > 0 ? parent : root), contentDir: root, ...config }];
}

async function site(folder: string, name = basename(folder)): Promise<SiteFolder> {
  return { name, contentDir: join(folder, 'content'), ...(await findConfigFiles(folder)) };
}

async function foldersOf(root: string, { shown, advice }: Place): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.') && name !== 'node_modules')
      .sort();
  } catch (cause) {
    throw new UserError(`${shown} cannot be read or is not there. ${advice}`, { cause });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Where the content of a site is on this computer, by the site's name; undefined for sites that are not there. */
export type ContentFolder = (site: string) => Promise<string | undefined>;

/** Looks sites up in folders of content, the first that has one of that name. */
export function contentFolders(dirs: readonly string[]): ContentFolder {
  return async (site) => {
    for (const dir of dirs) {
      const found = (await findSites(dir)).find(({ name }) => name === site);
      if (found !== undefined) return found.contentDir;
    }
    return undefined;
  };
}
