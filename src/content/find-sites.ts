import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../user-error.ts';

/** A place on disk that holds one content tree. */
export interface SiteFolder {
  /** The folder's name. */
  readonly name: string;
  /** The folder that report paths are relative to. */
  readonly contentDir: string;
  /** The site's Hugo configuration, whichever of its spellings there are; names are relative to the site's folder. */
  readonly configFiles: readonly ConfigFile[];
}

export interface ConfigFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What `dir` holds: many sites, one site (a folder with `content/` in it), or one bare content tree. For a tree that is
 * a site's `content/`, the configuration beside it counts.
 * @throws UserError when the folder is missing.
 */
export async function findSites(dir: string): Promise<readonly SiteFolder[]> {
  const root = resolve(dir);
  if (!(await isFolder(root))) {
    throw new UserError(
      `There is no folder ${dir}. Set CONTENT_DIR, or --content, to the folder that holds the reports.`,
    );
  }
  if (await isFolder(join(root, 'content'))) return [await site(root)];
  const inside = await foldersOf(root);
  const sites = await Promise.all(
    inside.map(async (name) => ((await isFolder(join(root, name, 'content'))) ? name : '')),
  );
  const names = sites.filter((name) => name !== '');
  if (names.length > 0) return Promise.all(names.map((name) => site(join(root, name))));
  const parent = dirname(root);
  const configFiles = basename(root) === 'content' ? await readConfigFiles(parent) : [];
  return [{ name: basename(configFiles.length > 0 ? parent : root), contentDir: root, configFiles }];
}

async function site(folder: string): Promise<SiteFolder> {
  return { name: basename(folder), contentDir: join(folder, 'content'), configFiles: await readConfigFiles(folder) };
}

const CONFIG_NAME = /^(hugo|config)\.(toml|ya?ml|json)$/i;

async function readConfigFiles(folder: string): Promise<readonly ConfigFile[]> {
  const names = (await readdir(folder)).filter((name) => CONFIG_NAME.test(name));
  const defaults = join('config', '_default');
  const inDefaults = (await isFolder(join(folder, defaults))) ? await readdir(join(folder, defaults)) : [];
  const all = [
    ...names,
    ...inDefaults.filter((name) => /\.(toml|ya?ml|json)$/i.test(name)).map((name) => `config/_default/${name}`),
  ];
  return Promise.all(all.sort().map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

async function foldersOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => entry.name)
    .sort();
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
