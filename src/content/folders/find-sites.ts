import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../../settings/user-error.ts';
import { systemReason } from '../failure.ts';
import { compare } from './compare.ts';

/** A place on disk that holds one content tree. */
export interface SiteFolder {
  /** The folder's name. */
  readonly name: string;
  /** The folder that report paths are relative to. */
  readonly contentDir: string;
  /** The site's Hugo configuration, whichever of its spellings there are; names are relative to the site's folder. */
  readonly configFiles: readonly ConfigFile[];
  /** A file of the configuration that is there and cannot be read. */
  readonly unreadableConfig?: UnreadableFile;
}

export interface UnreadableFile {
  readonly name: string;
  /** The middle of a sentence. */
  readonly reason: string;
}

export interface ConfigFile {
  readonly name: string;
  readonly text: string;
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
  const config = basename(root) === 'content' ? await readConfigFiles(parent) : { configFiles: [] };
  return [{ name: siteName ?? basename(config.configFiles.length > 0 ? parent : root), contentDir: root, ...config }];
}

/** Whether a file below a folder of content decides about addresses; `path` has forward slashes. */
export function isConfigPath(path: string): boolean {
  return /(?:^|\/)(?:(?:hugo|config)|config\/(?:_default|production)\/[^/]+)\.(?:toml|ya?ml|json)$/i.test(path);
}

async function site(folder: string, name = basename(folder)): Promise<SiteFolder> {
  return { name, contentDir: join(folder, 'content'), ...(await readConfigFiles(folder)) };
}

const CONFIG_FOLDERS = ['', 'config/_default/', 'config/production/'];

async function readConfigFiles(folder: string): Promise<Pick<SiteFolder, 'configFiles' | 'unreadableConfig'>> {
  const inFolders = await Promise.all(
    CONFIG_FOLDERS.map(async (below) => (await filesOf(join(folder, below))).map((name) => `${below}${name}`)),
  );
  const names = inFolders.flat().filter(isConfigPath).sort(compare);
  const files = await Promise.all(names.map((name) => readConfig(folder, name)));
  const unreadableConfig = files.find((file) => 'reason' in file);
  return {
    configFiles: files.filter((file) => 'text' in file),
    ...(unreadableConfig === undefined ? {} : { unreadableConfig }),
  };
}

/** The largest real configuration has 20 kB. */
const MAX_CONFIG_BYTES = 1_000_000;

async function readConfig(folder: string, name: string): Promise<ConfigFile | UnreadableFile> {
  try {
    const { size } = await stat(join(folder, name));
    if (size > MAX_CONFIG_BYTES) return { name, reason: `the file is larger than ${MAX_CONFIG_BYTES} bytes` };
    return { name, text: await readFile(join(folder, name), 'utf8') };
  } catch (error) {
    return { name, reason: systemReason(error) };
  }
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

async function foldersOf(root: string, { shown, advice }: Place): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.') && name !== 'node_modules')
      .sort(compare);
  } catch (cause) {
    throw new UserError(`${shown} cannot be read or is not there. ${advice}`, { cause });
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
