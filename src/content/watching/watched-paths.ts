import { basename, dirname, relative, resolve, sep } from 'node:path';
import { isLayoutConfig } from '../../core/addresses/layouts/recognise.ts';
import { MARKDOWN_FILE } from '../folders/find-files.ts';
import { CONFIG_FOLDERS, isConfigPath } from '../folders/hugo-config-files.ts';

/** What tells that a folder of content has changed. */
export interface WatchedPaths {
  /** Folders beside it of which only files and itself tell; they need not be there. */
  readonly beside: readonly string[];
  /** Whether a folder is the content's, or beside it. */
  readonly isFolder: (path: string) => boolean;
  /** Whether a file tells: neither what is hidden or made by tools, nor pictures, of which a site has more than reports. */
  readonly isFile: (path: string) => boolean;
}

/** @param root absolute; a site's `content/` has its configuration beside it */
export function watchedPaths(root: string): WatchedPaths {
  const parent = dirname(root);
  const configFolders = basename(root) === 'content' ? ['config', ...CONFIG_FOLDERS] : [];
  const beside = [...new Set([parent, ...configFolders.map((folder) => resolve(parent, folder))])];
  const isBelow = (path: string): boolean => path === root || path.startsWith(root + sep);
  const isLeftOut = (path: string): boolean => relative(root, path).split(sep).some(isHiddenOrMade);
  return {
    beside,
    isFolder: (path) => (isBelow(path) ? !isLeftOut(path) : beside.includes(path)),
    isFile: (path) => {
      if (!isBelow(path)) return configFolders.length > 0 && isConfigPath(slashed(relative(parent, path)));
      const below = slashed(relative(root, path));
      return isLayoutConfig(below) || (!isLeftOut(path) && (MARKDOWN_FILE.test(path) || isConfigPath(below)));
    },
  };
}

function isHiddenOrMade(name: string): boolean {
  return (name.startsWith('.') && name !== '.vitepress') || OTHER_FOLDERS.has(name);
}

const OTHER_FOLDERS: ReadonlySet<string> = new Set(['node_modules', 'public', 'resources', 'static', 'themes']);

function slashed(path: string): string {
  return path.split(sep).join('/');
}
