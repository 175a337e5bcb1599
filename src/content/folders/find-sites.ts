import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { UnreadableConfig } from '../../core/addresses/hugo/config-files.ts';
import type { Layout } from '../../core/addresses/layouts/layout.ts';
import { UserError } from '../../settings/user-error.ts';
import type { Checkout } from '../git/checkout.ts';
import { findFiles } from './find-files.ts';
import { findLayout } from './find-layout.ts';
import { type ConfigFiles, findConfigFiles } from './hugo-config-files.ts';

/** A place on disk that holds one content tree, with the configuration of its site. */
export interface SiteFolder extends ConfigFiles {
  /** The folder's name. */
  readonly name: string;
  /** The folder that report paths are relative to. */
  readonly contentDir: string;
  /** Of another program than Hugo; absent where nothing tells of one. */
  readonly layout?: Layout | UnreadableConfig;
  /** A content tree of which nothing says what makes pages of it, or what is a site's. */
  readonly isBare?: true;
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
  /** What the names of its sites begin with, where those of other places must not be the same; undefined: nothing. */
  readonly scope?: string;
  /** The repository that it is a checkout of; undefined: whatever Git says of the folder. */
  readonly checkout?: () => Checkout | undefined;
  /** Nobody works in it: whatever it holds is meant to be so, and is no half of something. */
  readonly isWhole?: true;
}

export function folderPlace(dir: string): Place {
  const advice = 'Set CONTENT_DIR, or --content, to the folder that holds the reports.';
  return { dir, shown: `The folder ${dir}`, advice };
}

/**
 * What a folder holds: many sites, one site (a folder with the layout of a program that makes sites, or with `content/`
 * in it), or one bare content tree. For a tree that is a site's `content/`, Hugo's configuration beside it counts. Sites
 * are in the order of their names; those of other programs than Hugo make a folder one of many sites only when it holds
 * no Markdown beside them.
 * @throws UserError when the folder is missing or may not be read.
 */
export async function findSites(dir: string, place = folderPlace(dir)): Promise<readonly SiteFolder[]> {
  const { scope, siteName } = place;
  const sites = await sitesIn(dir, place);
  if (scope === undefined) return sites;
  return sites.map((site) => ({ ...site, name: site.name === siteName ? scope : `${scope}/${site.name}` }));
}

async function sitesIn(dir: string, place: Place): Promise<readonly SiteFolder[]> {
  const { siteName } = place;
  const root = resolve(dir);
  const inside = await foldersOf(root, place);
  const own = await siteIn(root, siteName);
  if (own !== undefined) return [own];
  const below = await Promise.all(inside.map(async (name) => ({ name, site: await siteIn(join(root, name)) })));
  const sites = below.flatMap((each) => each.site ?? []);
  const others = below.flatMap(({ name, site }) => (site === undefined ? [join(root, name)] : []));
  if (sites.some(({ layout }) => layout === undefined)) return sites;
  if (sites.length > 0 && !(await Promise.all(others.map(holdsMarkdown))).includes(true)) return sites;
  const parent = dirname(root);
  const config = basename(root) === 'content' ? await findConfigFiles(parent) : { configFiles: [] };
  const name = siteName ?? basename(config.configFiles.length > 0 ? parent : root);
  return [{ name, contentDir: root, isBare: true, ...config }];
}

/** The site whose folder this is; undefined when it is none. */
async function siteIn(folder: string, name = basename(folder)): Promise<SiteFolder | undefined> {
  const layout = await findLayout(folder);
  if (layout !== undefined) return { name, contentDir: folder, configFiles: [], layout };
  const contentDir = join(folder, 'content');
  return (await isFolder(contentDir)) ? { name, contentDir, ...(await findConfigFiles(folder)) } : undefined;
}

async function holdsMarkdown(folder: string): Promise<boolean> {
  const { files } = await findFiles(folder);
  return files.length > 0;
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
